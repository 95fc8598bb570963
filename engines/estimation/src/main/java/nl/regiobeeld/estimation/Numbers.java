package nl.regiobeeld.estimation;

/** Numbers as people read them: 11,313 and 0.42. */
public final class Numbers {
    private Numbers() {}

    /** Three significant figures below 100, whole numbers with thousands apart from there. */
    public static String readable(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "none" : value > 0 ? "unlimited" : "-unlimited";
        }
        if (Math.abs(value) >= 100 || value == Math.rint(value)) {
            return thousands(Math.round(value));
        }
        double scale = Math.abs(value) >= 10 ? 10 : 100;
        return String.valueOf(Math.rint(value * scale) / scale);
    }

    /** A whole number with thousands apart. */
    public static String readable(long value) {
        return thousands(value);
    }

    private static String thousands(long value) {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(value)));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return (value < 0 ? "-" : "") + text;
    }
}
