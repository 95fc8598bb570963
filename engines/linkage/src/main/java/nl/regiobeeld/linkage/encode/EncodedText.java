package nl.regiobeeld.linkage.encode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How an encoding is written in one cell of a table: version of the encoder, hardening, check value of the secret, digest of
 * the parameters, presence and bits, parted by full stops, such as {@code 2.d8.7c6d833f.5de0f817.1f.kIAAC...}. Every cell
 * carries all of it, so that rows of different secrets or periods cannot be mixed unnoticed, whatever program the file
 * passes through. It is a column of an ordinary table; see {@link #COLUMN}.
 */
public record EncodedText(Hardening hardening, String checkValue, String parametersDigest, Encoding.Encoded encoded) {
    /** The name of the column of encodings in a delivery. */
    public static final String COLUMN = "codering";

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final char[] SIGNS = DIGITS.toCharArray();
    private static final int[] VALUES = values();
    private static final int BIT_CHARACTERS = (EncodingParameters.BITS + 5) / 6;
    private static final int HEX = 8;
    private static final int LONGEST_VERSION = 3;

    /** What came of reading a cell. */
    public sealed interface Reading {
        record Read(EncodedText text) implements Reading {}

        /** Made by an encoder whose encodings cannot be compared with those of this one. */
        record OtherVersion(int version) implements Reading {}

        record NotAnEncoding() implements Reading {}
    }

    public static EncodedText of(Encoder encoder, Encoding.Encoded encoded) {
        EncodingParameters parameters = encoder.parameters();
        return new EncodedText(parameters.hardening(), encoder.checkValue(), parameters.digest(), encoded);
    }

    public String written() {
        return written(opening(hardening, checkValue, parametersDigest), encoded);
    }

    /** What all encodings of one encoder have in common. */
    static String opening(Encoder encoder) {
        EncodingParameters parameters = encoder.parameters();
        return opening(parameters.hardening(), encoder.checkValue(), parameters.digest());
    }

    private static String opening(Hardening hardening, String checkValue, String parametersDigest) {
        return EncodingParameters.VERSION + "." + hardening.code() + "." + checkValue + "." + parametersDigest + ".";
    }

    static String written(String opening, Encoding.Encoded encoded) {
        int start = opening.length();
        char[] text = new char[start + 3 + BIT_CHARACTERS];
        opening.getChars(0, start, text, 0);
        int flags = encoded.presence().flags();
        text[start] = Hex.character(flags >> 4);
        text[start + 1] = Hex.character(flags & 15);
        text[start + 2] = '.';
        for (int i = 0; i < BIT_CHARACTERS; i++) {
            text[start + 3 + i] = SIGNS[sixBits(encoded, 6 * i)];
        }
        return new String(text);
    }

    public static Reading read(String cell) {
        Cursor cursor = new Cursor(cell);
        int version = cursor.version();
        if (version < 0) {
            return new Reading.NotAnEncoding();
        }
        if (version != EncodingParameters.VERSION) {
            return new Reading.OtherVersion(version);
        }
        Hardening hardening = Hardening.ofCode(cursor.part(2));
        String check = cursor.hex(HEX);
        String digest = cursor.hex(HEX);
        String flags = cursor.hex(2);
        int[] words = bits(cell, cursor.at);
        if (hardening == null || check.isEmpty() || digest.isEmpty() || flags.isEmpty() || words == null) {
            return new Reading.NotAnEncoding();
        }
        int presence = Hex.digit(flags.charAt(0)) << 4 | Hex.digit(flags.charAt(1));
        return presence > 127
                ? new Reading.NotAnEncoding()
                : new Reading.Read(
                        new EncodedText(hardening, check, digest, new Encoding.Encoded(words, new Presence(presence))));
    }

    /** Never the bits: an encoding remains personal data and does not belong in a log line or a message. */
    @Override
    public String toString() {
        return "EncodedText[" + hardening.code() + ", " + checkValue + ", " + parametersDigest + ", withheld]";
    }

    private static final class Cursor {
        private final String cell;
        private int at;

        Cursor(String cell) {
            this.cell = cell;
        }

        /** Minus one when this cannot be an encoding of any version: a number, a full stop and a good deal more. */
        int version() {
            int version = 0;
            while (at < cell.length() && at <= LONGEST_VERSION) {
                char c = cell.charAt(at++);
                if (c == '.') {
                    return at > 1 && cell.length() > BIT_CHARACTERS ? version : -1;
                }
                if (c < '0' || c > '9') {
                    return -1;
                }
                version = 10 * version + c - '0';
            }
            return -1;
        }

        /** So many characters that a full stop follows; empty when it does not. */
        String part(int length) {
            int end = at + length;
            if (end >= cell.length() || cell.charAt(end) != '.') {
                return "";
            }
            String part = cell.substring(at, end);
            at = end + 1;
            return part;
        }

        /** In lower case. */
        String hex(int length) {
            String part = part(length);
            StringBuilder lower = new StringBuilder(length);
            for (int i = 0; i < part.length(); i++) {
                int digit = Hex.digit(part.charAt(i));
                if (digit < 0) {
                    return "";
                }
                lower.append(Hex.character(digit));
            }
            return lower.toString();
        }
    }

    private static int sixBits(Encoding.Encoded encoded, int from) {
        int word = from >> 5;
        int shift = from & 31;
        int bits = encoded.word(word) >>> shift;
        if (shift > 26 && word + 1 < EncodingParameters.WORDS) {
            bits |= encoded.word(word + 1) << (32 - shift);
        }
        return bits & 63;
    }

    private static int @Nullable [] bits(String cell, int start) {
        if (cell.length() != start + BIT_CHARACTERS) {
            return null;
        }
        int[] words = new int[EncodingParameters.WORDS];
        for (int i = 0; i < BIT_CHARACTERS; i++) {
            char c = cell.charAt(start + i);
            int value = c < VALUES.length ? VALUES[c] : -1;
            if (value < 0 || !put(value, 6 * i, words)) {
                return null;
            }
        }
        return words;
    }

    private static boolean put(int value, int from, int[] words) {
        int word = from >> 5;
        int shift = from & 31;
        words[word] |= value << shift;
        if (shift > 26) {
            if (word + 1 < words.length) {
                words[word + 1] |= value >>> (32 - shift);
            } else {
                return value >>> (32 - shift) == 0;
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
