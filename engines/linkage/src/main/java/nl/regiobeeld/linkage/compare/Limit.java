package nl.regiobeeld.linkage.compare;

import java.io.Serializable;

/**
 * When a pair is worth keeping: its common bits, times 2048, reach the sum of a share of either side. Whole numbers only, so
 * that every processor keeps the same pairs.
 */
public sealed interface Limit extends Serializable {
    /** A unit of {@link #share}. */
    int SCALE_BITS = 11;

    /** What an encoding with this many bits adds to the required number of common bits, in units of 1/2048 bit. */
    long share(int bitCount);

    /**
     * At least this Dice coefficient (twice the common bits over the bits of both), in 1024ths: for encodings whose bits
     * have a meaning.
     */
    record Dice(int parts) implements Limit {
        @Override
        public long share(int bitCount) {
            return (long) bitCount * parts;
        }
    }

    /** At most this number of differing bits: for mixed encodings, of which about half the bits are set. */
    record Distance(int bits) implements Limit {
        @Override
        public long share(int bitCount) {
            return 1024L * bitCount - 512L * bits;
        }
    }
}
