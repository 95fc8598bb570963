package nl.regiobeeld.trends;

/**
 * Binomial tails, summed outwards from the largest term so that nothing under- or overflows. Time is linear in the number
 * of terms that matter, about the square root of {@code n}.
 */
final class Binomial {
    /** A term this much smaller than the sum no longer changes it. */
    private static final double NEGLIGIBLE = 1e-18;

    private Binomial() {}

    /** The chance of exactly {@code k} out of {@code n}. */
    static double exactly(long k, long n, double p) {
        if (p <= 0) {
            return k == 0 ? 1 : 0;
        }
        if (p >= 1) {
            return k == n ? 1 : 0;
        }
        return Math.exp(LogGamma.choose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
    }

    /** The chance of fewer than {@code k}, plus half the chance of exactly {@code k}. */
    static double midBelow(long k, long n, double p) {
        return below(k, n, p) + exactly(k, n, p) / 2;
    }

    /** The chance of more than {@code k}, plus half the chance of exactly {@code k}. */
    static double midAbove(long k, long n, double p) {
        return midBelow(n - k, n, 1 - p);
    }

    private static double below(long k, long n, double p) {
        if (k <= 0) {
            return 0;
        }
        if (p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        if (k - 1 > n * p) {
            return Math.max(0, 1 - downwards(n - k, n, 1 - p));
        }
        return downwards(k - 1, n, p);
    }

    /** Sums the terms {@code k, k-1, ...}; they fall because {@code k} is at most about the mean. */
    private static double downwards(long k, long n, double p) {
        double term = exactly(k, n, p);
        double sum = term;
        for (long i = k; i > 0 && term > sum * NEGLIGIBLE; i--) {
            term *= i / (n - i + 1.0) * ((1 - p) / p);
            sum += term;
        }
        return sum;
    }
}
