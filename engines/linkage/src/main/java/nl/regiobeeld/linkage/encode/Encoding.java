package nl.regiobeeld.linkage.encode;

/** What became of an identity: an encoding, or a reason why there is none. */
public sealed interface Encoding {
    /** An encoding of {@link EncodingParameters#BITS} bits with the parts it holds. */
    final class Encoded implements Encoding {
        private final long[] words;
        private final Presence presence;

        Encoded(long[] words, Presence presence) {
            this.words = words;
            this.presence = presence;
        }

        /** From bits as {@link #copyTo} gives them. */
        public static Encoded of(long[] words, Presence presence) {
            if (words.length != EncodingParameters.WORDS) {
                throw new IllegalArgumentException("Not " + EncodingParameters.BITS + " bits");
            }
            return new Encoded(words.clone(), presence);
        }

        public Presence presence() {
            return presence;
        }

        /** Copies the bits, 64 to a word, bit {@code i} of the encoding being bit {@code i % 64} of word {@code i / 64}. */
        public void copyTo(long[] target, int offset) {
            System.arraycopy(words, 0, target, offset, EncodingParameters.WORDS);
        }

        public int bitCount() {
            int count = 0;
            for (long word : words) {
                count += Long.bitCount(word);
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
