package nl.regiobeeld.estimation.numeric;

/**
 * A seeded stream of random numbers and the variates that the estimators draw. Streams with the same seed and number
 * give the same draws for ever, on any machine and in any version of Java; streams with different numbers are
 * independent, so that work can be divided over threads without changing its result.
 *
 * <p>Generator: xoshiro256++ (Blackman and Vigna), seeded with SplitMix64. Variates: Marsaglia and Tsang (gamma),
 * Hörmann's transformed rejection (binomial, Poisson), Marsaglia's polar method (normal).
 */
public final class RandomStream {
    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareGaussian = Double.NaN;

    public RandomStream(long seed, long number) {
        long state = mix(seed) ^ mix(~number * 0x9E3779B97F4A7C15L);
        s0 = mix(state += 0x9E3779B97F4A7C15L);
        s1 = mix(state += 0x9E3779B97F4A7C15L);
        s2 = mix(state += 0x9E3779B97F4A7C15L);
        s3 = mix(state + 0x9E3779B97F4A7C15L);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform strictly between 0 and 1. */
    public double uniform() {
        return ((nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    public double gaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                double factor = Math.sqrt(-2 * Math.log(square) / square);
                spareGaussian = y * factor;
                return x * factor;
            }
        }
    }

    /** Gamma with this shape and scale 1. */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = uniform();
                if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
                    return d * v;
                }
            }
        }
    }

    /** The logarithm of a gamma variate: does not vanish for a small shape, as the variate itself does. */
    public double logGamma(double shape) {
        return shape < 1 ? Math.log(gamma(shape + 1)) + Math.log(uniform()) / shape : Math.log(gamma(shape));
    }

    public long poisson(double mean) {
        if (mean < 12) {
            return poissonByInversion(mean);
        }
        double root = Math.sqrt(mean);
        double logMean = Math.log(mean);
        double b = 0.931 + 2.53 * root;
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return (long) k;
            }
            if (k >= 0
                    && (us >= 0.013 || v <= us)
                    && Math.log(v * inverseAlpha / (a / (us * us) + b))
                            <= -mean + k * logMean - GammaFunctions.logFactorial(k)) {
                return (long) k;
            }
        }
    }

    private long poissonByInversion(double mean) {
        double term = Math.exp(-mean);
        double u = uniform();
        long k = 0;
        while (u > term && k < 1000) {
            u -= term;
            k++;
            term *= mean / k;
        }
        return k;
    }

    public long binomial(long trials, double probability) {
        if (probability > 0.5) {
            return trials - binomial(trials, 1 - probability);
        }
        if (trials == 0 || probability <= 0) {
            return 0;
        }
        return trials * probability < 12
                ? binomialByInversion(trials, probability)
                : binomialByRejection(trials, probability);
    }

    private long binomialByInversion(long trials, double probability) {
        double odds = probability / (1 - probability);
        double term = Math.exp(trials * Math.log1p(-probability));
        double u = uniform();
        long k = 0;
        while (u > term && k < trials) {
            u -= term;
            k++;
            term *= odds * (trials - k + 1) / k;
        }
        return k;
    }

    private long binomialByRejection(long trials, double probability) {
        double spread = Math.sqrt(trials * probability * (1 - probability));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double c = trials * probability + 0.5;
        double vr = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = Math.log(probability / (1 - probability));
        double mode = Math.floor((trials + 1) * probability);
        double h = GammaFunctions.logFactorial(mode) + GammaFunctions.logFactorial(trials - mode);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= vr) {
                return (long) k;
            }
            if (k >= 0
                    && k <= trials
                    && Math.log(v * alpha / (a / (us * us) + b))
                            <= h
                                    - GammaFunctions.logFactorial(k)
                                    - GammaFunctions.logFactorial(trials - k)
                                    + (k - mode) * logOdds) {
                return (long) k;
            }
        }
    }

    /**
     * Divides a number over categories.
     *
     * @param weights not negative, not all zero; need not sum to 1
     * @param target receives the numbers, as long as the weights
     */
    public void multinomial(long number, double[] weights, long[] target) {
        double rest = 0;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            rest += weights[i];
            last = weights[i] > 0 ? i : last;
        }
        long left = number;
        for (int i = 0; i < weights.length; i++) {
            long drawn = i == last ? left : i > last ? 0 : binomial(left, Math.min(1, weights[i] / rest));
            target[i] = drawn;
            left -= drawn;
            rest = Math.max(rest - weights[i], Double.MIN_NORMAL);
        }
    }
}
