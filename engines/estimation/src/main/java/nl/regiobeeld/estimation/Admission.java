package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.regiobeeld.estimation.loglinear.Existence;
import nl.regiobeeld.estimation.loglinear.ModelSpace;
import nl.regiobeeld.estimation.table.CaptureTable;

/** Whether a table can carry an estimate at all. */
final class Admission {
    private Admission() {}

    /**
     * Every reason against an estimate, empty when there is none.
     *
     * @param table without empty lists
     * @param order largest interaction wanted
     */
    static List<Remark> reasons(CaptureTable table, int order) {
        int t = table.listCount();
        if (t < 2) {
            return List.of(Remark.of(Refusal.TOO_FEW_LISTS, t == 0 ? "none" : "one"));
        }
        List<Remark> reasons = new ArrayList<>();
        if (table.onAtLeastTwo() == 0) {
            reasons.add(Remark.of(Refusal.NO_OVERLAP));
        }
        for (int list = 0; list < t; list++) {
            if (table.onAll(1 << list) == table.observed()) {
                reasons.add(Remark.of(Refusal.LIST_CONTAINS_ALL, table.lists().get(list)));
            }
        }
        if (t == 2) {
            reasons.add(Remark.of(Refusal.TWO_LISTS, chapman(table).orElse(Double.NaN)));
            return reasons;
        }
        ModelSpace mainEffects = new ModelSpace(t, 1);
        if (reasons.isEmpty()
                && !new Existence(mainEffects).pattern(Data.counts(table)).isFine(0)) {
            reasons.add(Remark.of(Refusal.NO_MAIN_ESTIMATE));
        }
        if (order > 1 && !hasTriangle(table)) {
            reasons.add(Remark.of(Refusal.NO_TRIANGLE));
        }
        return reasons;
    }

    /** Chapman's total for two lists: (a+1)(b+1)/(m+1) - 1. */
    static OptionalDouble chapman(CaptureTable table) {
        if (table.listCount() != 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((table.onAll(1) + 1.0) * (table.onAll(2) + 1.0) / (table.onAll(3) + 1.0) - 1);
    }

    /** Whether some three lists overlap two by two. */
    private static boolean hasTriangle(CaptureTable table) {
        int t = table.listCount();
        for (int a = 0; a < t; a++) {
            for (int b = a + 1; b < t; b++) {
                for (int c = b + 1; c < t; c++) {
                    if (table.onAll(1 << a | 1 << b) > 0
                            && table.onAll(1 << a | 1 << c) > 0
                            && table.onAll(1 << b | 1 << c) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
