package nl.regiobeeld.estimation;

import java.util.stream.DoubleStream;

/**
 * What becomes of a total when the interaction between all lists, which has to be assumed absent, is not: the unseen
 * persons are multiplied by its exponent.
 */
public final class Sensitivity {
    /** Half as many unseen. */
    public static final double DOWN = -Math.log(2);

    /** Four times as many unseen. */
    public static final double UP = Math.log(4);

    private Sensitivity() {}

    /**
     * n + e^x (N - n).
     *
     * @param observed persons seen, n
     * @param total the total under the assumption, N
     * @param interaction the omitted interaction, x
     */
    public static double total(long observed, double total, double interaction) {
        return observed + Math.exp(interaction) * (total - observed);
    }

    /** Points on the line from {@link #DOWN} to {@link #UP}, both included. */
    public static double[] interactions(int points) {
        return DoubleStream.iterate(0, i -> i < points, i -> i + 1)
                .map(i -> DOWN + (UP - DOWN) * i / (points - 1))
                .toArray();
    }
}
