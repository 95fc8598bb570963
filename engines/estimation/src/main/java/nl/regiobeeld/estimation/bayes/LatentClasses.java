package nl.regiobeeld.estimation.bayes;

import java.util.Arrays;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.numeric.Work.Progress;

/**
 * Persons fall into at most ten classes; within a class the lists are independent. Dirichlet process prior by stick
 * breaking, uniform capture probabilities, prior of the total proportional to 1/N, no upper bound on the total. Gibbs
 * sampling over counts per class, so that a sweep costs the same for a hundred and for a billion persons.
 *
 * <p>Four chains start far apart, from one to ten classes and from half to fifty times the observed number unseen.
 * They run until they agree closely, from {@value #FIRST_SWEEPS} to {@value #LAST_SWEEPS} sweeps; the first half is
 * discarded.
 *
 * <p>Source: Manrique-Vallier, Bayesian population size estimation using Dirichlet process mixtures, Biometrics 72
 * (2016).
 */
public final class LatentClasses {
    private static final int CHAINS = 4;
    private static final int CLASSES = 10;
    private static final int FIRST_SWEEPS = 20_000;
    private static final int LAST_SWEEPS = 80_000;
    private static final int KEEP_EVERY = 20;
    private static final double GOOD_RHAT = 1.01;
    private static final double PRIOR_SHAPE = 0.25;
    private static final double PRIOR_RATE = 0.25;

    private LatentClasses() {}

    /** @param counts persons per history, the first ignored */
    public static ChainResult of(int lists, double[] counts, long seed, int threads, Progress progress) {
        Chain[] chains = new Chain[CHAINS];
        for (int c = 0; c < CHAINS; c++) {
            chains[c] = new Chain(lists, counts, new RandomStream(seed, c), c);
        }
        for (int sweeps = FIRST_SWEEPS; ; sweeps *= 2) {
            int target = sweeps;
            Work.run("latent classes", CHAINS, threads, progress, () -> piece -> chains[piece].runTo(target, progress));
            double[][] draws =
                    Arrays.stream(chains).map(chain -> chain.secondHalf(target)).toArray(double[][]::new);
            ChainResult result = ChainResult.of(draws, target);
            if (result.rhat() < GOOD_RHAT || sweeps >= LAST_SWEEPS) {
                return result;
            }
        }
    }

    private static final class Chain {
        private final int lists;
        private final int[] histories;
        private final long[] persons;
        private final long people;
        private final RandomStream random;
        private final double[] draws = new double[LAST_SWEEPS / KEEP_EVERY];
        private final double[] logShare = new double[CLASSES];
        private final double[][] capture;
        private final double[] weights = new double[CLASSES];
        private final long[] divided = new long[CLASSES];
        private final long[] members = new long[CLASSES];
        private final long[][] captured;
        private double concentration = 1;
        private long unseen;
        private int done;

        Chain(int lists, double[] counts, RandomStream random, int number) {
            this.lists = lists;
            this.random = random;
            histories = java.util.stream.IntStream.range(1, counts.length)
                    .filter(history -> counts[history] > 0)
                    .toArray();
            persons = Arrays.stream(histories)
                    .mapToLong(history -> Math.round(counts[history]))
                    .toArray();
            people = Arrays.stream(persons).sum();
            capture = new double[CLASSES][lists];
            captured = new long[CLASSES][lists];
            scatter(number);
        }

        /** A start of its own for each chain: few or many classes, few or many unseen. */
        private void scatter(int number) {
            int classes = new int[] {1, 2, 5, CLASSES}[number % 4];
            double[] unseenPerSeen = {0.5, 50, 3, 15};
            double seenShare = 1 / (1 + unseenPerSeen[number % 4]);
            for (int k = 0; k < CLASSES; k++) {
                logShare[k] = k < classes ? -Math.log(classes) : -50;
                for (int j = 0; j < lists; j++) {
                    capture[k][j] = Math.min(0.9, seenShare * (0.5 + random.uniform()) / Math.sqrt(lists));
                }
            }
        }

        void runTo(int sweeps, Progress progress) {
            while (done < sweeps) {
                if (done % 1000 == 0 && progress.cancelled()) {
                    throw new java.util.concurrent.CancellationException();
                }
                sweep();
                if (++done % KEEP_EVERY == 0) {
                    draws[done / KEEP_EVERY - 1] = people + unseen;
                }
            }
        }

        double[] secondHalf(int sweeps) {
            return Arrays.copyOfRange(draws, sweeps / KEEP_EVERY / 2, sweeps / KEEP_EVERY);
        }

        private void sweep() {
            Arrays.fill(members, 0);
            for (long[] row : captured) {
                Arrays.fill(row, 0);
            }
            for (int h = 0; h < histories.length; h++) {
                divideSeen(histories[h], persons[h]);
            }
            divideUnseen();
            drawCaptures();
            drawShares();
            concentration = random.gamma(PRIOR_SHAPE + CLASSES - 1) / (PRIOR_RATE - logShare[CLASSES - 1]);
        }

        private void divideSeen(int history, long number) {
            for (int k = 0; k < CLASSES; k++) {
                double weight = Math.exp(logShare[k]);
                for (int j = 0; j < lists; j++) {
                    weight *= (history >> j & 1) == 1 ? capture[k][j] : 1 - capture[k][j];
                }
                // A floor far below any real weight keeps the weights from all vanishing.
                weights[k] = weight + 1e-300;
            }
            random.multinomial(number, weights, divided);
            for (int k = 0; k < CLASSES; k++) {
                members[k] += divided[k];
                for (int rest = history; rest != 0; rest &= rest - 1) {
                    captured[k][Integer.numberOfTrailingZeros(rest)] += divided[k];
                }
            }
        }

        private void divideUnseen() {
            double missed = 0;
            double seen = 0;
            for (int k = 0; k < CLASSES; k++) {
                double logMissed = 0;
                for (int j = 0; j < lists; j++) {
                    logMissed += Math.log1p(-capture[k][j]);
                }
                double share = Math.exp(logShare[k]);
                weights[k] = share * Math.exp(logMissed) + 1e-300;
                missed += weights[k];
                seen -= share * Math.expm1(logMissed);
            }
            // Negative binomial as a Poisson with a gamma mean.
            unseen = random.poisson(random.gamma((double) people) * missed / seen);
            random.multinomial(unseen, weights, divided);
            for (int k = 0; k < CLASSES; k++) {
                members[k] += divided[k];
            }
        }

        private void drawCaptures() {
            for (int k = 0; k < CLASSES; k++) {
                for (int j = 0; j < lists; j++) {
                    double yes = random.gamma(1.0 + captured[k][j]);
                    double no = random.gamma(1.0 + members[k] - captured[k][j]);
                    capture[k][j] = yes / (yes + no);
                }
            }
        }

        private void drawShares() {
            long later = Arrays.stream(members).sum();
            double logRest = 0;
            for (int k = 0; k < CLASSES - 1; k++) {
                later -= members[k];
                double logTaken = random.logGamma(1.0 + members[k]);
                double logLeft = random.logGamma(concentration + later);
                double larger = Math.max(logTaken, logLeft);
                double logBoth = larger + Math.log(Math.exp(logTaken - larger) + Math.exp(logLeft - larger));
                logShare[k] = logRest + logTaken - logBoth;
                logRest += logLeft - logBoth;
            }
            logShare[CLASSES - 1] = logRest;
        }
    }
}
