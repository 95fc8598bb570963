package nl.regiobeeld.web.charts;

/** The 95 % bounds of an estimate, both included. */
public record Bounds(double low, double high) {
    public Bounds {
        if (!Double.isFinite(low) || !Double.isFinite(high) || high < low) {
            throw new IllegalArgumentException("Not bounds: " + low + " to " + high);
        }
    }
}
