package nl.regiobeeld.estimation.loglinear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The model with the lowest BIC of a whole space, found without looking at every model: leaps and bounds. No model
 * fits better than one that contains it, so all models between two bounds cost at least the deviance of the largest
 * plus the parameters of the smallest. 425 fits instead of 32,768 for six lists; some 10^4 instead of 268 million
 * for eight.
 *
 * <p>The result is exact: the same as that of scoring all models.
 *
 * <p>Source of the idea: Furnival and Wilson, Regressions by leaps and bounds, Technometrics 16 (1974).
 */
public final class BestModel implements Selection {
    /** Fits stop at a relative gradient of 1e-9; a bound may be too high by far less than this. */
    private static final double SLACK = 1e-3;

    private final ModelSpace space;
    private final Existence existence;
    private final BooleanSupplier cancelled;
    private final Existence.@Nullable Pattern original;
    private final List<Hint> hints;
    private final PoissonFit fit;
    private final double[] start;
    private final Level[] levels;

    private double logPeople;
    private double margin;
    private long bestModel;
    private double bestBic;
    private double bestTotal;
    private long fits;
    private Map<Long, ScoredModel> collected = new HashMap<>();
    private Existence.Pattern pattern;

    /** A model that did well on data like these, with its parameters. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; handed to the fit as it is.
    public record Hint(long model, double[] coefficients) {}

    /** Looks for the best model of one table. */
    public BestModel(ModelSpace space, Existence existence, BooleanSupplier cancelled) {
        this(space, existence, new double[1 << space.lists()], List.of(), cancelled);
    }

    /**
     * Looks for the best models of resamples of a table.
     *
     * @param original the table; only models with an estimate on it are considered, as the method prescribes. All
     *     zeros for no such condition
     * @param hints models to try first; they change the speed, never the result
     * @param cancelled asked now and then; the search ends with a {@link CancellationException} when it says so
     */
    public BestModel(
            ModelSpace space, Existence existence, double[] original, List<Hint> hints, BooleanSupplier cancelled) {
        this.space = space;
        this.existence = existence;
        this.hints = List.copyOf(hints);
        this.cancelled = cancelled;
        fit = new PoissonFit(space.lists());
        start = new double[1 << space.lists()];
        levels = new Level[space.size() + 1];
        this.original = Arrays.stream(original).sum() > 0 ? existence.pattern(original) : null;
        pattern = existence.pattern(original);
    }

    /** Scratch space for the children of one node with their fits; deeper nodes have fewer children. */
    private static final class Level {
        final int[] terms;
        final double[] weights;
        final double[] coefficients;

        Level(int size, int cells) {
            terms = new int[size];
            weights = new double[size];
            coefficients = new double[cells];
        }
    }

    /** The first models of a ranking as hints for resamples of the same table. */
    public static List<Hint> hints(ModelSpace space, List<ScoredModel> ranked, double[] counts, int number) {
        PoissonFit fit = new PoissonFit(space.lists());
        fit.data(counts);
        return ranked.stream()
                .filter(score -> score.status() == Status.FINE)
                .limit(number)
                .map(score -> {
                    double[] coefficients = new double[1 << space.lists()];
                    fit.fit(space, score.model());
                    fit.copyCoefficients(coefficients);
                    return new Hint(score.model(), coefficients);
                })
                .toList();
    }

    @Override
    public Choice choose(double[] counts) {
        search(counts, 0);
        return bestBic < Double.POSITIVE_INFINITY ? new Choice(bestModel, bestTotal, bestBic) : Choice.NONE;
    }

    /** All models with an estimate whose BIC is at most {@code window} above the lowest, by rising BIC. */
    public List<ScoredModel> within(double[] counts, double window) {
        search(counts, window);
        return collected.values().stream()
                .filter(score -> score.bic() <= bestBic + window)
                .sorted(Comparator.comparingDouble(ScoredModel::bic).thenComparingLong(ScoredModel::model))
                .toList();
    }

    /** Number of fits in the last search. */
    public long fits() {
        return fits;
    }

    private void search(double[] counts, double window) {
        fit.data(counts);
        pattern = existence.pattern(counts);
        logPeople = Math.log(fit.people());
        margin = window;
        bestModel = 0;
        bestBic = Double.POSITIVE_INFINITY;
        bestTotal = Double.NaN;
        fits = 0;
        collected = new HashMap<>();
        for (Hint hint : hints) {
            fits++;
            fit.fit(space, hint.model(), hint.coefficients());
            consider(hint.model());
        }
        fits++;
        fit.fit(space, space.full());
        consider(space.full());
        fit.copyCoefficients(start);
        explore(0, space.full(), -2 * fit.logLikelihood(), start);
    }

    private Level level(int children) {
        Level level = levels[children];
        if (level == null) {
            level = new Level(children, 1 << space.lists());
            levels[children] = level;
        }
        return level;
    }

    /** Looks at all models that hold {@code forced} and lie within {@code allowed}, itself excepted. */
    private void explore(long forced, long allowed, double deviance, double[] coefficients) {
        long free = allowed & ~forced;
        int count = Long.bitCount(free);
        if (count == 0 || isHopeless(deviance, forced)) {
            return;
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Level level = level(count);
        int children = 0;
        for (long rest = free; rest != 0; rest &= rest - 1) {
            int term = Long.numberOfTrailingZeros(rest);
            int lists = space.interaction(term);
            double weight = coefficients[lists] * coefficients[lists] * fit.margin(lists);
            int place = children++;
            while (place > 0 && level.weights[place - 1] < weight) {
                level.weights[place] = level.weights[place - 1];
                level.terms[place] = level.terms[place - 1];
                place--;
            }
            level.weights[place] = weight;
            level.terms[place] = term;
        }
        long required = forced;
        for (int i = 0; i < children && !isHopeless(deviance, required); i++) {
            int term = level.terms[i];
            if ((required >> term & 1) == 0) {
                long child = allowed & ~space.above(term);
                fits++;
                fit.fit(space, child, coefficients);
                consider(child);
                fit.copyCoefficients(level.coefficients);
                explore(required, child, -2 * fit.logLikelihood(), level.coefficients);
                required |= space.below(term);
            }
        }
    }

    private boolean isHopeless(double deviance, long forced) {
        return deviance - SLACK + space.parameters(forced) * logPeople > bestBic + margin;
    }

    /** Takes the model just fitted when it is among the best and has an estimate. */
    private void consider(long model) {
        double bic = fit.bic(space, model);
        boolean tooHigh = bic > bestBic + margin || (margin == 0 && bic == bestBic && model >= bestModel);
        if (tooHigh || !pattern.isFine(model) || (original != null && !original.isFine(model))) {
            return;
        }
        if (margin > 0) {
            collected.put(model, new ScoredModel(model, Status.FINE, fit.total(), bic));
        }
        if (bic < bestBic || (bic == bestBic && model < bestModel)) {
            bestBic = bic;
            bestModel = model;
            bestTotal = fit.total();
        }
    }
}
