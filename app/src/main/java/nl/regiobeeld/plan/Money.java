package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Euros, always with two decimals. Dividing gives parts that add up to the whole, to the cent: every part is first rounded
 * down to a whole cent, and the cents that are left go to the parts with the largest remainder, and of equal remainders to the
 * one that comes first.
 */
final class Money {
    static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int CENTS = 2;

    private Money() {}

    static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(NOTHING, BigDecimal::add);
    }

    /** An amount times a number, rounded to the nearest cent, halves up. */
    static BigDecimal times(BigDecimal amount, long number) {
        return amount.multiply(BigDecimal.valueOf(number)).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /**
     * Divides an amount in proportion to weights.
     *
     * @param whole with at most two decimals
     * @param weights at least one, none below zero, not all zero
     */
    static List<BigDecimal> divide(BigDecimal whole, List<Long> weights) {
        BigInteger cents = whole.movePointRight(CENTS).toBigIntegerExact();
        BigInteger all = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Nothing to divide by: " + weights);
        }
        BigInteger size = cents.abs();
        var parts = new BigInteger[weights.size()];
        var remainders = new BigInteger[weights.size()];
        BigInteger left = size;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quotient =
                    size.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(all);
            parts[i] = quotient[0];
            remainders[i] = quotient[1];
            left = left.subtract(quotient[0]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        return Stream.of(parts)
                .map(part -> new BigDecimal(cents.signum() < 0 ? part.negate() : part, CENTS))
                .toList();
    }
}
