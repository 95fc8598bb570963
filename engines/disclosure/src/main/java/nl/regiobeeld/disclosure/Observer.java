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
    private final WatchedFigures watched;
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
    Observer(String knowledge, NullSpace space, WatchedFigures watched, int[] guarded, @Nullable PersonTest persons) {
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
        long[] open = space.withAlso(figures);
        for (int candidate : guarded) {
            if (!watched.look(open, candidate) && !excused[candidate]) {
                recent[recentCount++ % RECENT] = candidate;
                return candidate;
            }
        }
        if (persons == null) {
            return -1;
        }
        for (int person = guarded.length; person < watched.count(); person++) {
            watched.look(open, person);
        }
        int exposed = persons.exposed(excused);
        if (exposed >= 0) {
            int place = 2 * (recentPairs++ % RECENT);
            recentPair[place] = exposed;
            recentPair[place + 1] = persons.exposedTo();
        }
        return exposed;
    }

    /** Whether showing this figure opens one of those that were opened lately; false says nothing. */
    boolean opensOneOfTheLast(int[] figure, boolean[] excused) {
        long[] shown = {space.value(0, figure), space.value(1, figure), space.value(2, figure)};
        for (int i = 0; i < Math.min(recentCount, RECENT); i++) {
            if (!excused[recent[i]] && isProportional(values(recent[i]), shown)) {
                return true;
            }
        }
        for (int i = 0; i < Math.min(recentPairs, RECENT); i++) {
            int candidate = recentPair[2 * i];
            if (!excused[candidate] && areInOnePlane(shown, values(candidate), values(recentPair[2 * i + 1]))) {
                return true;
            }
        }
        return false;
    }

    private long[] values(int figure) {
        return new long[] {
            watched.value(space.vector(0), figure),
            watched.value(space.vector(1), figure),
            watched.value(space.vector(2), figure)
        };
    }

    private static boolean isProportional(long[] a, long[] b) {
        return minor(a, b, 0, 1) == 0 && minor(a, b, 0, 2) == 0 && minor(a, b, 1, 2) == 0;
    }

    /** Whether the three are dependent given what is shown: a determinant of zero; wrong once in 2^31, and then too strict. */
    private static boolean areInOnePlane(long[] a, long[] b, long[] c) {
        return SmallField.reduce(a[0] * minor(b, c, 1, 2) + a[1] * minor(b, c, 2, 0) + a[2] * minor(b, c, 0, 1)) == 0;
    }

    private static long minor(long[] a, long[] b, int one, int other) {
        return SmallField.reduce(a[one] * b[other] + a[other] * SmallField.negative(b[one]));
    }
}
