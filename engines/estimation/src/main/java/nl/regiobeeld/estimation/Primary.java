package nl.regiobeeld.estimation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.regiobeeld.estimation.loglinear.BestModel;
import nl.regiobeeld.estimation.loglinear.Existence;
import nl.regiobeeld.estimation.loglinear.ModelScores;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.loglinear.ScoredModel;
import nl.regiobeeld.estimation.loglinear.Selection;
import nl.regiobeeld.estimation.loglinear.Status;
import nl.regiobeeld.estimation.table.CaptureTable;

/**
 * The models of one table by BIC: all of them where they can be listed, the plausible ones by an exact search where
 * they cannot.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Primary(
        ModelSpace space,
        Existence existence,
        double[] counts,
        List<ScoredModel> ranked,
        boolean complete,
        long examined,
        BooleanSupplier cancelled) {

    /** Below this difference in BIC a model is plausible. */
    static final double PLAUSIBLE = 6;

    /** Up to here all models are scored one by one; it takes less than a second. */
    private static final int LISTABLE = 40_000;

    private static final int HINTS = 10;

    /** @param examine whether the models are wanted at all; without, the list of models is empty */
    static Primary of(CaptureTable table, int order, boolean examine, BooleanSupplier cancelled) {
        ModelSpace space = new ModelSpace(table.listCount(), order);
        Existence existence = new Existence(space);
        double[] counts = Data.counts(table);
        if (!examine) {
            return new Primary(space, existence, counts, List.of(), true, 0, cancelled);
        }
        if (space.countUpTo(LISTABLE) <= LISTABLE) {
            List<ScoredModel> all = ModelScores.of(space, existence, counts);
            return new Primary(space, existence, counts, all, true, all.size(), cancelled);
        }
        BestModel search = new BestModel(space, existence, cancelled);
        List<ScoredModel> plausible = search.within(counts, PLAUSIBLE);
        return new Primary(space, existence, counts, plausible, false, search.fits(), cancelled);
    }

    /** The best total of a table, NaN when it has none. */
    static double total(CaptureTable table, int order, BooleanSupplier cancelled) {
        CaptureTable filled = table.withoutEmptyLists();
        if (filled.listCount() < 3 || !Admission.reasons(filled, 1).isEmpty()) {
            return Double.NaN;
        }
        ModelSpace space = new ModelSpace(filled.listCount(), order);
        return new BestModel(space, new Existence(space), cancelled)
                .choose(Data.counts(filled))
                .total();
    }

    ScoredModel best() {
        return ranked.getFirst();
    }

    /** Chooses again on resamples. */
    Selection selection() {
        List<BestModel.Hint> hints = BestModel.hints(space, ranked, counts, HINTS);
        return new BestModel(space, existence, counts, hints, cancelled);
    }

    ModelOverview overview(ListOrder order) {
        List<ScoredModel> fine =
                ranked.stream().filter(score -> score.status() == Status.FINE).toList();
        return new ModelOverview(
                space.order(),
                complete,
                fine.size(),
                ranked.size() - fine.size(),
                examined,
                ranked.stream()
                        .map(score -> new ModelOverview.Model(
                                order.name(space, score.model()), score.status(), score.total(), score.bic()))
                        .toList(),
                within(fine, 2),
                within(fine, PLAUSIBLE),
                averaged(fine));
    }

    /** Totals of the models that fit about as well as the best. */
    Range plausible() {
        return within(
                ranked.stream().filter(score -> score.status() == Status.FINE).toList(), PLAUSIBLE);
    }

    private static Range within(List<ScoredModel> fine, double distance) {
        double lowest = fine.isEmpty() ? Double.NaN : fine.getFirst().bic();
        return Range.of(fine.stream()
                .filter(score -> score.bic() <= lowest + distance)
                .mapToDouble(ScoredModel::total)
                .toArray());
    }

    /** Quantiles of the totals weighted by exp(-dBIC/2); a mean would hide that they lie in groups. */
    private static List<Double> averaged(List<ScoredModel> fine) {
        if (fine.isEmpty()) {
            return List.of();
        }
        double lowest = fine.getFirst().bic();
        List<ScoredModel> byTotal = fine.stream()
                .sorted(Comparator.comparingDouble(ScoredModel::total))
                .toList();
        double all =
                byTotal.stream().mapToDouble(score -> weight(score, lowest)).sum();
        return Arrays.stream(new double[] {0.025, 0.5, 0.975})
                .map(level -> {
                    double below = 0;
                    for (ScoredModel score : byTotal) {
                        below += weight(score, lowest);
                        if (below >= level * all) {
                            return score.total();
                        }
                    }
                    return byTotal.getLast().total();
                })
                .boxed()
                .toList();
    }

    private static double weight(ScoredModel score, double lowest) {
        return Math.exp((lowest - score.bic()) / 2);
    }
}
