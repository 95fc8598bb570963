package nl.regiobeeld.linkage.encode;

/**
 * Everything besides the secret that decides what an encoding looks like. Two encodings can be compared only when their
 * parameters are the same, which {@link #digest()} tells.
 *
 * @param project who links for what purpose: encodings of two projects cannot be compared
 * @param epoch the period that the derived keys belong to, such as a quarter; a new epoch is a rotation of the keys
 */
public record EncodingParameters(String project, String epoch, Hardening hardening) {
    /** Normalisation, tokens, weights and key derivation together; raised whenever any of them changes. */
    public static final int VERSION = 1;

    /** Bits of an encoding. */
    public static final int BITS = 1024;

    // Words of 32 bits throughout: a browser has no quick arithmetic on longer ones.
    static final int WORDS = BITS / 32;
    static final int NAME_POSITIONS = 8;
    static final int DATE_PART_POSITIONS = 14;
    static final int DATE_DIGIT_POSITIONS = 8;

    public EncodingParameters {
        if (project.isBlank() || epoch.isBlank() || project.indexOf('|') >= 0 || epoch.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A project and an epoch have a name without |");
        }
    }

    /** Eight hexadecimal digits that two deliveries must share before anything is compared. */
    public String digest() {
        String canonical = "version=" + VERSION + ";bits=" + BITS + ";name=" + NAME_POSITIONS + ";datePart="
                + DATE_PART_POSITIONS + ";dateDigit=" + DATE_DIGIT_POSITIONS + ";hardening=" + hardening.label()
                + ";project=" + project + ";epoch=" + epoch;
        return Hex.of(Sha256.of(Keyed.utf8(canonical)), 4);
    }
}
