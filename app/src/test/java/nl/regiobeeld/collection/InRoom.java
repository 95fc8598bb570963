package nl.regiobeeld.collection;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The room on a real database of its own, with a clock that tests set. */
final class InRoom implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Instant now = day("2024-01-15");
    private final TestDatabase test = TestDatabase.migrated();
    final JdbcClient database = JdbcClient.create(test.dataSource());
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final SupplierScope scope = new SupplierScope(new DataSourceTransactionManager(test.dataSource()), database);
    final Rounds rounds = new Rounds(scope, Given.THEMES, clock);
    final KeptEncodings encodings = new KeptEncodings();
    final Deliveries deliveries = new Deliveries(scope, rounds, Given.THEMES, Given.REGIONS, () -> encodings, clock);
    final AcceptedFiguresReader figures = new AcceptedFiguresReader(scope);

    void today(String day) {
        now = day(day);
    }

    /** A round over 2023, open in January 2024, for the police and CoMensha. */
    Round openRound() {
        return open("mensenhandel", "politie", "comensha");
    }

    Round open(String theme, String... suppliers) {
        return switch (rounds.open(
                new NewRound(
                        theme,
                        "Cijfers 2023",
                        "2023",
                        List.of(suppliers),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2024, 1, 31))),
                "ketenregisseur")) {
            case Opening.Opened(Round round) -> round;
            case Opening.NotOpened(List<Opening.Problem> problems) -> throw new AssertionError(problems);
        };
    }

    Receipt receive(Round round, String supplier, String... lines) {
        return deliveries.receive(stream(lines), "cijfers.csv", supplier, round.id(), supplier + "-account", "");
    }

    /** Received, submitted and accepted. */
    Delivery accepted(Round round, String supplier, String... lines) {
        Delivery delivery = receive(round, supplier, lines).get();
        taken(deliveries.submit(delivery.id(), supplier));
        return taken(deliveries.accept(delivery.id(), "ketenregisseur"));
    }

    static InputStream stream(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Delivery taken(Step step) {
        return switch (step) {
            case Step.Taken(Delivery delivery) -> delivery;
            case Step.NotTaken(Step.Obstacle obstacle) -> throw new AssertionError(obstacle);
        };
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    @Override
    public void close() {
        test.close();
    }
}
