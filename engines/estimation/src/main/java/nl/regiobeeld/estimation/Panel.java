package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.regiobeeld.estimation.bayes.ChainResult;
import nl.regiobeeld.estimation.bayes.DecomposableAveraging;
import nl.regiobeeld.estimation.bayes.LatentClasses;
import nl.regiobeeld.estimation.bayes.Thresholding;
import nl.regiobeeld.estimation.loglinear.Bootstrap;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;
import nl.regiobeeld.estimation.loglinear.Existence;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.loglinear.ScoredModel;
import nl.regiobeeld.estimation.loglinear.Selection;
import nl.regiobeeld.estimation.loglinear.Stepwise;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;

/** Asks every method for its answer. */
final class Panel {
    /** Above this share of resamples without an estimate there are no limits, and no estimate. */
    private static final double MOST_UNUSABLE = 0.05;

    private final Settings settings;
    private final ListOrder order;
    private final Primary primary;
    private final int resamples;
    private final Progress progress;
    private final CaptureTable table;
    private final double[] counts;

    Panel(Settings settings, ListOrder order, Primary primary, int resamples, Progress progress) {
        this.settings = settings;
        this.order = order;
        this.primary = primary;
        this.resamples = resamples;
        this.progress = progress;
        table = order.table();
        counts = primary.counts();
    }

    List<PanelMember> members() {
        List<PanelMember> members = new ArrayList<>();
        for (Method method : Method.values()) {
            if (settings.methods().contains(method)) {
                members.add(member(method));
            }
        }
        return members;
    }

    private PanelMember member(Method method) {
        long seed = settings.seed();
        int lists = table.listCount();
        return switch (method) {
            case BIC -> {
                ScoredModel best = primary.best();
                Selection.Choice choice = new Selection.Choice(best.model(), best.total(), best.bic());
                yield selected(method, primary.space(), choice, primary::selection);
            }
            case STEPWISE -> {
                ModelSpace pairs =
                        new ModelSpace(lists, Math.min(2, primary.space().order()));
                Existence existence = new Existence(pairs);
                Supplier<Selection> selections = () -> new Stepwise(pairs, existence, Stepwise.THRESHOLD);
                yield selected(method, pairs, selections.get().choose(counts), selections);
            }
            case DECOMPOSABLE ->
                lists > DecomposableAveraging.MAX_LISTS
                        ? new PanelMember.Unavailable(
                                method, Remark.of(Refusal.TOO_MANY_LISTS, DecomposableAveraging.MAX_LISTS), Double.NaN)
                        : new PanelMember.Averaged(
                                method,
                                DecomposableAveraging.of(lists, counts, progress::cancelled)
                                        .posterior(),
                                1,
                                List.of());
            case LCMCR ->
                averaged(method, LatentClasses.of(lists, counts, seed ^ 0x4C434D4352L, settings.threads(), progress));
            case THRESHOLDING ->
                averaged(
                        method,
                        Thresholding.of(
                                        lists,
                                        counts,
                                        Thresholding.Prior.STANDARD_NORMAL,
                                        seed ^ 0x544852455348L,
                                        settings.threads(),
                                        progress)
                                .chains());
        };
    }

    private PanelMember selected(
            Method method, ModelSpace space, Selection.Choice choice, Supplier<Selection> selections) {
        Bootstrap bootstrap = new Bootstrap(selections, settings.threads(), progress);
        double[] totals = (settings.resamples().isEmpty()
                        ? bootstrap.resample(method.code(), counts, resamples, settings.seed())
                        : bootstrap.repeat(
                                method.code(),
                                settings.resamples().stream()
                                        .map(order::fromInput)
                                        .toList()))
                .totals();
        double[] weights = Arrays.stream(Bootstrap.observed(counts))
                .mapToDouble(history -> counts[history])
                .toArray();
        BootstrapLimits limits = BootstrapLimits.of(
                choice.total(), totals, bootstrap.jackknife(method.code() + ", jackknife", counts), weights);
        if (limits.unusableShare() > MOST_UNUSABLE) {
            return new PanelMember.Unavailable(
                    method, Remark.of(Refusal.NO_ADMISSIBLE_MODEL, 100 * limits.unusableShare()), Double.NaN);
        }
        return new PanelMember.Selected(
                method, order.name(space, choice.model()), choice.total(), choice.bic(), space.order(), limits);
    }

    private static PanelMember averaged(Method method, ChainResult chains) {
        if (!chains.converged()) {
            List<String> medians =
                    chains.chainMedians().stream().map(Numbers::readable).toList();
            return new PanelMember.Unavailable(
                    method,
                    Remark.of(Refusal.CHAINS_DISAGREE, chains.rhat(), String.join(" and ", medians)),
                    chains.rhat());
        }
        return new PanelMember.Averaged(method, chains.posterior(), chains.rhat(), chains.chainMedians());
    }
}
