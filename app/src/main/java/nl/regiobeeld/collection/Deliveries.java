package nl.regiobeeld.collection;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.jobs.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/**
 * How figures come in: received and checked, submitted by the supplier, accepted or returned by the chain director. Pages,
 * the command line and the demonstration all come through here.
 */
@Component
public class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;

    private final SupplierScope scope;
    private final Rounds rounds;
    private final Themes themes;
    private final Regions regions;
    private final Supplier<Encodings> encodings;
    private final Clock clock;

    @Autowired
    Deliveries(
            SupplierScope scope,
            Rounds rounds,
            Themes themes,
            Regions regions,
            ObjectProvider<Encodings> encodings,
            Clock clock) {
        this(scope, rounds, themes, regions, () -> encodings.getIfAvailable(() -> Encodings.NONE), clock);
    }

    Deliveries(
            SupplierScope scope,
            Rounds rounds,
            Themes themes,
            Regions regions,
            Supplier<Encodings> encodings,
            Clock clock) {
        this.scope = scope;
        this.rounds = rounds;
        this.themes = themes;
        this.regions = regions;
        this.encodings = encodings;
        this.clock = clock;
        Upload.clearLeftovers(clock.instant().minus(Duration.ofHours(24)));
    }

    /**
     * Receives a file: checks it, and stores its good lines and its findings. Also a file that is refused becomes a delivery,
     * with findings and without lines. The file itself is not kept.
     *
     * @param fileName as the supplier calls it; its extension decides nothing
     * @param actor login of the person who delivers
     * @param lateReason why it comes after the round closed; not used before
     */
    public Receipt receive(
            InputStream content, String fileName, String supplier, long round, String actor, String lateReason) {
        Optional<Receipt.Obstacle> obstacle = obstacle(round, supplier, lateReason);
        if (obstacle.isPresent()) {
            return new Receipt.NotReceived(obstacle.get());
        }
        Optional<Upload> upload = Upload.take(content, fileName, Limits.STANDARD.bytes());
        if (upload.isEmpty()) {
            return new Receipt.NotReceived(Receipt.Obstacle.FILE_TOO_LARGE);
        }
        return check(upload.get(), supplier, round, actor, lateReason, Progress.NONE);
    }

    /** The second half of {@link #receive}, for who wants to show progress; closes the upload. */
    Receipt check(Upload upload, String supplier, long roundId, String actor, String lateReason, Progress progress) {
        try (upload) {
            Optional<Receipt.Obstacle> obstacle = obstacle(roundId, supplier, lateReason);
            if (obstacle.isPresent()) {
                return new Receipt.NotReceived(obstacle.get());
            }
            Round round = rounds.get(roundId);
            Delivery delivery = scope.of(
                    supplier,
                    (database, status) -> store(
                            database, status, upload, round, supplier, actor, reason(round, lateReason), progress));
            LOG.info(
                    "delivery.received delivery={} round={} supplier={} state={} lines={} good={} findings={}",
                    delivery.id(),
                    roundId,
                    supplier,
                    delivery.state(),
                    delivery.lines(),
                    delivery.good(),
                    delivery.findings());
            return new Receipt.Received(delivery);
        }
    }

    private Delivery store(
            JdbcClient database,
            TransactionStatus status,
            Upload upload,
            Round round,
            String supplier,
            String actor,
            String lateReason,
            Progress progress) {
        long id = DeliveryStore.nextId(database);
        var findings = new ArrayList<Finding>();
        DeliveryStore.lastWithFile(database, supplier, upload.sha256Hex())
                .ifPresent(earlier -> findings.add(
                        Finding.ofFile(Rule.SAME_FILE, day(earlier.receivedAt()).format(DAY), earlier.id())));
        var check = new FileCheck(
                themes.get(round.theme()),
                round.period(),
                supplier,
                regions,
                encodingsAsked(round, supplier).map(EncodingRequest::agreement),
                Limits.STANDARD);
        Object beforeLines = status.createSavepoint();
        var writer =
                new LineWriter(database, id, supplier, lines -> encodings.get().keep(round, id, supplier, lines));
        CheckedFile checked = check.check(upload.file(), writer::write, progress);
        String linesSha256 = writer.finish();
        if (checked.isRefused()) {
            status.rollbackToSavepoint(beforeLines);
            linesSha256 = LineWriter.hashOfNothing();
        }
        findings.addAll(checked.findings());
        var delivery = new Delivery(
                id,
                round.id(),
                supplier,
                checked.kind(),
                checked.good() > 0 ? DeliveryState.CHECKED : DeliveryState.REFUSED,
                safeName(upload.name(), round),
                upload.sha256Hex(),
                checked.lines(),
                checked.good(),
                checked.findingsTotal() + findings.size() - checked.findings().size(),
                lateReason,
                actor,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        DeliveryStore.insertFindings(database, id, supplier, findings);
        DeliveryStore.insert(database, delivery, linesSha256);
        return delivery;
    }

    /** "We looked and there were none": submitted at once. */
    public Receipt nilReport(String supplier, long roundId, String actor, String lateReason) {
        Optional<Receipt.Obstacle> obstacle = obstacle(roundId, supplier, lateReason);
        if (obstacle.isPresent()) {
            return new Receipt.NotReceived(obstacle.get());
        }
        Round round = rounds.get(roundId);
        Instant now = clock.instant();
        Delivery delivery = scope.of(supplier, (database, status) -> {
            var nil = new Delivery(
                    DeliveryStore.nextId(database),
                    roundId,
                    supplier,
                    DeliveryKind.NIL,
                    DeliveryState.SUBMITTED,
                    "",
                    "",
                    0,
                    0,
                    0,
                    reason(round, lateReason),
                    actor,
                    now,
                    Optional.of(now),
                    Optional.empty(),
                    Optional.empty(),
                    "");
            DeliveryStore.replaceOthers(database, nil, DeliveryState.SUBMITTED, DeliveryState.CHECKED);
            DeliveryStore.insert(database, nil, LineWriter.hashOfNothing());
            return nil;
        });
        LOG.info("delivery.nil delivery={} round={} supplier={}", delivery.id(), roundId, supplier);
        return new Receipt.Received(delivery);
    }

    /** The supplier submits the good lines of a checked delivery; an earlier one that waits is replaced. */
    public Step submit(long id, String supplier) {
        return scope.of(supplier, (database, status) -> {
            Optional<Delivery> found = DeliveryStore.lock(database, id);
            if (found.isEmpty()) {
                return new Step.NotTaken(Step.Obstacle.NOT_FOUND);
            }
            Delivery delivery = found.get();
            if (delivery.state() != DeliveryState.CHECKED) {
                return new Step.NotTaken(Step.Obstacle.NOT_NOW);
            }
            if (delivery.lateReason().isEmpty() && isClosed(database, delivery.round())) {
                return new Step.NotTaken(Step.Obstacle.ROUND_CLOSED);
            }
            DeliveryStore.replaceOthers(database, delivery, DeliveryState.SUBMITTED, DeliveryState.CHECKED);
            DeliveryStore.submit(database, id, clock.instant());
            return taken(database, id, "submitted");
        });
    }

    /** The chain director accepts a submitted delivery; one that was accepted before is replaced. */
    public Step accept(long id, String actor) {
        return decide(id, (database, delivery) -> {
            DeliveryStore.replaceOthers(database, delivery, DeliveryState.ACCEPTED);
            DeliveryStore.decide(database, id, DeliveryState.ACCEPTED, "", actor, clock.instant());
            return taken(database, id, "accepted");
        });
    }

    /** The chain director returns a submitted delivery with a reason that the supplier reads. */
    public Step giveBack(long id, String reason, String actor) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON) {
            return new Step.NotTaken(Step.Obstacle.REASON_NEEDED);
        }
        if (why.length() > LONGEST_REASON) {
            return new Step.NotTaken(Step.Obstacle.REASON_TOO_LONG);
        }
        return decide(id, (database, delivery) -> {
            if (rounds.find(database, delivery.round())
                    .filter(round -> namesSomebody(round, why))
                    .isPresent()) {
                return new Step.NotTaken(Step.Obstacle.REASON_NAMES_SOMEBODY);
            }
            DeliveryStore.decide(database, id, DeliveryState.RETURNED, why, actor, clock.instant());
            return taken(database, id, "returned");
        });
    }

    private Step decide(long id, BiFunction<JdbcClient, Delivery, Step> decision) {
        return scope.ofEveryone(database -> {
            Optional<Delivery> found = DeliveryStore.lock(database, id);
            if (found.isEmpty()) {
                return new Step.NotTaken(Step.Obstacle.NOT_FOUND);
            }
            return found.get().state() == DeliveryState.SUBMITTED
                    ? decision.apply(database, found.get())
                    : new Step.NotTaken(Step.Obstacle.NOT_NOW);
        });
    }

    /** What the encodings of a round must be made with; empty when it asks for none. */
    Optional<EncodingRequest> encodingsAsked(Round round) {
        return encodings.get().asked(round);
    }

    /** Likewise, of one supplier. */
    Optional<EncodingRequest> encodingsAsked(Round round, String supplier) {
        return encodingsAsked(round).filter(request -> request.asks(supplier));
    }

    private boolean isClosed(JdbcClient database, long round) {
        return rounds.find(database, round)
                .filter(found -> rounds.state(found) != Round.State.CLOSED)
                .isEmpty();
    }

    /** A delivery of this supplier; another supplier's is not found. */
    public Optional<Delivery> find(long id, String supplier) {
        return scope.of(supplier, (database, status) -> DeliveryStore.find(database, id));
    }

    /** Any delivery, for the chain director. */
    public Optional<Delivery> find(long id) {
        return scope.ofEveryone(database -> DeliveryStore.find(database, id));
    }

    /** The supplier's own deliveries, the latest first. */
    public List<Delivery> of(String supplier) {
        return scope.of(supplier, (database, status) -> DeliveryStore.all(database));
    }

    /** All deliveries of a round, the latest first, for the chain director. */
    public List<Delivery> in(Round round) {
        return scope.ofEveryone(database -> DeliveryStore.inRound(database, round.id()));
    }

    /** All deliveries, the latest first, for the chain director. */
    List<Delivery> all() {
        return scope.ofEveryone(DeliveryStore::all);
    }

    /** The findings of a delivery in the order of its file; of very many the first ones. */
    public List<Finding> findings(Delivery delivery) {
        return scope.of(delivery.supplier(), (database, status) -> DeliveryStore.findings(database, delivery.id()));
    }

    List<DeliveryStore.QuarterSum> sums(Delivery delivery) {
        return scope.of(delivery.supplier(), (database, status) -> DeliveryStore.sums(database, delivery.id()));
    }

    /** What keeps this supplier from delivering in this round now; empty when nothing does. */
    Optional<Receipt.Obstacle> obstacle(long roundId, String supplier, String lateReason) {
        Optional<Round> found = rounds.find(roundId).filter(round -> round.asks(supplier));
        if (found.isEmpty()) {
            return Optional.of(Receipt.Obstacle.NOT_ASKED);
        }
        return switch (rounds.state(found.get())) {
            case PLANNED -> Optional.of(Receipt.Obstacle.NOT_OPEN_YET);
            case OPEN -> Optional.empty();
            case CLOSED -> reasonObstacle(found.get(), lateReason.strip());
        };
    }

    private Optional<Receipt.Obstacle> reasonObstacle(Round round, String reason) {
        if (reason.length() < SHORTEST_REASON) {
            return Optional.of(Receipt.Obstacle.REASON_NEEDED);
        }
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(Receipt.Obstacle.REASON_TOO_LONG);
        }
        return namesSomebody(round, reason) ? Optional.of(Receipt.Obstacle.REASON_NAMES_SOMEBODY) : Optional.empty();
    }

    /** Before the round closes nobody asks for a reason, so none is kept. */
    private String reason(Round round, String lateReason) {
        return rounds.state(round) == Round.State.CLOSED ? lateReason.strip() : "";
    }

    private boolean namesSomebody(Round round, String text) {
        return PersonalData.inRound(themes.get(round.theme()), round.period(), regions)
                .find(text)
                .isPresent();
    }

    /** The file's name without path and control characters, and without a person's name. */
    private String safeName(String fileName, Round round) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String shown = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        String words = shown.replaceAll("\\.[A-Za-z]{1,4}$", "").replaceAll("[_.-]+", " ");
        return shown.isEmpty() || namesSomebody(round, words) || namesSomebody(round, shown) ? "…" : shown;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of("Europe/Amsterdam"));
    }

    private static Step taken(JdbcClient database, long id, String event) {
        LOG.info("delivery.{} delivery={}", event, id);
        return new Step.Taken(DeliveryStore.find(database, id).orElseThrow());
    }
}
