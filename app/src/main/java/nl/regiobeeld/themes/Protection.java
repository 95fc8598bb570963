package nl.regiobeeld.themes;

import org.jspecify.annotations.Nullable;

/**
 * How small figures of a theme are protected for one audience.
 *
 * @param method how: by hiding, which is the default, or by rounding
 * @param threshold counts from 1 to threshold - 1 are small; when rounding, the base if nothing else is said
 * @param minimumWidth the narrowest interval an attacker may be able to compute for a small count
 * @param base rounding only: no small group is shown as anything but 0 or this
 * @param smallShare a table of which more than this share of the figures that are not zero is small is made coarser, or
 *     refused; 0.3 if nothing is said
 */
public record Protection(@Nullable Method method, long threshold, long minimumWidth, long base, double smallShare) {
    private static final double USUAL_SHARE = 0.3;

    /** The two ways in which an audience's figures are protected. */
    public enum Method {
        SUPPRESS,
        ROUND
    }

    public Protection {
        method = method == null ? Method.SUPPRESS : method;
        threshold = method == Method.ROUND && threshold == 0 ? base : threshold;
        minimumWidth = Math.max(1, minimumWidth);
        smallShare = smallShare == 0 ? USUAL_SHARE : smallShare;
    }

    public boolean rounds() {
        return method == Method.ROUND;
    }
}
