package nl.regiobeeld.estimation.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores every model of a space on one table. Meant for spaces up to some tens of thousands of models. */
public final class ModelScores {
    private ModelScores() {}

    /** All models: those with an estimate by rising BIC, then the others in the order of the space. */
    public static List<ScoredModel> of(ModelSpace space, Existence existence, double[] counts) {
        PoissonFit fit = new PoissonFit(space.lists());
        fit.data(counts);
        Existence.Pattern pattern = existence.pattern(counts);
        List<ScoredModel> scores = new ArrayList<>();
        space.forEach(model -> {
            Status status = pattern.status(model);
            if (status == Status.FINE) {
                fit.fit(space, model);
                scores.add(new ScoredModel(model, status, fit.total(), fit.bic(space, model)));
            } else {
                scores.add(new ScoredModel(model, status, Double.NaN, Double.NaN));
            }
        });
        // NaN sorts last; the sort is stable.
        scores.sort(Comparator.comparingDouble(ScoredModel::bic));
        return List.copyOf(scores);
    }
}
