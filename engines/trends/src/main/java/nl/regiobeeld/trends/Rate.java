package nl.regiobeeld.trends;

import java.util.Optional;

/**
 * A count per number of inhabitants, with its exact 95 % Poisson interval (Garwood 1936): the uncertainty of the events,
 * not of their registration.
 *
 * @param per the number of inhabitants the rate is expressed in
 */
public record Rate(long count, long population, long per, double value, double lower, double upper) {
    /**
     * No rate is given for fewer events: its 95 % interval would be wider than 1.4 times the rate itself.
     */
    public static final long FEWEST_EVENTS = 10;

    private static final double HALF_OUTSIDE = 0.025;

    /** The rate; empty when there are too few events to speak of one. */
    public static Optional<Rate> of(long count, long population, long per) {
        return count < FEWEST_EVENTS ? Optional.empty() : Optional.of(always(count, population, per));
    }

    static Rate always(long count, long population, long per) {
        if (count < 0 || population <= 0 || per <= 0) {
            throw new IllegalArgumentException("A rate needs a count, inhabitants and a unit");
        }
        double scale = (double) per / population;
        return new Rate(count, population, per, count * scale, lowerMean(count) * scale, upperMean(count) * scale);
    }

    /** The mean at which this many or more happens with chance 0.025. */
    static double lowerMean(long count) {
        return count == 0 ? 0 : mean(count - 1, 1 - HALF_OUTSIDE, 0, count);
    }

    /** The mean at which this many or fewer happens with chance 0.025. */
    static double upperMean(long count) {
        return mean(count, HALF_OUTSIDE, count, count + 6 * Math.sqrt(count) + 12);
    }

    /** The mean at which at most {@code count} happens with the given chance; that chance falls with the mean. */
    private static double mean(long count, double chance, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (Poisson.atMost(count, middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
