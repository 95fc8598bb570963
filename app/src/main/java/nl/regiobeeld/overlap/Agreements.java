package nl.regiobeeld.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.overlap.AgreementStore.Loss;
import nl.regiobeeld.overlap.AgreementStore.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rounds link without names, and what their suppliers agreed on. Holds no secret. The latest agreement of a round
 * counts; encodings that it does not cover are deleted when it is made, and nothing of them is compared any more.
 */
@Component
public class Agreements {
    private static final Logger LOG = LoggerFactory.getLogger(Agreements.class);

    private final LinkageScope scope;
    private final JdbcClient database;
    private final Clock clock;

    Agreements(LinkageScope scope, JdbcClient database, Clock clock) {
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    /** What came of changing an agreement. */
    sealed interface Change {
        record Made(int deleted) implements Change {}

        /** Nothing was changed: these consequences were not confirmed. */
        record ToConfirm(List<Loss> losses, List<Long> roundsWithAnotherKey) implements Change {
            public ToConfirm {
                losses = List.copyOf(losses);
                roundsWithAnotherKey = List.copyOf(roundsWithAnotherKey);
            }
        }

        /** Nothing was changed: somebody else changed it since the page was opened. */
        record Overtaken() implements Change {}
    }

    /** Notes the agreement of a round, with all its consequences; nothing happens when it is agreed already. */
    public void agree(long round, RoundAgreement agreed, String actor) {
        if (!of(round).equals(Optional.of(agreed))) {
            change(round, Optional.of(agreed), latestId(round), true, "", actor);
        }
    }

    /** Empty when the round does not link. */
    public Optional<RoundAgreement> of(long round) {
        return AgreementStore.latest(database, round)
                .filter(step -> !step.withdrawn())
                .map(Step::agreed);
    }

    private long latestId(long round) {
        return AgreementStore.latest(database, round).map(Step::id).orElse(0L);
    }

    /** The steps of a round's agreement, the latest first. */
    List<Step> history(long round) {
        return AgreementStore.history(database, round);
    }

    /** Every step of every round, the oldest first. */
    List<Step> all() {
        return AgreementStore.all(database);
    }

    /**
     * Agrees, agrees otherwise, or withdraws.
     *
     * @param proposed empty to withdraw
     * @param seen the step that whoever asks had before them, 0 for none
     * @param confirmed whether the consequences were shown and taken
     */
    Change change(
            long round, Optional<RoundAgreement> proposed, long seen, boolean confirmed, String reason, String actor) {
        LocalDate today = LocalDate.now(clock);
        Change change = scope.linking(linking -> {
            AgreementStore.lock(linking, round);
            Optional<Step> latest = AgreementStore.latest(linking, round);
            if (latest.map(Step::id).orElse(0L) != seen || proposed.isEmpty() && latest.isEmpty()) {
                return new Change.Overtaken();
            }
            List<Loss> losses = AgreementStore.losses(linking, round, proposed, today);
            List<Long> others = proposed.map(one -> roundsWithAnotherKey(AgreementStore.all(linking), round, one))
                    .orElse(List.of());
            if (!confirmed && !(losses.isEmpty() && others.isEmpty())) {
                return new Change.ToConfirm(losses, others);
            }
            RoundAgreement next = proposed.orElseGet(() -> latest.orElseThrow().agreed());
            AgreementStore.add(linking, round, next, proposed.isEmpty(), reason, actor, clock.instant());
            return new Change.Made(AgreementStore.deleteUncovered(linking, today));
        });
        if (change instanceof Change.Made(int deleted)) {
            LOG.info("overlap.agreed round={} links={} deleted={}", round, proposed.isPresent(), deleted);
        }
        return change;
    }

    /** Rounds that have another secret for the same purpose and period: their persons can never be counted together. */
    private static List<Long> roundsWithAnotherKey(List<Step> all, long round, RoundAgreement proposed) {
        EncodingParameters parameters = proposed.encoding().parameters();
        var latest = new java.util.LinkedHashMap<Long, Step>();
        all.forEach(step -> latest.put(step.round(), step));
        return latest.values().stream()
                .filter(step -> step.round() != round && !step.withdrawn())
                .filter(step -> isSamePeriod(step.agreed().encoding().parameters(), parameters)
                        && !step.agreed()
                                .encoding()
                                .checkValue()
                                .equals(proposed.encoding().checkValue()))
                .map(Step::round)
                .toList();
    }

    static boolean isSamePeriod(EncodingParameters one, EncodingParameters other) {
        return one.project().equals(other.project()) && one.epoch().equals(other.epoch());
    }
}
