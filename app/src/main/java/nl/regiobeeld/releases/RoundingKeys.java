package nl.regiobeeld.releases;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret of each theme that chooses which small groups are rounded up. */
@Component
class RoundingKeys {
    private final JdbcClient database;

    RoundingKeys(JdbcClient database) {
        this.database = database;
    }

    long of(String theme) {
        database.sql("insert into releases_rounding_key (theme, key) values (:theme, :key) on conflict do nothing")
                .param("theme", theme)
                .param("key", new SecureRandom().nextLong())
                .update();
        return database.sql("select key from releases_rounding_key where theme = :theme")
                .param("theme", theme)
                .query(Long.class)
                .single();
    }
}
