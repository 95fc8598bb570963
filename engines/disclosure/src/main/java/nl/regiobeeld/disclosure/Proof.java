package nl.regiobeeld.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What an audit found. Safe means proven: whatever could not be proven counts as open.
 *
 * @param safe whether nothing is exposed
 * @param method what was computed, and how exactly
 * @param hidden number of hidden cells
 * @param exactlyComputable hidden cells that have one possible real figure
 * @param singleInteger hidden cells that have one possible whole figure, those above included
 * @param insiderExposed guarded cells that an insider can compute
 * @param underProtected hidden cells that are open in any way, or whose possible figures lie too close together
 * @param exposures every cell that is open, and the knowledge that opens it; empty when safe
 * @param bounds what an attacker can compute of each hidden cell, by number
 */
public record Proof(
        boolean safe,
        String method,
        int hidden,
        int exactlyComputable,
        int singleInteger,
        int insiderExposed,
        int underProtected,
        List<Exposure> exposures,
        Map<Integer, Bounds> bounds) {
    /**
     * The smallest and the largest figure that fit everything shown.
     *
     * @param upper infinite when nothing limits it
     * @param tight whether both ends can be reached; otherwise they are the widest that were proven possible
     */
    public record Bounds(double lower, double upper, boolean tight) {}

    public Proof {
        exposures = List.copyOf(exposures);
        bounds = Map.copyOf(bounds);
    }

    /** What an attacker can compute of a hidden cell. */
    public Bounds boundsOf(int cell) {
        Bounds found = bounds.get(cell);
        if (found == null) {
            throw new IllegalArgumentException("Cell " + cell + " is not hidden, or nothing could be computed");
        }
        return found;
    }
}
