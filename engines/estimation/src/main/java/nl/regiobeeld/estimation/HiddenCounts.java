package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;
import nl.regiobeeld.estimation.table.HiddenTable;

/** Bounds on the estimate over every table that hidden counts allow, where these can be gone through one by one. */
final class HiddenCounts {
    private static final int MOST_TABLES = 2_000;

    private final Settings settings;
    private final Progress progress;

    HiddenCounts(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    Verdict verdict(HiddenTable input) {
        String hidden = String.join("; ", input.hiddenNames());
        CaptureTable lowest = new CaptureTable(
                input.lists(), input.cells().stream().mapToLong(Interval::lower).toArray());
        if (input.ways() > MOST_TABLES) {
            String ways = input.ways() == Long.MAX_VALUE ? "no upper bound" : input.ways() + " possible tables";
            return refused(lowest, Remark.of(Refusal.HIDDEN_COUNTS, hidden, ways));
        }
        List<ListOrder> fillings = input.fillings().stream().map(ListOrder::new).toList();
        for (ListOrder filling : fillings) {
            CaptureTable table = filling.table();
            List<Remark> reasons = Admission.reasons(table, Estimation.order(table, settings));
            if (!reasons.isEmpty()) {
                return refused(
                        lowest,
                        Remark.of(
                                Refusal.HIDDEN_MAY_REFUSE,
                                hidden,
                                reasons.getFirst().text()));
            }
        }
        ModelOverview[] overviews = new ModelOverview[fillings.size()];
        Work.run("hidden counts", fillings.size(), settings.threads(), progress, () -> piece -> {
            CaptureTable table = fillings.get(piece).table();
            overviews[piece] = Primary.of(table, Estimation.order(table, settings), true, progress::cancelled)
                    .overview(fillings.get(piece));
        });
        return bounds(lowest, hidden, List.of(overviews));
    }

    private Verdict bounds(CaptureTable lowest, String hidden, List<ModelOverview> overviews) {
        Range best = Range.of(overviews.stream()
                .mapToDouble(overview -> overview.models().getFirst().total())
                .toArray());
        Range plausible = Range.of(overviews.stream()
                .flatMapToDouble(overview -> overview.within6().ends())
                .toArray());
        ModelOverview widest = overviews.stream()
                .max(Comparator.comparingDouble(overview -> overview.within6().ratio()))
                .orElseThrow();
        List<PanelMember> panel = List.of(new PanelMember.Bounded(Method.BIC, best, overviews.size()));
        Checks none = new Checks(List.of(), List.of(), List.of());
        List<Remark> warnings = new ArrayList<>(Reservations.ofTable(lowest, settings));
        warnings.add(Remark.of(Warning.HIDDEN_COUNTS, hidden, overviews.size()));
        warnings.addAll(Reservations.ofEstimates(lowest, panel, widest, none, plausible));
        return new Verdict.Estimate(
                Overlaps.of(lowest),
                plausible,
                plausible,
                panel,
                widest,
                none,
                warnings,
                List.of(
                        Remark.of(Statement.ASSUMPTION),
                        Remark.of(Statement.TOO_LOW),
                        Remark.of(
                                Statement.SENSITIVITY,
                                Sensitivity.total(lowest.observed(), best.high(), Sensitivity.DOWN),
                                Sensitivity.total(lowest.observed(), best.high(), Sensitivity.UP),
                                best.high()),
                        Remark.of(Statement.UNCHECKED)),
                0,
                settings.seed());
    }

    private Verdict refused(CaptureTable lowest, Remark reason) {
        return new Verdict.Refused(
                Overlaps.of(lowest), List.of(reason), Reservations.ofTable(lowest, settings), OptionalDouble.empty());
    }
}
