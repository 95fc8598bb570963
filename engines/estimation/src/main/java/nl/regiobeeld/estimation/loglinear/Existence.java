package nl.regiobeeld.estimation.loglinear;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides for models of one space whether their extended maximum likelihood estimate exists and is unique. That
 * depends only on which histories have nobody, so decisions are kept per pattern of zeros: thousands of resamples of
 * one table have a handful of patterns. Safe for use by several threads.
 */
public final class Existence {
    private final ModelSpace space;
    private final Map<BitSet, Pattern> patterns = new ConcurrentHashMap<>();

    public Existence(ModelSpace space) {
        this.space = space;
    }

    /** The decisions for data with these counts; look it up once per data set. */
    public Pattern pattern(double[] counts) {
        BitSet positive = new BitSet(counts.length);
        for (int history = 1; history < counts.length; history++) {
            if (counts[history] > 0) {
                positive.set(history);
            }
        }
        return patterns.computeIfAbsent(positive, Pattern::new);
    }

    /** Number of different patterns seen. */
    public int patterns() {
        return patterns.size();
    }

    /** The decisions for one pattern of zeros. */
    public final class Pattern {
        private final BitSet positive;
        private final Map<Long, Status> decided = new ConcurrentHashMap<>();

        private Pattern(BitSet positive) {
            this.positive = positive;
        }

        public Status status(long model) {
            Status known = decided.get(model);
            if (known == null) {
                known = ExistenceCheck.check(space, model, positive);
                decided.put(model, known);
            }
            return known;
        }

        public boolean isFine(long model) {
            return status(model) == Status.FINE;
        }
    }
}
