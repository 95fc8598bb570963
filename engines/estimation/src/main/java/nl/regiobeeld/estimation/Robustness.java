package nl.regiobeeld.estimation;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;

/** Repeats the primary estimate with other choices of lists, and on lists of which the truth is known. */
final class Robustness {
    /** With fewer persons elsewhere the other lists say nothing of a list. */
    private static final int MIN_SEEN_ELSEWHERE = 30;

    private Robustness() {}

    static Checks of(CaptureTable table, int order, int threads, Progress progress) {
        int t = table.listCount();
        List<String> names = table.lists();
        List<CaptureTable> variants = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int left = t > 3 ? t : 0;
        for (int list = 0; list < left; list++) {
            variants.add(table.without(list));
            labels.add(names.get(list));
        }
        for (int a = 0; t > 3 && a < t; a++) {
            for (int b = a + 1; b < t; b++) {
                variants.add(table.merged(a, b));
                labels.add(names.get(a) + " and " + names.get(b));
            }
        }
        int known = variants.size();
        for (int list = 0; list < t; list++) {
            variants.add(table.within(list));
        }
        double[] totals = new double[variants.size()];
        Work.run("checks", totals.length, threads, progress, () -> piece -> {
            CaptureTable variant = variants.get(piece);
            totals[piece] = piece >= known && variant.observed() < MIN_SEEN_ELSEWHERE
                    ? Double.NaN
                    : Primary.total(variant, order, progress::cancelled);
        });
        List<Checks.Variant> leaveOneOut = new ArrayList<>();
        List<Checks.Variant> mergeTwo = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            (i < left ? leaveOneOut : mergeTwo).add(new Checks.Variant(labels.get(i), totals[i]));
        }
        List<Checks.Consistency> consistency = new ArrayList<>();
        for (int list = 0; list < t; list++) {
            CaptureTable within = variants.get(known + list);
            consistency.add(new Checks.Consistency(
                    names.get(list), table.onAll(1 << list), within.observed(), totals[known + list]));
        }
        return new Checks(leaveOneOut, mergeTwo, consistency);
    }
}
