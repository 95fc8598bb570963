package nl.regiobeeld.overlap;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.overlap.ReviewStore.Answer;
import nl.regiobeeld.overlap.ReviewStore.Pair;
import nl.regiobeeld.overlap.ReviewStore.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Doubtful pairs, from pattern to verdict: the reviewer asks, both suppliers answer from their own files, the reviewer decides. */
@Component
class Review {
    private static final Logger LOG = LoggerFactory.getLogger(Review.class);

    private final LinkageScope scope;
    private final Clock clock;

    Review(LinkageScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    List<Pair> pairs(String theme) {
        return scope.linking(database -> ReviewStore.pairs(database, theme));
    }

    Optional<Pair> find(long pair) {
        return scope.linking(database -> ReviewStore.find(database, pair));
    }

    /** Puts the question to both suppliers; false when that was done before, or it was decided. */
    boolean ask(long pair, String actor) {
        boolean asked = scope.linking(database -> ReviewStore.ask(database, pair, actor, clock.instant()));
        if (asked) {
            LOG.info("overlap.asked pair={}", pair);
        }
        return asked;
    }

    /** False when somebody else decided first. */
    boolean decide(long pair, boolean same, String actor) {
        boolean decided = scope.linking(database -> ReviewStore.decide(database, pair, same, actor, clock.instant()));
        if (decided) {
            LOG.info("overlap.decided pair={}", pair);
        }
        return decided;
    }

    /** What this supplier is asked, unanswered first. */
    List<Question> questions(String supplier) {
        var others = scope.linking(database -> ReviewStore.others(database, supplier));
        return scope.of(supplier, database -> ReviewStore.questions(database, supplier, others));
    }

    /** Takes an answer; false when nobody asked this supplier, or it was decided meanwhile. */
    boolean answer(long pair, String supplier, Answer answer, String actor) {
        boolean isAsked = questions(supplier).stream().anyMatch(question -> question.pair() == pair);
        if (isAsked) {
            scope.of(supplier, database -> {
                ReviewStore.answer(database, pair, supplier, answer, actor, clock.instant());
                return true;
            });
            LOG.info("overlap.answered pair={} supplier={}", pair, supplier);
        }
        return isAsked;
    }
}
