package nl.regiobeeld.disclosure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * A rule on what each contributor adds to a figure: whether one of them could estimate another too well. What it finds is
 * handed to {@link Demands#andSensitive}. Contributions are not negative, in any unit, in any order.
 */
public sealed interface MagnitudeRule {
    boolean isSensitive(double... contributions);

    /**
     * The largest few contribute more than a share of the whole.
     *
     * @param largest how many are taken together, at least 1
     * @param share from 0 to 1
     */
    record Dominance(int largest, double share) implements MagnitudeRule {
        public Dominance {
            if (largest < 1 || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("Not a dominance rule: " + largest + " with " + share);
            }
        }

        @Override
        public boolean isSensitive(double... contributions) {
            double[] sorted = contributions.clone();
            Arrays.sort(sorted);
            double most = 0;
            for (int i = sorted.length - 1; i >= Math.max(0, sorted.length - largest); i--) {
                most += sorted[i];
            }
            double total = Arrays.stream(sorted).sum();
            return total > 0 && most > share * total;
        }
    }

    /**
     * The second largest contributor, taking its own part from the whole, knows the largest to within a share of it (the
     * p % rule).
     *
     * @param share from 0 to 1, usually 0.10 to 0.15
     */
    record Percent(double share) implements MagnitudeRule {
        public Percent {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("Not a share: " + share);
            }
        }

        @Override
        public boolean isSensitive(double... contributions) {
            double[] sorted = contributions.clone();
            Arrays.sort(sorted);
            double largest = sorted.length > 0 ? sorted[sorted.length - 1] : 0;
            double second = sorted.length > 1 ? sorted[sorted.length - 2] : 0;
            double rest = Arrays.stream(sorted).sum() - largest - second;
            return largest > 0 && rest < share * largest;
        }
    }

    /** What each supplier contributes to a cell, in the order of their numbers. */
    static double[] contributions(PublicationLattice lattice, int cell) {
        Map<Integer, Long> bySupplier = new TreeMap<>();
        for (int atom : lattice.atomsOf(cell)) {
            bySupplier.merge(lattice.owner(atom), lattice.count(atom), Long::sum);
        }
        return bySupplier.values().stream()
                .filter(count -> count > 0)
                .mapToDouble(Long::doubleValue)
                .toArray();
    }
}
