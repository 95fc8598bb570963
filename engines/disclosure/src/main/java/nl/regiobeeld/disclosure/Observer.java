package nl.regiobeeld.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at what is shown and wants to open a sensitive figure: an outsider who knows nothing else, or an
 * organisation that knows what it supplied. Knows at every moment which figures are closed to him.
 */
final class Observer {
    private static final int RECENT = 32;

    private final String knowledge;
    private final NullSpace space;
    private final int[] guarded;
    private final @Nullable PersonTest persons;
    private final int[] recent = new int[RECENT];
    private int recentCount;

    /**
     * @param knowledge what he knows, in words
     * @param guarded the sensitive columns that are not his own
     */
    Observer(String knowledge, NullSpace space, int[] guarded, @Nullable PersonTest persons) {
        this.knowledge = knowledge;
        this.space = space;
        this.persons = persons;
        this.guarded = guarded;
    }

    String knowledge() {
        return knowledge;
    }

    boolean knows(int column) {
        return space.isComputable(column);
    }

    void learn(int column) {
        space.publish(column);
    }

    void settleBefore(int column) {
        space.settleBefore(column);
    }

    void lookAtEverythingAgain(int from) {
        space.settleBefore(from);
        space.redraw();
    }

    /** A guarded column that he can compute with what he knows now, or -1; excused columns are passed over. */
    int findOpen(boolean[] excused) {
        for (int column : guarded) {
            if (!excused[column] && space.isComputable(column)) {
                return column;
            }
        }
        long[] first = space.shadow(0);
        return persons == null ? -1 : persons.exposed(first, 0, space.shadow(1), 0, first, excused);
    }

    /** Whether showing this column would open a guarded one. */
    boolean wouldOpen(int column, boolean[] excused) {
        int seeing = space.vectorThatSees(column);
        if (seeing < 0) {
            return false;
        }
        long[] used = space.shadow(seeing);
        long[] first = space.shadow(seeing == 0 ? 1 : 0);
        long[] second = space.shadow(seeing <= 1 ? 2 : 1);
        long inverse = PrimeField.inverse(used[column]);
        long firstFactor = PrimeField.times(first[column], inverse);
        long secondFactor = PrimeField.times(second[column], inverse);
        for (int i = 0; i < Math.min(recentCount, RECENT); i++) {
            if (opens(recent[i], first, firstFactor, second, secondFactor, used) && !excused[recent[i]]) {
                return true;
            }
        }
        for (int candidate : guarded) {
            if (opens(candidate, first, firstFactor, second, secondFactor, used) && !excused[candidate]) {
                recent[recentCount++ % RECENT] = candidate;
                return true;
            }
        }
        return persons != null && persons.exposed(first, firstFactor, second, secondFactor, used, excused) >= 0;
    }

    private static boolean opens(
            int column, long[] first, long firstFactor, long[] second, long secondFactor, long[] used) {
        return PrimeField.times(firstFactor, used[column]) == first[column]
                && PrimeField.times(secondFactor, used[column]) == second[column];
    }
}
