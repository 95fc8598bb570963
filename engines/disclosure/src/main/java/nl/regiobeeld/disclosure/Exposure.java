package nl.regiobeeld.disclosure;

/**
 * A hidden cell that somebody can open.
 *
 * @param cell the key of the cell
 * @param kind how it opens
 * @param knowledge what one has to know to open it, in words
 */
public record Exposure(String cell, Kind kind, String knowledge) {
    /** How a hidden cell opens. */
    public enum Kind {
        /** A sum and difference of shown figures gives its value. */
        EXACT,
        /** Only one whole number fits the shown figures. */
        SINGLE_INTEGER,
        /** Somebody who knows a contribution of his own can compute it. */
        INSIDER,
        /** The possible figures lie too close together. */
        TOO_NARROW,
        /** Nothing was found, and nothing was proven: counts as open. */
        UNPROVEN
    }

    @Override
    public String toString() {
        return cell + " (" + knowledge + ")";
    }
}
