package nl.regiobeeld.linkage.encode;

import java.util.Arrays;

/**
 * Everything besides the secret that decides what an encoding looks like. Two encodings can be compared only when their
 * parameters are the same, which {@link #digest()} tells.
 *
 * @param project who links for what purpose: encodings of two projects cannot be compared
 * @param epoch the period that the derived keys belong to, such as a quarter; a new epoch is a rotation of the keys
 */
public record EncodingParameters(String project, String epoch, Hardening hardening) {
    /** Normalisation, tokens, weights and key derivation together; raised whenever any of them changes. */
    public static final int VERSION = 2;

    /** Bits of an encoding. */
    public static final int BITS = 1024;

    // Words of 32 bits throughout: a browser has no quick arithmetic on longer ones.
    static final int WORDS = BITS / 32;

    /**
     * Bits of a pair of letters by the length of the name: a name of n letters has n + 1 pairs of 7 x sqrt(8 / (n + 1)) bits, so
     * that a long name weighs more than a short one, but less than in proportion: most of what a name says, it says by being
     * that name.
     */
    static final int[] NAME_POSITIONS = {14, 14, 11, 10, 9, 8, 7, 7, 7, 6, 6, 6, 5, 5, 5};

    static final int DATE_PART_POSITIONS = 18;
    static final int DATE_DIGIT_POSITIONS = 8;

    public EncodingParameters {
        if (project.isBlank() || epoch.isBlank() || project.indexOf('|') >= 0 || epoch.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A project and an epoch have a name without |");
        }
    }

    /** Eight hexadecimal digits that two deliveries must share before anything is compared. */
    public String digest() {
        String canonical =
                "version=" + VERSION + ";bits=" + BITS + ";name=" + Arrays.toString(NAME_POSITIONS) + ";datePart="
                        + DATE_PART_POSITIONS + ";dateDigit=" + DATE_DIGIT_POSITIONS + ";hardening=" + hardening.label()
                        + ";project=" + project + ";epoch=" + epoch;
        return Hex.of(Sha256.of(Keyed.utf8(canonical)), 4);
    }
}
