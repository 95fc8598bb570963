package nl.regiobeeld.linkage.match;

/**
 * Pairs of records that may be one person, in ascending order, each with the logarithm of the odds that it is.
 */
public final class Matches {
    private final int[] left;
    private final int[] right;
    private final short[] likeness;
    private final double[] logOdds;
    private final double prevalence;
    private final double expected;
    private final long comparisons;

    Matches(
            int[] left,
            int[] right,
            short[] likeness,
            double[] logOdds,
            Prevalence.Estimate estimate,
            long comparisons) {
        this.left = left;
        this.right = right;
        this.likeness = likeness;
        this.logOdds = logOdds;
        this.prevalence = estimate.prevalence();
        this.expected = estimate.expectedMatches();
        this.comparisons = comparisons;
    }

    public int size() {
        return left.length;
    }

    /** The lower record number of a pair. */
    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }

    boolean isBefore(int pair, int row, int column) {
        return left[pair] < row || left[pair] == row && right[pair] < column;
    }

    /** From 0 (nothing alike) to 1024 (the same). */
    public int likeness(int pair) {
        return likeness[pair];
    }

    public double logOdds(int pair) {
        return logOdds[pair];
    }

    public double probability(int pair) {
        return 1 / (1 + Math.exp(-logOdds[pair]));
    }

    /** The estimated share of all compared pairs that are matches. */
    public double prevalence() {
        return prevalence;
    }

    /** How many pairs are expected to be matches, with those too unlike to be found. */
    public double expectedMatches() {
        return expected;
    }

    public long comparisons() {
        return comparisons;
    }
}
