package nl.regiobeeld.network;

import nl.regiobeeld.entries.CsvContent;
import nl.regiobeeld.entries.DefaultContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes with the program: statements of the scans, and barrier models. */
@Configuration(proxyBeanMethods = false)
class NetworkContent {
    private static final String OWNER = "rsiv";

    @Bean
    DefaultContent statements(StatementKind kind) {
        return new CsvContent(kind, "network/statements.csv", OWNER);
    }

    @Bean
    DefaultContent barriers(BarrierKind kind) {
        return new CsvContent(kind, "network/barriers.csv", OWNER);
    }
}
