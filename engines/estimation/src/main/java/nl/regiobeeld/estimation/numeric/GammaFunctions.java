package nl.regiobeeld.estimation.numeric;

/** The gamma function's logarithm and what follows from it. Relative error about 1e-15. */
public final class GammaFunctions {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] LOG_FACTORIALS = new double[1024];

    static {
        for (int i = 2; i < LOG_FACTORIALS.length; i++) {
            LOG_FACTORIALS[i] = logGamma(i + 1.0);
        }
    }

    private GammaFunctions() {}

    /** Logarithm of the gamma function for {@code x > 0}: Stirling's series after shifting the argument above 10. */
    public static double logGamma(double x) {
        double shift = 1;
        double y = x;
        while (y < 10) {
            shift *= y;
            y += 1;
        }
        double inverse = 1 / y;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12
                        - square
                                * (1.0 / 360
                                        - square
                                                * (1.0 / 1260
                                                        - square
                                                                * (1.0 / 1680
                                                                        - square
                                                                                * (1.0 / 1188
                                                                                        - square
                                                                                                * (691.0 / 360360
                                                                                                        - square
                                                                                                                / 156))))));
        return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - (x < 10 ? Math.log(shift) : 0);
    }

    /** Logarithm of {@code n!} for a whole number n from 0. */
    public static double logFactorial(double n) {
        return n < LOG_FACTORIALS.length ? LOG_FACTORIALS[(int) n] : logGamma(n + 1);
    }

    /**
     * How surprising a count is: the smaller of P(X <= count) and P(X >= count) for X Poisson with this mean.
     * Sums outwards from the count, where the terms fall at least geometrically; about {@code sqrt(mean)} steps.
     */
    public static double poissonTail(double count, double mean) {
        if (mean == 0) {
            return count == 0 ? 1 : 0;
        }
        double term = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
        double sum = term;
        if (count < mean) {
            for (double k = count; k > 0 && term > sum * 1e-17; k--) {
                term *= k / mean;
                sum += term;
            }
        } else {
            for (double k = count + 1; term > sum * 1e-17; k++) {
                term *= mean / k;
                sum += term;
            }
        }
        return Math.min(1, sum);
    }
}
