package nl.regiobeeld.releases;

import nl.regiobeeld.disclosure.Exposure;
import nl.regiobeeld.themes.Theme;

/**
 * A figure that somebody can find out, because of which nothing was published. Holds no count.
 *
 * @param figure the figure as proofs name it: {@code victims|period=2023}, {@code victims|period=2023 @ public-1}
 * @param detail the supplier who can find it out, or the figure that it was compared with; otherwise empty
 */
public record Opening(String figure, How how, String detail) {
    /** The knowledge that opens a figure. */
    public enum How {
        /** What is out already shows it, so that hiding it now is too late. */
        SHOWN_BEFORE,
        /** Sums and differences of shown figures. */
        SUMS,
        /** The same, and that counts are whole. */
        WHOLE,
        /** The range that remains is too narrow. */
        NARROW,
        /** What a person knows of her own case. */
        OWN_CASE,
        /** What a supplier knows of what it supplied. */
        SUPPLIER,
        /** The rounded figures together. */
        ROUNDING,
        /** Nobody found how, and nothing was proven. */
        UNPROVEN
    }

    /** What protecting could not mend, because of earlier releases. */
    static Opening shownBefore(Exposure conflict) {
        return new Opening(conflict.cell(), How.SHOWN_BEFORE, "");
    }

    /** What an attack found. */
    static Opening found(String attacker, Exposure exposure, Theme theme) {
        How how = switch (exposure.kind()) {
            case EXACT -> attacker.equals("rounding") ? How.ROUNDING : How.SUMS;
            case SINGLE_INTEGER -> How.WHOLE;
            case TOO_NARROW -> How.NARROW;
            case INSIDER -> theme.suppliers().contains(exposure.knowledge()) ? How.SUPPLIER : How.OWN_CASE;
            case UNPROVEN -> How.UNPROVEN;
        };
        return new Opening(exposure.cell(), how, how == How.SUPPLIER ? exposure.knowledge() : "");
    }

    /** The address of the figure, without the release that shows it. */
    String address() {
        return figure.split(" ", 2)[0];
    }

    boolean isOneFigure() {
        return figure.contains("|");
    }
}
