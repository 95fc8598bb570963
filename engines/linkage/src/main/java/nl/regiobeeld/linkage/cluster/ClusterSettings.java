package nl.regiobeeld.linkage.cluster;

import java.util.Set;

/**
 * How pairs become persons; fixed, and the same for every collection.
 *
 * @param threshold two groups become one person when the mean evidence over all their pairs reaches this probability
 * @param duplicateFree sources that declare to hold nobody twice: never two of their records in one person
 */
public record ClusterSettings(double threshold, Set<String> duplicateFree) {
    /** The decision with the fewest wrong pairs. */
    public static final double EVEN = 0.5;

    /** A factor of e, as a logarithm: how far the table of weights may be off. */
    public static final double DOUBTED = 1;

    static final double LEAST_THRESHOLD = 0.2;

    /** Evidence counts no further than this, as the logarithm of odds, so that one pair cannot decide for a group. */
    static final double MOST_EVIDENCE = 8;

    /**
     * Evidence counts no lower than this, which is also what a pair counts that is not alike enough to be among the matches:
     * an alias or a wrong date makes a pair unlike, and the other pairs of a group may still speak for it.
     */
    static final double NO_EVIDENCE = -2;

    /** Pairs below this probability do not bring records together for a closer look. */
    static final double LEAST_PROBABILITY = 0.005;

    /** Leans a little to joining: a group has more chances to show that it belongs together than a pair has. */
    static final double LEANING = 0.3;

    public ClusterSettings {
        duplicateFree = Set.copyOf(duplicateFree);
        // Below this a pair without any evidence would be enough.
        if (!(threshold >= LEAST_THRESHOLD && threshold < 1)) {
            throw new IllegalArgumentException("Not a probability from 0.2 to 1: " + threshold);
        }
    }

    public static ClusterSettings even(Set<String> duplicateFree) {
        return new ClusterSettings(EVEN, duplicateFree);
    }

    /** As {@link #even}, with every pair weighing {@link #DOUBTED} less. */
    public static ClusterSettings doubting(Set<String> duplicateFree) {
        return new ClusterSettings(1 / (1 + Math.exp(-DOUBTED)), duplicateFree);
    }

    double leastMean() {
        return Math.log(threshold / (1 - threshold)) - LEANING;
    }
}
