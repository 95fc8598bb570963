package nl.regiobeeld.linkage.encode;

import java.util.Arrays;

/**
 * How an encoding is written in one cell of a table: digest of the parameters, check value of the secret, presence and
 * bits, parted by full stops. Every cell carries the first two, so that rows of different secrets or periods cannot be
 * mixed unnoticed, whatever program the file passes through.
 */
public record EncodedText(String parametersDigest, String checkValue, Encoding.Encoded encoded) {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int[] VALUES = values();
    private static final int BIT_CHARACTERS = (EncodingParameters.BITS + 5) / 6;
    private static final int LENGTH = 8 + 1 + 8 + 1 + 2 + 1 + BIT_CHARACTERS;

    /** What came of reading a cell. */
    public sealed interface Reading {
        record Read(EncodedText text) implements Reading {}

        record NotAnEncoding() implements Reading {}
    }

    public static EncodedText of(Encoder encoder, Encoding.Encoded encoded) {
        return new EncodedText(encoder.parameters().digest(), encoder.checkValue(), encoded);
    }

    public String written() {
        long[] words = new long[EncodingParameters.WORDS];
        encoded.copyTo(words, 0);
        StringBuilder text = new StringBuilder(LENGTH);
        int flags = encoded.presence().flags();
        text.append(parametersDigest).append('.').append(checkValue).append('.');
        text.append(Hex.of(new byte[] {(byte) flags}, 1)).append('.');
        for (int i = 0; i < BIT_CHARACTERS; i++) {
            text.append(DIGITS.charAt(sixBits(words, 6 * i)));
        }
        return text.toString();
    }

    public static Reading read(String cell) {
        if (cell.length() != LENGTH || cell.charAt(8) != '.' || cell.charAt(17) != '.' || cell.charAt(20) != '.') {
            return new Reading.NotAnEncoding();
        }
        for (int i = 0; i < 20; i++) {
            if (i != 8 && i != 17 && Hex.digit(cell.charAt(i)) < 0) {
                return new Reading.NotAnEncoding();
            }
        }
        int flags = Hex.digit(cell.charAt(18)) << 4 | Hex.digit(cell.charAt(19));
        long[] words = new long[EncodingParameters.WORDS];
        for (int i = 0; i < BIT_CHARACTERS; i++) {
            char c = cell.charAt(21 + i);
            int value = c < VALUES.length ? VALUES[c] : -1;
            if (value < 0 || !put(value, 6 * i, words)) {
                return new Reading.NotAnEncoding();
            }
        }
        if (flags > 127) {
            return new Reading.NotAnEncoding();
        }
        return new Reading.Read(new EncodedText(
                cell.substring(0, 8), cell.substring(9, 17), new Encoding.Encoded(words, new Presence(flags))));
    }

    private static int sixBits(long[] words, int from) {
        int word = from >> 6;
        int shift = from & 63;
        long bits = words[word] >>> shift;
        if (shift > 58 && word + 1 < words.length) {
            bits |= words[word + 1] << (64 - shift);
        }
        return (int) bits & 63;
    }

    private static boolean put(int value, int from, long[] words) {
        int word = from >> 6;
        int shift = from & 63;
        words[word] |= (long) value << shift;
        if (shift > 58) {
            if (word + 1 < words.length) {
                words[word + 1] |= (long) value >>> (64 - shift);
            } else {
                return value >>> (64 - shift) == 0;
            }
        }
        return true;
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = i;
        }
        return values;
    }
}
