package nl.regiobeeld.estimation;

import java.util.List;

/**
 * The primary estimate under other choices of lists, and where the truth is known.
 *
 * @param leaveOneOut with each list left out in turn; empty for three lists, where two would remain
 * @param mergeTwo with two lists taken as one; empty for three lists
 * @param consistency each list as a population of known size, estimated from the other lists
 */
public record Checks(List<Variant> leaveOneOut, List<Variant> mergeTwo, List<Consistency> consistency) {
    public Checks {
        leaveOneOut = List.copyOf(leaveOneOut);
        mergeTwo = List.copyOf(mergeTwo);
        consistency = List.copyOf(consistency);
    }

    /** @param total NaN when there is no estimate */
    public record Variant(String lists, double total) {}

    /**
     * @param list the list taken as population
     * @param truth persons on it
     * @param seenElsewhere those of them who are on another list
     * @param estimate from the other lists; NaN when fewer than 30 are elsewhere or there is no estimate
     */
    public record Consistency(String list, long truth, long seenElsewhere, double estimate) {
        /** Logarithm of estimate over truth; 0 is perfect, negative too low. */
        public double logRatio() {
            return Math.log(estimate / truth);
        }
    }
}
