package nl.regiobeeld.linkage.encode;

import java.util.function.IntSupplier;

/**
 * The 256-bit secret that suppliers share with each other and never with whoever links. Written as 64 hexadecimal digits
 * plus four that check them, so that a slip of the pen is noticed before a single name is encoded; blanks and hyphens
 * between the digits do not count, and neither does the rest of a line after {@code #}.
 */
public final class LinkageSecret {
    private static final int BYTES = 32;
    private static final int CHECK_BYTES = 2;

    private final byte[] bytes;

    private LinkageSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh secret from a cryptographic source of random numbers, of which the lowest byte of each is used. */
    public static LinkageSecret fresh(IntSupplier random) {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) random.getAsInt();
        }
        return new LinkageSecret(bytes);
    }

    /** What came of reading a secret that somebody typed. */
    public sealed interface Reading {
        record Read(LinkageSecret secret) implements Reading {}

        record Refused(Reason reason) implements Reading {}
    }

    public enum Reason {
        NOT_HEXADECIMAL,
        WRONG_LENGTH,
        CHECK_DIGITS_DIFFER
    }

    public static Reading read(String text) {
        byte[] all = new byte[BYTES + CHECK_BYTES];
        int digits = 0;
        boolean remark = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            remark = c == '#' || remark && c != '\n' && c != '\r';
            if (!remark && c > ' ' && c != '-' && c != '\u00a0' && c != '\ufeff') {
                int value = Hex.digit(c);
                if (value < 0) {
                    return new Reading.Refused(Reason.NOT_HEXADECIMAL);
                }
                if (digits == 2 * all.length) {
                    return new Reading.Refused(Reason.WRONG_LENGTH);
                }
                all[digits / 2] = (byte) (all[digits / 2] << 4 | value);
                digits++;
            }
        }
        if (digits != 2 * all.length) {
            return new Reading.Refused(Reason.WRONG_LENGTH);
        }
        byte[] bytes = new byte[BYTES];
        System.arraycopy(all, 0, bytes, 0, BYTES);
        byte[] check = Sha256.of(bytes);
        boolean agrees = check[0] == all[BYTES] && check[1] == all[BYTES + 1];
        return agrees ? new Reading.Read(new LinkageSecret(bytes)) : new Reading.Refused(Reason.CHECK_DIGITS_DIFFER);
    }

    /** The written form, in groups of four; for the eyes of suppliers only. */
    public String written() {
        String digits = Hex.of(bytes, BYTES) + Hex.of(Sha256.of(bytes), CHECK_BYTES);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 4) {
            text.append(i == 0 ? "" : "-").append(digits, i, i + 4);
        }
        return text.toString();
    }

    /**
     * Eight hexadecimal digits that tell whether two suppliers hold the same secret in the same period, and nothing about
     * the secret itself.
     */
    public String checkValue(EncodingParameters parameters) {
        return Hex.of(keyFor(parameters, "CHECK").mac(Keyed.utf8("check")), 4);
    }

    Keyed keyFor(EncodingParameters parameters, String purpose) {
        return Keyed.derive(
                bytes,
                parameters.project(),
                "CLK|" + EncodingParameters.VERSION + "|" + parameters.epoch() + "|" + purpose);
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "LinkageSecret[withheld]";
    }
}
