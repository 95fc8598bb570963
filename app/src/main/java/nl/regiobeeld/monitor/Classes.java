package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import nl.regiobeeld.web.charts.NumberStyle;

/**
 * Classes for a map: about equally filled, with round limits. They are made of shown values only, so their limits tell
 * nothing of what is hidden.
 */
final class Classes {
    private static final int MOST = 5;

    private final double[] limits;
    private final double lowest;
    private final double highest;
    private final int decimals;

    private Classes(double[] limits, double lowest, double highest, int decimals) {
        this.limits = limits;
        this.lowest = lowest;
        this.highest = highest;
        this.decimals = decimals;
    }

    /** @param values at least one */
    static Classes of(double[] values, int decimals) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double lowest = sorted[0];
        double highest = sorted[sorted.length - 1];
        int count = Math.clamp(sorted.length / 2, 2, MOST);
        var limits = new TreeSet<Double>();
        for (int i = 1; i < count; i++) {
            double limit = round(sorted[i * sorted.length / count], decimals);
            if (limit > lowest && limit <= highest) {
                limits.add(limit);
            }
        }
        if (limits.isEmpty()) {
            limits.add(round(Math.max(highest, 1), decimals));
        }
        return new Classes(limits.stream().mapToDouble(Double::doubleValue).toArray(), lowest, highest, decimals);
    }

    /** Two digits that matter, and no more decimals than are shown. */
    private static double round(double value, int decimals) {
        if (value <= 0) {
            return 0;
        }
        double step = Math.max(Math.pow(10, Math.floor(Math.log10(value)) - 1), Math.pow(10, -decimals));
        double half = value / step > 20 ? 5 * step : step;
        return Math.max(step, Math.round(value / half) * half);
    }

    int indexOf(double value) {
        int index = 0;
        while (index < limits.length && value >= limits[index]) {
            index++;
        }
        return index;
    }

    /** Labels, lowest first. */
    List<String> labels(Scene scene) {
        var style = new NumberStyle(decimals, "");
        var labels = new ArrayList<String>();
        labels.add(scene.t("class.below", write(scene, style, limits[0])));
        for (int i = 1; i < limits.length; i++) {
            labels.add(scene.t("class.between", write(scene, style, limits[i - 1]), write(scene, style, limits[i])));
        }
        labels.add(scene.t("class.from", write(scene, style, limits[limits.length - 1])));
        return labels;
    }

    private static String write(Scene scene, NumberStyle style, double value) {
        return style.shortText(value, scene.locale());
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }
}
