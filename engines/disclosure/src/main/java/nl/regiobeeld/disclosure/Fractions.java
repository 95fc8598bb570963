package nl.regiobeeld.disclosure;

/** Small fractions found back from their value modulo the prime of {@link PrimeField}. */
final class Fractions {
    /** Numerators up to this size and denominators up to the same are found; their product stays below the prime. */
    private static final long LIMIT = 1L << 29;

    private Fractions() {}

    static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** The element as a whole number nearest to zero. */
    static long signed(long element) {
        return element > PrimeField.PRIME / 2 ? element - PrimeField.PRIME : element;
    }

    /**
     * The denominator of the fraction with the smallest parts that an element stands for: the half-way stop of the
     * extended Euclidean algorithm.
     *
     * @param largestWhole whole numbers up to this size are taken for what they are
     */
    static long denominator(long element, long largestWhole) {
        if (Math.abs(signed(element)) <= largestWhole) {
            return 1;
        }
        long r0 = PrimeField.PRIME;
        long r1 = element;
        long t0 = 0;
        long t1 = 1;
        while (r1 > LIMIT) {
            long quotient = r0 / r1;
            long r2 = r0 - quotient * r1;
            long t2 = t0 - quotient * t1;
            r0 = r1;
            r1 = r2;
            t0 = t1;
            t1 = t2;
        }
        return Math.abs(t1);
    }
}
