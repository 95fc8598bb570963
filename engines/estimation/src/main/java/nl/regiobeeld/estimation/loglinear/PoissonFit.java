package nl.regiobeeld.estimation.loglinear;

import java.util.Arrays;
import nl.regiobeeld.estimation.numeric.GammaFunctions;

/**
 * Extended maximum likelihood for one hierarchical log-linear model: counts are independent Poisson, the logarithm of
 * the mean of a history is the sum of the parameters of all terms inside it, and the persons that no list has seen
 * number {@code exp(intercept)}.
 *
 * <p>A term with no person on all of its lists has parameter minus infinity: it is set aside and the histories that
 * contain it are left out. The rest is fitted by Newton's method. Gradient and Hessian are read from one superset-sum
 * transform of the fitted means: {@code t * 2^(t-1)} additions for t lists, then a Cholesky decomposition.
 *
 * <p>Not thread-safe; holds its own scratch space and allocates nothing while fitting. Memory about
 * {@code 8 * (5 * 2^t + p^2)} bytes for p parameters.
 *
 * <p>Source: Fienberg and Rinaldo, Maximum likelihood estimation in log-linear models, Annals of Statistics 40 (2012).
 */
public final class PoissonFit {
    private static final double GRADIENT_TOLERANCE = 1e-9;
    private static final int MAX_ITERATIONS = 60;
    private static final int MAX_HALVINGS = 30;
    private static final double FROZEN = 1e300;

    private final int lists;
    private final int cells;
    private final double[] counts;
    private final double[] marginCounts;
    private final double[] coefficients;
    private final double[] trial;
    private final double[] means;
    private final double[] margins;
    private final boolean[] left;
    private double[] hessian = new double[0];
    private double[] gradient = new double[0];
    private double[] step = new double[0];
    private int[] terms = new int[0];
    private int size;
    private double people;
    private double logFactorials;
    private double logLikelihood;
    private boolean converged;
    private int iterations;

    public PoissonFit(int lists) {
        this.lists = lists;
        cells = 1 << lists;
        counts = new double[cells];
        marginCounts = new double[cells];
        coefficients = new double[cells];
        trial = new double[cells];
        means = new double[cells];
        margins = new double[cells];
        left = new boolean[cells];
        reserve(1 + lists);
    }

    private void reserve(int parameters) {
        if (terms.length < parameters) {
            terms = new int[parameters];
            hessian = new double[parameters * parameters];
            gradient = new double[parameters];
            step = new double[parameters];
        }
    }

    /** Takes new data: persons per history, {@code 2^lists} long, the first ignored. */
    public void data(double[] persons) {
        System.arraycopy(persons, 0, counts, 0, cells);
        counts[0] = 0;
        System.arraycopy(counts, 0, marginCounts, 0, cells);
        supersetSums(marginCounts);
        people = marginCounts[0];
        logFactorials = 0;
        for (double count : counts) {
            if (count > 1) {
                logFactorials += GammaFunctions.logFactorial(count);
            }
        }
    }

    /** Persons on all lists of a set, whatever the other lists say. */
    public double margin(int set) {
        return marginCounts[set];
    }

    public double people() {
        return people;
    }

    /** Fits from a start that needs no earlier fit. */
    public void fit(ModelSpace space, long model) {
        prepare(space, model);
        startFromCounts();
        newton();
    }

    /**
     * Fits from the parameters of an earlier fit of the same or a larger model.
     *
     * @param start one parameter per set of lists, as {@link #copyCoefficients} gives them
     */
    public void fit(ModelSpace space, long model, double[] start) {
        prepare(space, model);
        for (int i = 0; i < size; i++) {
            coefficients[terms[i]] = start[terms[i]];
        }
        newton();
        if (!converged) {
            // A start far out, from a model whose likelihood has no maximum, can leave no way back.
            startFromCounts();
            newton();
        }
    }

    private void prepare(ModelSpace space, long model) {
        reserve(1 + lists + Long.bitCount(model));
        Arrays.fill(left, true);
        left[0] = false;
        Arrays.fill(coefficients, 0);
        size = 0;
        terms[size++] = 0;
        for (int list = 0; list < lists; list++) {
            admit(1 << list);
        }
        for (long rest = model; rest != 0; rest &= rest - 1) {
            admit(space.interaction(Long.numberOfTrailingZeros(rest)));
        }
    }

    private void admit(int term) {
        if (marginCounts[term] > 0) {
            terms[size++] = term;
        } else if (left[term]) {
            for (int cell = term; cell < cells; cell = (cell + 1) | term) {
                left[cell] = false;
            }
        }
    }

    /** One weighted least squares step from means slightly above the counts. */
    private void startFromCounts() {
        for (int cell = 1; cell < cells; cell++) {
            double mean = counts[cell] + 0.1;
            means[cell] = left[cell] ? mean : 0;
            trial[cell] = left[cell] ? mean * Math.log(mean) + counts[cell] - mean : 0;
        }
        means[0] = 0;
        trial[0] = 0;
        System.arraycopy(means, 0, margins, 0, cells);
        supersetSums(margins);
        supersetSums(trial);
        for (int i = 0; i < size; i++) {
            gradient[i] = trial[terms[i]];
        }
        solve();
        for (int i = 0; i < size; i++) {
            coefficients[terms[i]] = step[i];
        }
    }

