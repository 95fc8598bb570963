package nl.regiobeeld.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at what is shown and wants to open a sensitive figure: an outsider who knows nothing else, or an
 * organisation that knows what it supplied. Knows at every moment which figures are closed to him.
 */
final class Observer {
    /** How many figures, and pairs of a figure and a person, that were opened last are tried first. */
    private static final int RECENT = 128;

    private final String knowledge;
    private final NullSpace space;
    private final int[][] watched;
    private final int[] guarded;
    private final @Nullable PersonTest persons;
    private final int[] recent = new int[RECENT];
    private int recentCount;
    private final int[] recentPair = new int[2 * RECENT];
    private int recentPairs;

    /**
     * @param knowledge what he knows, in words
     * @param watched figures with their atoms
     * @param guarded the watched figures that are sensitive and not his own
     */
    Observer(String knowledge, NullSpace space, int[][] watched, int[] guarded, @Nullable PersonTest persons) {
        this.knowledge = knowledge;
        this.space = space;
        this.watched = watched;
        this.guarded = guarded;
        this.persons = persons;
    }

    String knowledge() {
        return knowledge;
    }

    boolean knows(int[] figure) {
        return space.isComputable(figure);
    }

    void learn(int[] figure) {
        space.publish(figure);
    }

    /** How many figures {@link #findOpen} can take at once. */
    int room() {
        return space.room();
    }

    /** A guarded figure that he could compute if these were shown as well, or -1; excused ones are passed over. */
    int findOpen(List<int[]> figures, boolean[] excused) {
        long[][] open = space.withAlso(figures);
        for (int candidate : guarded) {
            if (NullSpace.value(open[0], watched[candidate]) == 0 && !excused[candidate]) {
                recent[recentCount++ % RECENT] = candidate;
                return candidate;
            }
        }
        if (persons == null) {
            return -1;
        }
        int exposed = persons.exposed(open[0], open[1], excused);
        if (exposed >= 0) {
            int place = 2 * (recentPairs++ % RECENT);
            recentPair[place] = exposed;
            recentPair[place + 1] = persons.exposedTo();
        }
        return exposed;
    }

    /** Whether showing this figure opens one of those that were opened lately; false says nothing. */
    boolean opensOneOfTheLast(int[] figure, boolean[] excused) {
        long first = space.value(0, figure);
        long second = space.value(1, figure);
        for (int i = 0; i < Math.min(recentCount, RECENT); i++) {
            int[] candidate = watched[recent[i]];
            long one = PrimeField.times(space.value(0, candidate), second);
            if (one == PrimeField.times(space.value(1, candidate), first) && !excused[recent[i]]) {
                return true;
            }
        }
        long third = space.value(2, figure);
        for (int i = 0; i < Math.min(recentPairs, RECENT); i++) {
            int[] candidate = watched[recentPair[2 * i]];
            int[] person = watched[recentPair[2 * i + 1]];
            if (!excused[recentPair[2 * i]] && areInOnePlane(first, second, third, candidate, person)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the figure, the candidate and the person are dependent given what is shown: a determinant of zero. */
    private boolean areInOnePlane(long first, long second, long third, int[] candidate, int[] person) {
        long a0 = space.value(0, candidate);
        long a1 = space.value(1, candidate);
        long a2 = space.value(2, candidate);
        long b0 = space.value(0, person);
        long b1 = space.value(1, person);
        long b2 = space.value(2, person);
        long minor0 = PrimeField.minusTimes(PrimeField.times(a1, b2), a2, b1);
        long minor1 = PrimeField.minusTimes(PrimeField.times(a2, b0), a0, b2);
        long minor2 = PrimeField.minusTimes(PrimeField.times(a0, b1), a1, b0);
        long sum = PrimeField.plus(PrimeField.times(first, minor0), PrimeField.times(second, minor1));
        return PrimeField.plus(sum, PrimeField.times(third, minor2)) == 0;
    }
}
