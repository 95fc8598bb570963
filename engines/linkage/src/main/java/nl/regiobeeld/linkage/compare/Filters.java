package nl.regiobeeld.linkage.compare;

import java.io.Serializable;

/**
 * Encodings laid out for comparison: 16 words each, one after another, with the number of bits set.
 *
 * <p>Memory: 132 bytes per encoding.
 */
public final class Filters implements Serializable {
    public static final int WORDS = 16;
    public static final int BITS = 64 * WORDS;

    private final long[] words;
    private final int[] bitCounts;

    /** Takes ownership of the words; their number is a multiple of {@link #WORDS}. */
    public Filters(long[] words) {
        if (words.length % WORDS != 0) {
            throw new IllegalArgumentException("Not whole encodings: " + words.length + " words");
        }
        this.words = words;
        bitCounts = new int[words.length / WORDS];
        for (int i = 0; i < words.length; i++) {
            bitCounts[i / WORDS] += Long.bitCount(words[i]);
        }
    }

    public int size() {
        return bitCounts.length;
    }

    public int bitCount(int index) {
        return bitCounts[index];
    }

    long[] words() {
        return words;
    }

    /** Copies the words of an encoding to the beginning of {@code target}. */
    public void copyTo(int index, long[] target) {
        System.arraycopy(words, index * WORDS, target, 0, WORDS);
    }

    /** The number of bits that two encodings share. */
    public int common(int index, Filters others, int other) {
        return common(words, index * WORDS, others.words, other * WORDS);
    }

    // Written out: the compiler keeps sixteen independent counts in flight, which a loop does not get.
    static int common(long[] a, int i, long[] b, int j) {
        int low = Long.bitCount(a[i] & b[j])
                + Long.bitCount(a[i + 1] & b[j + 1])
                + Long.bitCount(a[i + 2] & b[j + 2])
                + Long.bitCount(a[i + 3] & b[j + 3])
                + Long.bitCount(a[i + 4] & b[j + 4])
                + Long.bitCount(a[i + 5] & b[j + 5])
                + Long.bitCount(a[i + 6] & b[j + 6])
                + Long.bitCount(a[i + 7] & b[j + 7]);
        int high = Long.bitCount(a[i + 8] & b[j + 8])
                + Long.bitCount(a[i + 9] & b[j + 9])
                + Long.bitCount(a[i + 10] & b[j + 10])
                + Long.bitCount(a[i + 11] & b[j + 11])
                + Long.bitCount(a[i + 12] & b[j + 12])
                + Long.bitCount(a[i + 13] & b[j + 13])
                + Long.bitCount(a[i + 14] & b[j + 14])
                + Long.bitCount(a[i + 15] & b[j + 15]);
        return low + high;
    }
}
