package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;
import nl.regiobeeld.estimation.table.HiddenTable;

/**
 * Estimates how many persons no list has seen, or says why nobody can. The door of this engine.
 *
 * <p>The answer depends on the table and the settings alone: not on the order of rows or lists, not on the number of
 * threads.
 */
public final class Estimation {
    private static final int DEFAULT_ORDER = 3;
    private static final int DEFAULT_RESAMPLES = 10_000;
    private static final int RESAMPLES_FOR_MANY_LISTS = 1_000;
    private static final int MANY_LISTS = 7;

    private Estimation() {}

    /**
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    public static Verdict of(CaptureTable input, Settings settings, Progress progress) {
        ListOrder listOrder = new ListOrder(input);
        CaptureTable table = listOrder.table();
        int order = order(table, settings);
        Overlaps overlaps = Overlaps.of(input);
        List<Remark> warnings = new ArrayList<>(Reservations.ofTable(input, settings));
        List<Remark> reasons = Admission.reasons(table, order);
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(overlaps, reasons, warnings, Admission.chapman(table));
        }
        boolean examineModels = settings.methods().contains(Method.BIC);
        Primary primary = Primary.of(table, order, examineModels, progress::cancelled);
        if (order < Math.min(wanted(settings), table.listCount() - 1)) {
            warnings.add(Remark.of(Warning.SEARCH_REDUCED, table.listCount(), order));
        }
        int resamples = resamples(table, settings);
        List<PanelMember> panel = new Panel(settings, listOrder, primary, resamples, progress).members();
        List<Remark> fatal = fatal(panel);
        if (!fatal.isEmpty()) {
            return new Verdict.Refused(overlaps, fatal, warnings, OptionalDouble.empty());
        }
        ModelOverview models = primary.overview(listOrder);
        Checks checks = examineModels
                ? Robustness.of(table, order, settings.threads(), progress)
                : new Checks(List.of(), List.of(), List.of());
        Range range = range(models, panel.stream().mapToDouble(PanelMember::estimate));
        Range outer = range(
                models,
                panel.stream().map(PanelMember::range95).flatMapToDouble(r -> DoubleStream.of(r.low(), r.high())));
        warnings.addAll(Reservations.ofEstimates(table, panel, models, checks, range));
        return new Verdict.Estimate(
                overlaps,
                range,
                outer,
                panel,
                models,
                checks,
                warnings,
                statements(table, settings, panel, models, resamples),
                resamples,
                settings.seed());
    }

    /** Without an answer of the primary method, or of any method, there is no estimate. */
    private static List<Remark> fatal(List<PanelMember> panel) {
        List<Remark> reasons = new ArrayList<>();
        boolean answered = false;
        for (PanelMember member : panel) {
            if (member instanceof PanelMember.Unavailable(Method method, Remark reason, double _)) {
                if (method == Method.BIC) {
                    return List.of(reason);
                }
                reasons.add(reason);
            } else {
                answered = true;
            }
        }
        if (answered) {
            return List.of();
        }
        reasons.addFirst(Remark.of(Refusal.NO_METHOD));
        return reasons;
    }

    /** The range of some totals and of the plausible models. */
    private static Range range(ModelOverview models, DoubleStream totals) {
        return Range.of(DoubleStream.concat(
                        totals.filter(Double::isFinite), models.within6().ends())
                .toArray());
    }

    private static List<Remark> statements(
            CaptureTable table, Settings settings, List<PanelMember> panel, ModelOverview models, int resamples) {
        double total = panel.stream()
                .mapToDouble(PanelMember::estimate)
                .filter(Double::isFinite)
                .findFirst()
                .orElseThrow();
        List<Remark> statements = new ArrayList<>();
        statements.add(Remark.of(Statement.ASSUMPTION));
        statements.add(Remark.of(Statement.TOO_LOW));
        statements.add(Remark.of(
                Statement.SENSITIVITY,
                Sensitivity.total(table.observed(), total, Sensitivity.DOWN),
                Sensitivity.total(table.observed(), total, Sensitivity.UP),
                total));
        statements.add(Remark.of(Statement.UNCHECKED));
        if (models.examined() > 0) {
            statements.add(
                    models.complete()
                            ? Remark.of(Statement.MODELS, models.examined(), models.refused())
                            : Remark.of(Statement.MODELS_BOUNDED, models.order(), models.examined()));
        }
        statements.add(
                settings.resamples().isEmpty()
                        ? Remark.of(Statement.RESAMPLES, resamples, settings.seed())
                        : Remark.of(Statement.GIVEN_RESAMPLES, resamples));
        return statements;
    }

    /**
     * With hidden counts: the range over every table that is possible, where they are few enough to go through; a
     * refusal that says so otherwise.
     */
    public static Verdict of(HiddenTable input, Settings settings, Progress progress) {
        return new HiddenCounts(settings, progress).verdict(input);
    }

    private static int wanted(Settings settings) {
        return settings.order() == 0 ? DEFAULT_ORDER : settings.order();
    }

    static int order(CaptureTable table, Settings settings) {
        int asked = settings.order() == 0 && table.listCount() >= MANY_LISTS ? 2 : wanted(settings);
        return new ModelSpace(table.listCount(), ModelSpace.affordableOrder(table.listCount(), asked)).order();
    }

    private static int resamples(CaptureTable table, Settings settings) {
        if (!settings.resamples().isEmpty()) {
            return settings.resamples().size();
        }
        if (settings.bootstrap() > 0) {
            return settings.bootstrap();
        }
        return table.listCount() >= MANY_LISTS ? RESAMPLES_FOR_MANY_LISTS : DEFAULT_RESAMPLES;
    }
}
