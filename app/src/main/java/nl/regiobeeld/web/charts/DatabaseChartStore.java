package nl.regiobeeld.web.charts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drawn charts in the table {@code web_chart}, shared by all processes and kept over restarts. */
@Component
class DatabaseChartStore implements ChartStore {

    private final JdbcClient database;

    DatabaseChartStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(String hash) {
        return database.sql("select svg from web_chart where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    @Override
    public void save(String hash, String svg) {
        database.sql("insert into web_chart (hash, svg) values (:hash, :svg) on conflict (hash) do nothing")
                .param("hash", hash)
                .param("svg", svg)
                .update();
    }
}
