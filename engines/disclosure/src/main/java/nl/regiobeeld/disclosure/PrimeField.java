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
        return reduceOnce(a + b);
    }

    /** Without a branch: on random elements the processor would guess it wrong half of the time. */
    private static long reduceOnce(long sum) {
        long less = sum - PRIME;
        return less + ((less >> 63) & PRIME);
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return difference + ((difference >> 63) & PRIME);
    }

    static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        return reduceOnce((low & PRIME) + ((high << 3) | (low >>> 61)));
    }

    /** a - b * c. */
    static long minusTimes(long a, long b, long c) {
        return minus(a, times(b, c));
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
