package nl.regiobeeld.web.charts;

/** One published value in a chart: a number, or the reason why there is none. */
public sealed interface Datum {

    /** A number that may be seen. */
    record Shown(double number) implements Datum {
        public Shown {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("Not a number to draw: " + number);
            }
        }
    }

    /**
     * A value that is protected. It has no number here, not even a rounded one.
     *
     * @param mark the short code that tables show, for example {@code [g]}
     * @param reason the mark in words
     */
    record Hidden(String mark, String reason) implements Datum {}

    /** A value that does not exist or was not supplied. */
    record Missing(String mark, String reason) implements Datum {}

    static Datum of(double number) {
        return new Shown(number);
    }

    /** The mark beside a value that is not shown; nothing for a number. */
    default String mark() {
        return switch (this) {
            case Shown shown -> "";
            case Hidden(String mark, String reason) -> mark;
            case Missing(String mark, String reason) -> mark;
        };
    }
}
