package nl.regiobeeld.disclosure;

import java.util.SplittableRandom;

/**
 * Arithmetic modulo the prime 2^31 - 1, for work in bulk: a product fits a long, so that the processor does many at once. Two or
 * three values together take the place of one modulo a larger prime ({@link PrimeField}). Elements are longs from 0 to
 * {@link #PRIME} - 1.
 */
final class SmallField {
    static final long PRIME = (1L << 31) - 1;

    private SmallField() {}

    /** Any whole number as an element. */
    static long of(long number) {
        return Math.floorMod(number, PRIME);
    }

    /** Any sum or product, read as a number from 0 to 2^64 - 1, as an element. */
    static long reduce(long number) {
        long less = fold(fold(number)) - PRIME;
        return less + ((less >> 63) & PRIME);
    }

    /** The same number modulo the prime, below 2^34. */
    static long fold(long number) {
        return (number & PRIME) + (number >>> 31);
    }

    static long times(long a, long b) {
        return reduce(a * b);
    }

    static long negative(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    /** target - factor * source. */
    static void subtract(long[] target, long factor, long[] source) {
        if (factor == 0) {
            return;
        }
        long times = PRIME - factor;
        for (int j = 0; j < target.length; j++) {
            target[j] = reduce(target[j] + times * source[j]);
        }
    }

    /**
     * Adds a weighted sum of stretches of elements to sums that stay below 2^34; {@link #reduce} makes elements of them. Three
     * products and such a sum just fit a long.
     *
     * @param factors the weights, from the second on
     * @param places number of the stretch for every weight, as long as the sums
     */
    static void addTimes(long[] sums, int[] factors, int[] places, long[] elements) {
        int width = sums.length;
        int i = 1;
        for (; i + 2 < places.length; i += 3) {
            long one = factors[i];
            long two = factors[i + 1];
            long three = factors[i + 2];
            int first = places[i] * width;
            int second = places[i + 1] * width;
            int third = places[i + 2] * width;
            for (int k = 0; k < width; k++) {
                sums[k] = fold(
                        sums[k] + one * elements[first + k] + two * elements[second + k] + three * elements[third + k]);
            }
        }
        for (; i < places.length; i++) {
            long one = factors[i];
            int first = places[i] * width;
            for (int k = 0; k < width; k++) {
                sums[k] = fold(sums[k] + one * elements[first + k]);
            }
        }
    }

    /** By Fermat: a^(p-2). */
    static long inverse(long a) {
        if (a == 0) {
            throw new ArithmeticException("Zero has no inverse");
        }
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, power);
            }
            power = times(power, power);
        }
        return result;
    }

    static long random(SplittableRandom random) {
        return random.nextLong(PRIME);
    }
}
