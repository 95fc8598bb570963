package nl.regiobeeld.offerings;

import nl.regiobeeld.entries.CsvContent;
import nl.regiobeeld.entries.DefaultContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes with the program: offerings that are known in the region and the country, and the quarter themes of 2025. */
@Configuration(proxyBeanMethods = false)
class OfferingsContent {
    private static final String OWNER = "rsiv";

    @Bean
    DefaultContent offeringsOfTheRegion(OfferingKind kind) {
        return new CsvContent(kind, "offerings/offerings.csv", OWNER);
    }

    @Bean
    DefaultContent quarterThemesOf2025(QuarterKind kind) {
        return new CsvContent(kind, "offerings/quarters.csv", OWNER);
    }
}
