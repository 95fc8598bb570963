package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Random choices that are the same on every machine for the same seed. */
final class Draws {
    private final Random random;

    /** @param purpose keeps what is drawn for one thing independent of what is drawn for another */
    Draws(long seed, String purpose) {
        this.random = new Random(31 * seed + purpose.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from 0 to bound - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A factor around 1: half of them between about 1 / (1 + spread) and 1 + spread. */
    double factor(double spread) {
        return Math.exp(random.nextGaussian() * Math.log1p(spread) * 1.5);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, each as likely as its weight; at least one weight must be positive. */
    <T> T oneOf(List<T> choices, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        T last = choices.getFirst();
        for (T choice : choices) {
            double share = weight.applyAsDouble(choice);
            if (share > 0) {
                last = choice;
                left -= share;
                if (left < 0) {
                    return choice;
                }
            }
        }
        return last;
    }

    <T> List<T> shuffled(List<T> items) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Every key as often as its number says, in random order. */
    <T extends Comparable<T>> List<T> bag(Map<T, Integer> numbers) {
        var bag = new ArrayList<T>();
        numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> bag.addAll(Collections.nCopies(entry.getValue(), entry.getKey())));
        return shuffled(bag);
    }
}
