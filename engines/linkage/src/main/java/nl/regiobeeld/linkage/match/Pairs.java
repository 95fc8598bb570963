package nl.regiobeeld.linkage.match;

import java.util.Arrays;

/** Pairs with their likeness while they are gathered, in ascending order. */
final class Pairs {
    private final int[] left;
    private final int[] right;
    private final short[] likeness;
    private int size;

    Pairs(int most) {
        left = new int[most];
        right = new int[most];
        likeness = new short[most];
    }

    void add(int a, int b, int value) {
        left[size] = a;
        right[size] = b;
        likeness[size++] = (short) value;
    }

    void addOld(Matches earlier, int pair, int lowest) {
        if (earlier.likeness(pair) >= lowest) {
            add(earlier.left(pair), earlier.right(pair), earlier.likeness(pair));
        }
    }

    int[] left() {
        return Arrays.copyOf(left, size);
    }

    int[] right() {
        return Arrays.copyOf(right, size);
    }

    short[] likeness() {
        return Arrays.copyOf(likeness, size);
    }
}