    private void newton() {
        converged = false;
        double objective = evaluate(coefficients);
        for (iterations = 0; iterations < MAX_ITERATIONS; iterations++) {
            if (gradientIsSmall()) {
                converged = true;
                break;
            }
            solve();
            double factor = 1;
            double next = Double.NEGATIVE_INFINITY;
            for (int halving = 0; halving < MAX_HALVINGS; halving++) {
                for (int i = 0; i < size; i++) {
                    trial[terms[i]] = coefficients[terms[i]] + factor * step[i];
                }
                next = evaluate(trial);
                // Near the top rounding hides the last gain, so a loss of that size is not a loss.
                if (next >= objective - 1e-12 * (1 + Math.abs(objective))) {
                    break;
                }
                factor /= 2;
            }
            if (next < objective - 1e-9 * (1 + Math.abs(objective)) || Double.isNaN(next)) {
                evaluate(coefficients);
                break;
            }
            for (int i = 0; i < size; i++) {
                coefficients[terms[i]] = trial[terms[i]];
            }
            objective = next;
        }
        logLikelihood = objective - logFactorials;
    }

    /** Fills the means and their superset sums; returns the log-likelihood without its constant. */
    private double evaluate(double[] parameters) {
        for (int cell = 0; cell < cells; cell++) {
            means[cell] = 0;
        }
        for (int i = 0; i < size; i++) {
            means[terms[i]] = parameters[terms[i]];
        }
        for (int bit = 1; bit < cells; bit <<= 1) {
            for (int block = bit; block < cells; block += bit << 1) {
                for (int cell = block; cell < block + bit; cell++) {
                    means[cell] += means[cell - bit];
                }
            }
        }
        means[0] = 0;
        for (int cell = 1; cell < cells; cell++) {
            means[cell] = left[cell] ? Math.exp(means[cell]) : 0;
        }
        System.arraycopy(means, 0, margins, 0, cells);
        supersetSums(margins);
        double value = -margins[0];
        for (int i = 0; i < size; i++) {
            value += parameters[terms[i]] * marginCounts[terms[i]];
        }
        return value;
    }

    private boolean gradientIsSmall() {
        boolean small = true;
        for (int i = 0; i < size; i++) {
            int term = terms[i];
            gradient[i] = marginCounts[term] - margins[term];
            small &= Math.abs(gradient[i]) < GRADIENT_TOLERANCE * (1 + marginCounts[term]);
        }
        return small;
    }

    /** Solves Hessian times step = gradient. A parameter without information of its own stays where it is. */
    private void solve() {
        int p = size;
        for (int i = 0; i < p; i++) {
            int row = i * p;
            int term = terms[i];
            for (int j = 0; j <= i; j++) {
                double sum = margins[term | terms[j]];
                int other = j * p;
                for (int k = 0; k < j; k++) {
                    sum -= hessian[row + k] * hessian[other + k];
                }
                if (j < i) {
                    hessian[row + j] = sum / hessian[other + j];
                } else {
                    hessian[row + i] = sum > 1e-13 * margins[term] ? Math.sqrt(sum) : FROZEN;
                }
            }
        }
        for (int i = 0; i < p; i++) {
            double sum = gradient[i];
            for (int k = 0; k < i; k++) {
                sum -= hessian[i * p + k] * step[k];
            }
            step[i] = sum / hessian[i * p + i];
        }
        for (int i = p - 1; i >= 0; i--) {
            double sum = step[i];
            for (int k = i + 1; k < p; k++) {
                sum -= hessian[k * p + i] * step[k];
            }
            step[i] = sum / hessian[i * p + i];
        }
    }

    private void supersetSums(double[] values) {
        for (int bit = 1; bit < cells; bit <<= 1) {
            for (int block = 0; block < cells; block += bit << 1) {
                for (int cell = block; cell < block + bit; cell++) {
                    values[cell] += values[cell + bit];
                }
            }
        }
    }

    /** Poisson log-likelihood at the last fit. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** {@code k ln n - 2 l}, with k all parameters, those at minus infinity included, and n the observed persons. */
    public double bic(ModelSpace space, long model) {
        return space.parameters(model) * Math.log(people) - 2 * logLikelihood;
    }

    /** Persons that no list has seen, by the last fit. */
    public double hidden() {
        return Math.exp(coefficients[0]);
    }

    /** All persons, seen and unseen, by the last fit. */
    public double total() {
        return people + hidden();
    }

    /** Fitted number of persons on all lists of a set. */
    public double fittedMargin(int set) {
        return margins[set];
    }

    public boolean converged() {
        return converged;
    }

    public int iterations() {
        return iterations;
    }

    /** The parameters of the last fit, one per set of lists; 0 for sets that are not in the model. */
    public void copyCoefficients(double[] target) {
        System.arraycopy(coefficients, 0, target, 0, cells);
    }

    /** The log-likelihood of a table that is fitted perfectly: no model does better. */
    public double saturatedLogLikelihood() {
        double value = -people - logFactorials;
        for (double count : counts) {
            if (count > 0) {
                value += count * Math.log(count);
            }
        }
        return value;
    }
}
