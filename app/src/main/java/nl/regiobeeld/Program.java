package nl.regiobeeld;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program as Spring knows it: every room below this package. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class Program {
    /** The time in the region; rooms never ask the system themselves. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
