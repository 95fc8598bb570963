package nl.regiobeeld.estimation.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.numeric.Work.Progress;

/**
 * Fits all pairs of lists with a prior that pulls their interactions to zero, keeps the pairs whose posterior mean is
 * at least two standard deviations from zero, fits again with those, and reports the posterior of the total.
 *
 * <p>Prior: standard normal on the interactions, flat on the rest; or flat on all, in which case pairs without
 * anybody are at minus infinity and stay there. Random walk Metropolis from the top of the posterior with steps shaped
 * by the curvature there; four chains.
 *
 * <p>Source: Silverman, Multiple-systems analysis for the quantification of modern slavery, Journal of the Royal
 * Statistical Society A 183 (2020).
 */
public final class Thresholding {
    private static final int CHAINS = 4;
    private static final int FIRST_DRAWS = 40_000;
    private static final int LAST_DRAWS = 160_000;
    private static final int KEEP_EVERY = 10;
    private static final double GOOD_RHAT = 1.01;
    private static final double THRESHOLD = 2;

    private final int lists;
    private final double[] counts;
    private final double[] marginCounts;
    private final double priorPrecision;
    private final double people;

    private Thresholding(int lists, double[] counts, double priorPrecision) {
        this.lists = lists;
        this.counts = counts.clone();
        this.counts[0] = 0;
        this.priorPrecision = priorPrecision;
        people = Arrays.stream(this.counts).sum();
        marginCounts = this.counts.clone();
        supersetSums(marginCounts);
    }

    /** Which prior the interactions have. */
    public enum Prior {
        STANDARD_NORMAL,
        FLAT
    }

    /**
     * @param chains of the second fit
     * @param retained the pairs of the second fit as bit masks over the lists, those at minus infinity included
     */
    public record Result(ChainResult chains, List<Integer> retained) {
        public Result {
            retained = List.copyOf(retained);
        }
    }

    /** @param counts persons per history, the first ignored; every list must have somebody */
    public static Result of(int lists, double[] counts, Prior prior, long seed, int threads, Progress progress) {
        return new Thresholding(lists, counts, prior == Prior.FLAT ? 0 : 1).run(seed, threads, progress);
    }

    private Result run(long seed, int threads, Progress progress) {
        List<Integer> pairs = new ArrayList<>();
        List<Integer> impossible = new ArrayList<>();
        for (int a = 0; a < lists; a++) {
            for (int b = a + 1; b < lists; b++) {
                int pair = 1 << a | 1 << b;
                (priorPrecision == 0 && marginCounts[pair] == 0 ? impossible : pairs).add(pair);
            }
        }
        Target full = new Target(pairs, impossible);
        Chain[] first = full.run(seed, threads, progress, "thresholding, all pairs");
        List<Integer> retained = pairs.stream()
                .filter(pair -> strength(first, 1 + lists + pairs.indexOf(pair)) >= THRESHOLD)
                .toList();
        Target reduced = new Target(retained, impossible);
        Chain[] second = reduced.run(seed ^ 0x5DEECE66DL, threads, progress, "thresholding, retained pairs");
        List<Integer> all = new ArrayList<>(retained);
        all.addAll(impossible);
        return new Result(result(second), all);
    }

    private static ChainResult result(Chain[] chains) {
        return ChainResult.of(Arrays.stream(chains).map(Chain::totals).toArray(double[][]::new), chains[0].done);
    }

    /** How many standard deviations the posterior mean of a parameter is from zero. */
    private static double strength(Chain[] chains, int parameter) {
        double sum = 0;
        double squares = 0;
        double number = 0;
        for (Chain chain : chains) {
            sum += chain.sums[parameter];
            squares += chain.squares[parameter];
            number += chain.done / 2.0;
        }
        double mean = sum / number;
        return Math.abs(mean) / Math.sqrt(squares / number - mean * mean);
    }

