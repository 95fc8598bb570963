package nl.regiobeeld.linkage.match;

import java.util.Arrays;

/**
 * The odds of pairs between two lists that each hold nobody twice: a record has at most one match, so its candidates compete,
 * and a record without a better candidate is more likely to be the one. Belief propagation on the graph of candidates, exact
 * where that has no loops; the number of matches is estimated along with it.
 */
final class OneToOne {
    private static final int ROUNDS_OF_NUMBER = 8;
    private static final int ROUNDS_OF_BELIEF = 12;

    /** However alike two lists seem, this part of the smaller one is taken to have no counterpart. */
    private static final double LEAST_WITHOUT = 0.02;

    private final int[] left;
    private final int[] right;
    private final double[] ratio;
    private final double[] fromLeft;
    private final double[] fromRight;
    private final double[] sumLeft;
    private final double[] sumRight;

    private OneToOne(int[] left, int[] right, double[] weights, int records) {
        this.left = left;
        this.right = right;
        ratio = new double[weights.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = Math.exp(weights[i]);
        }
        fromLeft = new double[ratio.length];
        fromRight = new double[ratio.length];
        sumLeft = new double[records];
        sumRight = new double[records];
    }

    /** Turns weights into log odds in place and returns the expected number of matches. */
    static double adjust(
            int[] left, int[] right, double[] weights, long leftCount, long rightCount, double found, double start) {
        OneToOne odds = new OneToOne(left, right, weights, (int) (leftCount + rightCount));
        double most = (1 - LEAST_WITHOUT) * Math.min(leftCount, rightCount);
        double matches = Math.min(most, Math.max(0.01, start));
        Arrays.fill(odds.fromLeft, 1);
        Arrays.fill(odds.fromRight, 1);
        double prior = 0;
        for (int round = 0; round < ROUNDS_OF_NUMBER; round++) {
            prior = matches / ((leftCount - matches) * (rightCount - matches));
            odds.propagate(prior);
            matches = Math.min(most, Math.max(0.01, odds.expected(prior) / found));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.log(prior * odds.fromLeft[i] * odds.fromRight[i]) + weights[i];
        }
        return matches;
    }

    private void propagate(double prior) {
        for (int round = 0; round < ROUNDS_OF_BELIEF; round++) {
            Arrays.fill(sumLeft, 0);
            Arrays.fill(sumRight, 0);
            for (int i = 0; i < ratio.length; i++) {
                sumLeft[left[i]] += prior * ratio[i] * fromRight[i];
                sumRight[right[i]] += prior * ratio[i] * fromLeft[i];
            }
            for (int i = 0; i < ratio.length; i++) {
                double others = Math.max(0, sumLeft[left[i]] - prior * ratio[i] * fromRight[i]);
                double competitors = Math.max(0, sumRight[right[i]] - prior * ratio[i] * fromLeft[i]);
                fromLeft[i] = 1 / (1 + others);
                fromRight[i] = 1 / (1 + competitors);
            }
        }
    }

    private double expected(double prior) {
        double sum = 0;
        for (int i = 0; i < ratio.length; i++) {
            double odds = prior * ratio[i] * fromLeft[i] * fromRight[i];
            sum += odds / (1 + odds);
        }
        return sum;
    }
}
