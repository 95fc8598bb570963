package nl.regiobeeld.trends;

/** Poisson tails, summed outwards from the largest term; time is about the square root of the mean. */
final class Poisson {
    private static final double NEGLIGIBLE = 1e-18;

    private Poisson() {}

    static double exactly(long k, double mean) {
        return mean == 0 ? (k == 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - LogGamma.factorial(k));
    }

    static double atMost(long k, double mean) {
        return k < mean ? downwards(k, mean) : Math.max(0, 1 - upwards(k + 1, mean));
    }

    private static double downwards(long k, double mean) {
        double term = exactly(k, mean);
        double sum = term;
        for (long i = k; i > 0 && term > sum * NEGLIGIBLE; i--) {
            term *= i / mean;
            sum += term;
        }
        return sum;
    }

    private static double upwards(long k, double mean) {
        double term = exactly(k, mean);
        double sum = term;
        for (long i = k + 1; term > sum * NEGLIGIBLE; i++) {
            term *= mean / i;
            sum += term;
        }
        return sum;
    }
}