    private void supersetSums(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int cell = 0; cell < values.length; cell++) {
                if ((cell & bit) == 0) {
                    values[cell] += values[cell | bit];
                }
            }
        }
    }

    /** The posterior for some pairs: its top, and the shape of the steps. */
    private final class Target {
        private final int[] terms;
        private final boolean[] left;
        private final double[] top;
        private final double[][] stepShape;

        Target(List<Integer> pairs, List<Integer> impossible) {
            terms = new int[1 + lists + pairs.size()];
            for (int j = 0; j < lists; j++) {
                terms[1 + j] = 1 << j;
            }
            for (int i = 0; i < pairs.size(); i++) {
                terms[1 + lists + i] = pairs.get(i);
            }
            left = new boolean[counts.length];
            for (int cell = 1; cell < counts.length; cell++) {
                int history = cell;
                left[cell] = impossible.stream().noneMatch(pair -> (history & pair) == pair);
            }
            top = new double[terms.length];
            stepShape = new double[terms.length][terms.length];
            climb();
        }

        private double precision(int i) {
            return i > lists ? priorPrecision : 0;
        }

        /** Logarithm of the posterior; fills the means per history. */
        double value(double[] parameters, double[] means) {
            Arrays.fill(means, 0);
            for (int i = 0; i < terms.length; i++) {
                means[terms[i]] = parameters[i];
            }
            for (int bit = 1; bit < means.length; bit <<= 1) {
                for (int cell = 0; cell < means.length; cell++) {
                    if ((cell & bit) != 0) {
                        means[cell] += means[cell ^ bit];
                    }
                }
            }
            double value = 0;
            means[0] = 0;
            for (int cell = 1; cell < means.length; cell++) {
                means[cell] = left[cell] ? Math.exp(means[cell]) : 0;
                value -= means[cell];
            }
            for (int i = 0; i < terms.length; i++) {
                value += parameters[i] * marginCounts[terms[i]] - 0.5 * precision(i) * parameters[i] * parameters[i];
            }
            return value;
        }

        /** Newton's method to the top of the posterior, and the inverse root of the curvature there. */
        private void climb() {
            int p = terms.length;
            double[] means = new double[counts.length];
            top[0] = Math.log(people);
            for (int j = 1; j <= lists; j++) {
                top[j] = Math.log(marginCounts[terms[j]] / people / 2);
            }
            double[] trial = new double[p];
            double[] step = new double[p];
            double[][] root = new double[p][p];
            double value = value(top, means);
            for (int iteration = 0; iteration < 200; iteration++) {
                supersetSums(means);
                double largest = 0;
                for (int i = 0; i < p; i++) {
                    step[i] = marginCounts[terms[i]] - means[terms[i]] - precision(i) * top[i];
                    largest = Math.max(largest, Math.abs(step[i]) / (1 + marginCounts[terms[i]]));
                    for (int j = 0; j <= i; j++) {
                        double sum = means[terms[i] | terms[j]] + (i == j ? precision(i) : 0);
                        for (int k = 0; k < j; k++) {
                            sum -= root[i][k] * root[j][k];
                        }
                        root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-10)) : sum / root[j][j];
                    }
                }
                if (largest < 1e-9) {
                    break;
                }
                solve(root, step);
                double factor = 1;
                double next;
                do {
                    for (int i = 0; i < p; i++) {
                        trial[i] = top[i] + factor * step[i];
                    }
                    next = value(trial, means);
                    factor /= 2;
                } while (next < value - 1e-12 * Math.abs(value) && factor > 1e-9);
                System.arraycopy(trial, 0, top, 0, p);
                value = next;
            }
            // Steps have covariance (root root')^-1, so a step is the solution of root' x = normal variates.
            for (int column = 0; column < p; column++) {
                for (int i = p - 1; i >= 0; i--) {
                    double sum = i == column ? 1 : 0;
                    for (int k = i + 1; k < p; k++) {
                        sum -= root[k][i] * stepShape[k][column];
                    }
                    stepShape[i][column] = sum / root[i][i];
                }
            }
        }

        private void solve(double[][] root, double[] x) {
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < i; k++) {
                    x[i] -= root[i][k] * x[k];
                }
                x[i] /= root[i][i];
            }
            for (int i = x.length - 1; i >= 0; i--) {
                for (int k = i + 1; k < x.length; k++) {
                    x[i] -= root[k][i] * x[k];
                }
                x[i] /= root[i][i];
            }
        }

        Chain[] run(long seed, int threads, Progress progress, String stage) {
            Chain[] chains = new Chain[CHAINS];
            for (int c = 0; c < CHAINS; c++) {
                chains[c] = new Chain(this, new RandomStream(seed, c));
            }
            for (int draws = FIRST_DRAWS; ; draws *= 2) {
                int target = draws;
                Work.run(stage, CHAINS, threads, progress, () -> piece -> chains[piece].runTo(target, progress));
                if (draws >= LAST_DRAWS || result(chains).rhat() < GOOD_RHAT) {
                    return chains;
                }
            }
        }
    }

    private final class Chain {
        private final Target target;
        private final RandomStream random;
        private final double[] present;
        private final double[] proposal;
        private final double[] normal;
        private final double[] means;
        private final double scale;
        private final double[] hidden = new double[LAST_DRAWS / KEEP_EVERY];
        private double[] sums;
        private double[] squares;
        private double value;
        private int done;

        Chain(Target target, RandomStream random) {
            this.target = target;
            this.random = random;
            int p = target.terms.length;
            present = target.top.clone();
            proposal = new double[p];
            normal = new double[p];
            means = new double[counts.length];
            scale = 2.38 / Math.sqrt(p);
            sums = new double[p];
            squares = new double[p];
            // Three standard deviations off in a direction of its own: chains that start together agree too easily.
            propose(3 / Math.sqrt(p) / scale);
            System.arraycopy(proposal, 0, present, 0, p);
            value = target.value(present, means);
        }

        private void propose(double factor) {
            for (int i = 0; i < normal.length; i++) {
                normal[i] = random.gaussian() * scale * factor;
            }
            for (int i = 0; i < normal.length; i++) {
                double sum = present[i];
                for (int k = i; k < normal.length; k++) {
                    sum += target.stepShape[i][k] * normal[k];
                }
                proposal[i] = sum;
            }
        }

        /** Runs to this many draws; what was drawn in the first half is forgotten. */
        void runTo(int draws, Progress progress) {
            int half = draws / 2;
            while (done < draws) {
                if (done % 1000 == 0 && progress.cancelled()) {
                    throw new CancellationException();
                }
                if (done == half) {
                    sums = new double[sums.length];
                    squares = new double[sums.length];
                }
                propose(1);
                double next = target.value(proposal, means);
                if (next >= value || Math.log(random.uniform()) < next - value) {
                    System.arraycopy(proposal, 0, present, 0, present.length);
                    value = next;
                }
                for (int i = 0; i < present.length; i++) {
                    sums[i] += present[i];
                    squares[i] += present[i] * present[i];
                }
                if (++done % KEEP_EVERY == 0) {
                    hidden[done / KEEP_EVERY - 1] = Math.exp(present[0]);
                }
            }
        }

        double[] totals() {
            return Arrays.stream(hidden, done / KEEP_EVERY / 2, done / KEEP_EVERY)
                    .map(unseen -> people + unseen)
                    .toArray();
        }
    }
}
