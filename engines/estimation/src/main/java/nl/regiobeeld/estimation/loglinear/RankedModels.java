package nl.regiobeeld.estimation.loglinear;

import java.util.List;

/**
 * The best of a given list of models, as others do it who cannot afford to search them all: only the models that
 * ranked highest on the original data are considered on a resample. Serves to compare with their results; the engine
 * itself searches exhaustively with {@link BestModel}.
 *
 * <p>Source: Silverman, Chan and Vincent, Bootstrapping multiple systems estimates to account for model selection,
 * Statistics and Computing 34 (2024).
 */
public final class RankedModels implements Selection {
    private final ModelSpace space;
    private final Existence existence;
    private final long[] models;
    private final double[][] starts;
    private final PoissonFit fit;

    /**
     * @param ranked models with an estimate on the original data, best first
     * @param counts the original data, from which every fit starts
     */
    public RankedModels(ModelSpace space, Existence existence, List<ScoredModel> ranked, double[] counts) {
        this(space, existence, ranked.stream().mapToLong(ScoredModel::model).toArray(), starts(space, ranked, counts));
    }

    private RankedModels(ModelSpace space, Existence existence, long[] models, double[][] starts) {
        this.space = space;
        this.existence = existence;
        this.models = models;
        this.starts = starts;
        fit = new PoissonFit(space.lists());
    }

    private static double[][] starts(ModelSpace space, List<ScoredModel> ranked, double[] counts) {
        PoissonFit fit = new PoissonFit(space.lists());
        fit.data(counts);
        double[][] starts = new double[ranked.size()][1 << space.lists()];
        for (int i = 0; i < starts.length; i++) {
            fit.fit(space, ranked.get(i).model());
            fit.copyCoefficients(starts[i]);
        }
        return starts;
    }

    /** The same selection for another thread. */
    public RankedModels forAnotherThread() {
        return new RankedModels(space, existence, models, starts);
    }

    @Override
    public Choice choose(double[] counts) {
        return choose(counts, new double[models.length]);
    }

    /**
     * @param nested receives per rank the total that the best of the models up to that rank gives
     */
    public Choice choose(double[] counts, double[] nested) {
        fit.data(counts);
        Existence.Pattern pattern = existence.pattern(counts);
        double logPeople = Math.log(fit.people());
        double perfect = -2 * fit.saturatedLogLikelihood();
        Choice best = new Choice(0, Double.NaN, Double.POSITIVE_INFINITY);
        for (int i = 0; i < models.length; i++) {
            // No model fits better than the data fit themselves.
            if (perfect + space.parameters(models[i]) * logPeople < best.bic()) {
                fit.fit(space, models[i], starts[i]);
                double bic = fit.bic(space, models[i]);
                if (bic < best.bic() && pattern.isFine(models[i])) {
                    best = new Choice(models[i], fit.total(), bic);
                }
            }
            nested[i] = best.total();
        }
        return best.exists() ? best : Choice.NONE;
    }
}
