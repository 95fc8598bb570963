package nl.regiobeeld.demonstration;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.regiobeeld.collection.Deliveries;
import nl.regiobeeld.collection.Delivery;
import nl.regiobeeld.collection.DeliveryState;
import nl.regiobeeld.collection.NewRound;
import nl.regiobeeld.collection.Opening;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.collection.Step;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.ReleaseBuilder;
import nl.regiobeeld.releases.ReleaseOutcome;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration at the first start, through the same doors as people use. Every step first looks whether it was
 * done before, so a load that was broken off goes on where it stopped, and a second start finds nothing to do.
 */
@Component
@ConditionalOnProperty("regiobeeld.demonstration")
class DemonstrationLoader implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);
    private static final String RETURNED =
            "Er staat een regel van het jaar ervoor in. Haal die eruit en lever opnieuw aan.";

    /** Used only when a load is broken off and goes on after its round should have closed. */
    private static final String RESUMED = "Het laden van de demonstratie ging later verder.";

    /** Held while loading, so that two programs on one database do not load at the same time. */
    private static final long LOCK = 0x7265_6769_6f62L;

    private final Themes themes;
    private final Regions regions;
    private final DemonstrationAccounts accounts;
    private final Rounds rounds;
    private final Deliveries deliveries;
    private final ReleaseBuilder builder;
    private final Releases releases;
    private final EncodingsDesk encodingsDesk;
    private final Clock clock;
    private final DataSource database;

    DemonstrationLoader(
            Themes themes,
            Regions regions,
            DemonstrationAccounts accounts,
            Rounds rounds,
            Deliveries deliveries,
            ReleaseBuilder builder,
            Releases releases,
            EncodingsDesk encodingsDesk,
            Clock clock,
            DataSource database) {
        this.themes = themes;
        this.regions = regions;
        this.accounts = accounts;
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.builder = builder;
        this.releases = releases;
        this.encodingsDesk = encodingsDesk;
        this.clock = clock;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        if (isComplete()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                load();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private boolean isComplete() {
        return DemonstrationData.THEMES.stream().allMatch(this::isReleased);
    }

    private void load() {
        if (isComplete()) {
            return;
        }
        accounts.load();
        var data = new DemonstrationData(themes, regions, DemonstrationData.SEED);
        var encodings = new DemonstrationEncodings(data.persons(), DemonstrationData.SEED);
        data.rounds().forEach(supplied -> load(supplied, data, encodings));
        DemonstrationData.THEMES.forEach(theme -> openNext(theme, encodings));
        DemonstrationData.THEMES.stream().filter(theme -> !isReleased(theme)).forEach(this::release);
    }

    private boolean isReleased(String theme) {
        return releases.latest(theme, Audience.PUBLIC).isPresent();
    }

    private void load(SupplyRound supplied, DemonstrationData data, DemonstrationEncodings encodings) {
        String director = DemonstrationAccounts.director(supplied.theme());
        Round round = round(supplied.theme(), supplied.year(), supplied.asked(), today().plusWeeks(1));
        if (round.closedOn().isPresent()) {
            return;
        }
        List<Delivery> before = deliveries.in(round);
        for (Supply supply : supplied.supplies()) {
            if (supply.isNil()) {
                loadNil(round, supply.supplier(), director, before);
            }
            for (DemonstrationFile file : supply.files()) {
                load(round, supply.supplier(), file, director, before);
            }
        }
        if (themes.get(supplied.theme()).findLinking().isPresent()) {
            encodingsDesk.load(round, supplied.year(), data, encodings, director);
        }
        rounds.close(round.id(), director);
    }

    private void load(Round round, String supplier, DemonstrationFile file, String director, List<Delivery> before) {
        Delivery delivery = before.stream()
                .filter(known ->
                        known.supplier().equals(supplier) && known.fileSha256().equals(sha256(file.content())))
                .findFirst()
                .orElseGet(() -> deliveries
                        .receive(
                                new ByteArrayInputStream(file.content()),
                                file.name(),
                                supplier,
                                round.id(),
                                supplier,
                                RESUMED)
                        .get());
        if (file.faulty()) {
            loadFaulty(delivery, file, director);
        } else {
            submitAndAccept(delivery, director);
        }
    }

    /** Most suppliers see for themselves what is wrong; one sends the good lines all the same and gets them back. */
    private void loadFaulty(Delivery delivery, DemonstrationFile file, String director) {
        if (file.quality() == DemonstrationFile.Quality.RETURNED) {
            Delivery submitted = submitted(delivery);
            if (submitted.state() == DeliveryState.SUBMITTED) {
                require(deliveries.giveBack(submitted.id(), RETURNED, director));
            }
        }
    }

    private void loadNil(Round round, String supplier, String director, List<Delivery> before) {
        Delivery delivery = before.stream()
                .filter(known -> known.supplier().equals(supplier))
                .findFirst()
                .orElseGet(() -> deliveries
                        .nilReport(supplier, round.id(), supplier, RESUMED)
                        .get());
        submitAndAccept(delivery, director);
    }

    private void submitAndAccept(Delivery delivery, String director) {
        Delivery submitted = submitted(delivery);
        if (submitted.state() == DeliveryState.SUBMITTED) {
            require(deliveries.accept(submitted.id(), director));
        }
    }

    private Delivery submitted(Delivery delivery) {
        return delivery.state() == DeliveryState.CHECKED
                ? require(deliveries.submit(delivery.id(), delivery.supplier()))
                : delivery;
    }

    private static Delivery require(Step step) {
        return switch (step) {
            case Step.Taken(Delivery delivery) -> delivery;
            case Step.NotTaken(Step.Obstacle obstacle) ->
                throw new IllegalStateException("The demonstration cannot go on: " + obstacle);
        };
    }

    /** The round that is open for everybody who wants to try. */
    private void openNext(String theme, DemonstrationEncodings encodings) {
        int last = YearMargins.ALL.getLast().year();
        Theme definition = themes.get(theme);
        Round round = round(theme, new Period.Quarter(last + 1, 1), definition.suppliers(), today().plusWeeks(6));
        if (definition.findLinking().isPresent()) {
            encodingsDesk.agree(
                    round, encodings.nextAgreement(Integer.toString(last + 1)), DemonstrationAccounts.director(theme));
        }
    }

    private Round round(String theme, Period period, List<String> suppliers, LocalDate closesOn) {
        Optional<Round> known = rounds.all().stream()
                .filter(round -> round.theme().equals(theme) && round.period().equals(period))
                .findFirst();
        return known.orElseGet(() -> open(theme, period, suppliers, closesOn));
    }

    private Round open(String theme, Period period, List<String> suppliers, LocalDate closesOn) {
        String title = themes.get(theme).name().nl() + " " + period.code();
        LocalDate opensOn = period.end().plusDays(10);
        Opening opening = rounds.open(
                new NewRound(
                        theme,
                        title,
                        period.code(),
                        suppliers,
                        Optional.of(opensOn.isAfter(today()) ? today() : opensOn),
                        Optional.of(closesOn)),
                DemonstrationAccounts.director(theme));
        return switch (opening) {
            case Opening.Opened(Round round) -> round;
            case Opening.NotOpened(List<Opening.Problem> problems) ->
                throw new IllegalStateException("The demonstration cannot open a round: " + problems);
        };
    }

    private void release(String theme) {
        ReleaseOutcome outcome = builder.build(
                theme,
                DemonstrationAccounts.director(theme),
                DemonstrationAccounts.COORDINATOR,
                "Eerste vrijgave van de jaren 2022 tot en met 2024",
                Optional.empty(),
                Progress.none());
        switch (outcome) {
            case ReleaseOutcome.Sealed sealed ->
                LOG.info(
                        "demonstration.released theme={} release={}",
                        theme,
                        sealed.regional().id());
            case ReleaseOutcome.Unsafe unsafe ->
                LOG.error(
                        "demonstration.not-released theme={} figures={}",
                        theme,
                        unsafe.openings().size());
            case ReleaseOutcome.NothingAccepted nothing -> LOG.error("demonstration.nothing-accepted theme={}", theme);
            case ReleaseOutcome.Drafted drafted -> LOG.error("demonstration.not-signed theme={}", theme);
            case ReleaseOutcome.NotSigned refused ->
                LOG.error("demonstration.not-signed theme={} reason={}", theme, refused.obstacle());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
