package nl.regiobeeld.disclosure;

import java.util.Arrays;

/**
 * Whether a person who is alone in a figure could compute a sensitive figure of somebody else. Knowing her own figure
 * she can, exactly when the two figures are proportional on everything that the shown figures leave open; with two
 * independent null vectors that shows as equal ratios, which are found by hashing.
 */
final class PersonTest {
    private static final int SEVERAL = -2;

    private final int sensitive;
    private final int watched;
    /** The person who is alone in a watched column, or -1. */
    private final int[] personOf;

    private final long[] ratio;
    private final long[] prefix;
    private final long[] tableRatio;
    private final int[] tablePerson;

    /**
     * @param personOf for every column that is kept up to date the atom of the single person in it, or -1; the first
     *     {@code sensitive} columns are the ones to protect
     */
    PersonTest(int sensitive, int[] personOf) {
        this.sensitive = sensitive;
        this.watched = personOf.length;
        this.personOf = personOf;
        ratio = new long[watched];
        prefix = new long[watched + 1];
        int size = Integer.highestOneBit(Math.max(8, watched) * 2) * 2;
        tableRatio = new long[size];
        tablePerson = new int[size];
    }

    /**
     * Returns a sensitive column that a single person could open, or -1.
     *
     * @param first values of the first null vector, after subtracting {@code firstFactor} times {@code used}
     * @param second likewise for the second
     * @param excused columns that need no protection any more
     */
    int exposed(long[] first, long firstFactor, long[] second, long secondFactor, long[] used, boolean[] excused) {
        long product = 1;
        for (int j = 0; j < watched; j++) {
            long a = PrimeField.minusTimes(first[j], firstFactor, used[j]);
            ratio[j] = a;
            prefix[j] = product;
            if (a != 0) {
                product = PrimeField.times(product, a);
            }
        }
        long inverse = PrimeField.inverse(product);
        for (int j = watched - 1; j >= 0; j--) {
            long a = ratio[j];
            if (a == 0) {
                ratio[j] = -1;
                continue;
            }
            long b = PrimeField.minusTimes(second[j], secondFactor, used[j]);
            ratio[j] = PrimeField.times(PrimeField.times(inverse, prefix[j]), b);
            inverse = PrimeField.times(inverse, a);
        }
        Arrays.fill(tablePerson, -1);
        for (int j = 0; j < watched; j++) {
            if (personOf[j] >= 0 && ratio[j] >= 0) {
                remember(ratio[j], personOf[j]);
            }
        }
        for (int j = 0; j < sensitive; j++) {
            int person = ratio[j] < 0 || excused[j] ? -1 : whoSees(ratio[j]);
            if (person == SEVERAL || (person >= 0 && person != personOf[j])) {
                return j;
            }
        }
        return -1;
    }

    private void remember(long value, int person) {
        int slot = slot(value);
        if (tablePerson[slot] == -1) {
            tableRatio[slot] = value;
            tablePerson[slot] = person;
        } else if (tablePerson[slot] != person) {
            tablePerson[slot] = SEVERAL;
        }
    }

    private int whoSees(long value) {
        return tablePerson[slot(value)];
    }

    private int slot(long value) {
        int mask = tableRatio.length - 1;
        int slot = (int) (value ^ (value >>> 29)) & mask;
        while (tablePerson[slot] != -1 && tableRatio[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
