package nl.regiobeeld.linkage.encode;

/** What became of an identity: an encoding, or a reason why there is none. */
public sealed interface Encoding {
    /** An encoding of {@link EncodingParameters#BITS} bits with the parts it holds. */
    final class Encoded implements Encoding {
        private final int[] words;
        private final Presence presence;

        Encoded(int[] words, Presence presence) {
            this.words = words;
            this.presence = presence;
        }

        /** From bits as {@link #copyTo} gives them. */
        public static Encoded of(long[] words, Presence presence) {
            if (words.length != EncodingParameters.BITS / 64) {
                throw new IllegalArgumentException("Not " + EncodingParameters.BITS + " bits");
            }
            int[] halves = new int[EncodingParameters.WORDS];
            for (int i = 0; i < words.length; i++) {
                halves[2 * i] = (int) words[i];
                halves[2 * i + 1] = (int) (words[i] >>> 32);
            }
            return new Encoded(halves, presence);
        }

        public Presence presence() {
            return presence;
        }

        /** Copies the bits, 64 to a word, bit {@code i} of the encoding being bit {@code i % 64} of word {@code i / 64}. */
        public void copyTo(long[] target, int offset) {
            for (int i = 0; i < words.length / 2; i++) {
                target[offset + i] = (long) words[2 * i + 1] << 32 | words[2 * i] & 0xFFFF_FFFFL;
            }
        }

        int word(int number) {
            return words[number];
        }

        public int bitCount() {
            int count = 0;
            for (int word : words) {
                count += Integer.bitCount(word);
            }
            return count;
        }
    }

    /** The identity says too little to tell one person from another, or so much that it cannot be one person's name. */
    record Refused(Reason reason) implements Encoding {}

    enum Reason {
        TOO_LITTLE_KNOWN,
        TOO_MUCH_TEXT
    }
}
