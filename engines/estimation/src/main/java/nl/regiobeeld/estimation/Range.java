package nl.regiobeeld.estimation;

import java.util.stream.DoubleStream;

/** From the lowest to the highest total that has been found; without any, low is above high and both are infinite. */
public record Range(double low, double high) {
    public double ratio() {
        return high / low;
    }

    static Range of(double... totals) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double total : totals) {
            if (!Double.isNaN(total)) {
                low = Math.min(low, total);
                high = Math.max(high, total);
            }
        }
        return new Range(low, high);
    }

    /** Both ends, or nothing when there is no range. */
    DoubleStream ends() {
        return low <= high ? DoubleStream.of(low, high) : DoubleStream.empty();
    }
}
