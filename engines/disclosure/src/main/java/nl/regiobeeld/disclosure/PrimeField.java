package nl.regiobeeld.disclosure;

import java.util.SplittableRandom;

/** Arithmetic modulo the prime 2^61 - 1. Elements are longs from 0 to {@link #PRIME} - 1. */
final class PrimeField {
    static final long PRIME = (1L << 61) - 1;

    private PrimeField() {}

    /** Any whole number as an element. */
    static long of(long number) {
        return Math.floorMod(number, PRIME);
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        long sum = (low & PRIME) + ((high << 3) | (low >>> 61));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** a - b * c. */
    static long minusTimes(long a, long b, long c) {
        return minus(a, times(b, c));
    }

    /** Adds factor times a stretch of elements to as many sums; for factors 1 and -1 without multiplying. */
    static void addTimes(long[] sums, long factor, long[] elements, int from) {
        if (factor == 1) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] = plus(sums[k], elements[from + k]);
            }
        } else if (factor == PRIME - 1) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] = minus(sums[k], elements[from + k]);
            }
        } else {
            for (int k = 0; k < sums.length; k++) {
                sums[k] = plus(sums[k], times(factor, elements[from + k]));
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
