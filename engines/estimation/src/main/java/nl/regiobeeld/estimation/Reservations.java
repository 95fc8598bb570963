package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;
import nl.regiobeeld.estimation.table.CaptureTable;

/** The rules by which an estimate is called weak. The thresholds are proposals; the method document gives reasons. */
final class Reservations {
    private static final int FEW_ON_TWO_LISTS = 50;
    private static final double FEW_ON_TWO_LISTS_SHARE = 0.10;
    private static final int WEAK_LIST = 10;
    private static final int FEW_PEOPLE = 200;
    private static final double MOSTLY_HIDDEN = 10;
    private static final double CLOSE_MODELS = 1.5;
    private static final double PLAUSIBLE_MODELS = 3;
    private static final double METHODS = 1.5;
    private static final double LIMITS = 0.25;
    private static final double OTHER_LISTS = 1.5;
    private static final double CONSISTENCY = 0.4;

    private Reservations() {}

    /** What the table itself says, before anything is estimated. */
    static List<Remark> ofTable(CaptureTable table, Settings settings) {
        List<Remark> remarks = new ArrayList<>();
        for (int list = 0; list < table.listCount(); list++) {
            if (table.onAll(1 << list) == 0) {
                remarks.add(Remark.of(Warning.EMPTY_LIST, table.lists().get(list)));
            }
        }
        CaptureTable filled = table.withoutEmptyLists();
        long shared = filled.onAtLeastTwo();
        double share = (double) shared / filled.observed();
        if (shared < FEW_ON_TWO_LISTS || share < FEW_ON_TWO_LISTS_SHARE) {
            remarks.add(Remark.of(Warning.FEW_ON_TWO_LISTS, shared, 100 * share));
        }
        if (filled.observed() < FEW_PEOPLE) {
            remarks.add(Remark.of(Warning.FEW_PEOPLE, filled.observed()));
        }
        pairs(filled, remarks);
        for (int list = 0; list < filled.listCount(); list++) {
            if (filled.shared(list) < WEAK_LIST) {
                remarks.add(Remark.of(Warning.WEAK_LIST, filled.lists().get(list), filled.shared(list)));
            }
        }
        for (Circumstance circumstance : Circumstance.values()) {
            if (settings.circumstances().contains(circumstance)) {
                remarks.add(Remark.of(
                        switch (circumstance) {
                            case REFERRAL -> Warning.REFERRAL;
                            case DUPLICATES -> Warning.DUPLICATES;
                            case OPEN -> Warning.OPEN;
                        }));
            }
        }
        return remarks;
    }

    private static void pairs(CaptureTable table, List<Remark> remarks) {
        for (int a = 0; a < table.listCount(); a++) {
            for (int b = a + 1; b < table.listCount(); b++) {
                long both = table.onAll(1 << a | 1 << b);
                long first = table.onAll(1 << a);
                long second = table.onAll(1 << b);
                String nameA = table.lists().get(a);
                String nameB = table.lists().get(b);
                if (both == 0) {
                    remarks.add(Remark.of(
                            Warning.ZERO_OVERLAP,
                            nameA + " and " + nameB,
                            "the interaction " + nameA + ":" + nameB + " can only be minus infinity"));
                } else if (both == first && both == second) {
                    remarks.add(Remark.of(Warning.IDENTICAL_LISTS, nameA, nameB));
                } else if (both == first || both == second) {
                    boolean inside = both == first;
                    remarks.add(Remark.of(Warning.NESTED_LISTS, inside ? nameA : nameB, inside ? nameB : nameA));
                }
            }
        }
    }

    /** What the estimates say of themselves. */
    static List<Remark> ofEstimates(
            CaptureTable table, List<PanelMember> panel, ModelOverview models, Checks checks, Range range) {
        List<Remark> remarks = new ArrayList<>();
        if (range.high() > MOSTLY_HIDDEN * table.observed()) {
            remarks.add(Remark.of(Warning.MOSTLY_HIDDEN, range.high() / table.observed()));
        }
        if (models.within2().ratio() > CLOSE_MODELS) {
            remarks.add(ofRange(Warning.CLOSE_MODELS_DISAGREE, models.within2()));
        }
        if (models.within6().ratio() > PLAUSIBLE_MODELS) {
            remarks.add(ofRange(Warning.PLAUSIBLE_MODELS_DISAGREE, models.within6()));
        }
        Range methods =
                Range.of(panel.stream().mapToDouble(PanelMember::estimate).toArray());
        if (methods.ratio() > METHODS) {
            String answers = panel.stream()
                    .filter(member -> !Double.isNaN(member.estimate()))
                    .map(member -> member.method().code() + " " + Numbers.readable(member.estimate()))
                    .collect(Collectors.joining(", "));
            remarks.add(Remark.of(Warning.METHODS_DISAGREE, methods.ratio(), answers));
        }
        for (PanelMember member : panel) {
            switch (member) {
                case PanelMember.Selected selected -> limits(selected, remarks);
                case PanelMember.Unavailable(Method method, Remark reason, double _) ->
                    remarks.add(Remark.of(Warning.METHOD_UNAVAILABLE, method.code(), reason.text()));
                case PanelMember.Averaged _, PanelMember.Bounded _ -> {}
            }
        }
        checks(models, checks, remarks);
        return remarks;
    }

    private static Remark ofRange(Warning warning, Range range) {
        return Remark.of(warning, range.ratio(), range.low(), range.high());
    }

    private static void limits(PanelMember.Selected selected, List<Remark> remarks) {
        BootstrapLimits limits = selected.limits();
        if (limits.unstable()) {
            remarks.add(Remark.of(Warning.LIMITS_UNSTABLE, selected.method().code()));
        }
        if (apart(limits.bca95().low(), limits.percentile95().low())
                || apart(limits.bca95().high(), limits.percentile95().high())) {
            remarks.add(Remark.of(Warning.LIMITS_DISAGREE, selected.method().code()));
        }
    }

    private static boolean apart(double bca, double percentile) {
        return !(Math.abs(bca - percentile) <= LIMITS * percentile);
    }

    private static void checks(ModelOverview models, Checks checks, List<Remark> remarks) {
        if (models.models().isEmpty()) {
            return;
        }
        double total = models.models().getFirst().total();
        for (Checks.Variant variant : checks.leaveOneOut()) {
            if (changes(variant.total(), total)) {
                remarks.add(Remark.of(Warning.LEAVE_ONE_OUT, variant.lists(), variant.total(), total));
            }
        }
        for (Checks.Variant variant : checks.mergeTwo()) {
            if (changes(variant.total(), total)) {
                remarks.add(Remark.of(Warning.MERGE_TWO, variant.lists(), variant.total(), total));
            }
        }
        for (Checks.Consistency check : checks.consistency()) {
            if (Math.abs(check.logRatio()) > CONSISTENCY) {
                remarks.add(Remark.of(
                        Warning.INCONSISTENT,
                        check.list(),
                        check.truth(),
                        check.estimate(),
                        Math.exp(Math.abs(check.logRatio()))));
            }
        }
    }

    /** More than half up or down, or no estimate any more. */
    private static boolean changes(double other, double total) {
        return !(other <= OTHER_LISTS * total && other >= total / OTHER_LISTS);
    }
}
