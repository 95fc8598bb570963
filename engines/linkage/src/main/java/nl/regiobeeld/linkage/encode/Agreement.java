package nl.regiobeeld.linkage.encode;

/**
 * What suppliers agreed to encode with, as far as whoever receives the encodings may know it: everything but the secret. It
 * tells encodings of another secret, period or hardening from the right ones, and lets a supplier see before anything is
 * encoded whether the secret at hand is the right one.
 *
 * @param checkValue eight lower-case hexadecimal digits, see {@link Encoder#checkValue}
 */
public record Agreement(EncodingParameters parameters, String checkValue) {
    public Agreement {
        if (!isCheckValue(checkValue)) {
            throw new IllegalArgumentException("A check value is eight lower-case hexadecimal digits");
        }
    }

    /** How an encoding stands to an agreement. */
    public enum Verdict {
        AGREES,
        /** Mixed in another way than agreed. */
        OTHER_HARDENING,
        /** Made for another period or another purpose: also of the right secret the keys are then others. */
        OTHER_PERIOD,
        /** Made for this period, but with another secret. */
        OTHER_SECRET
    }

    public Verdict of(EncodedText text) {
        if (text.hardening() != parameters.hardening()) {
            return Verdict.OTHER_HARDENING;
        }
        if (text.checkValue().equals(checkValue)) {
            return Verdict.AGREES;
        }
        return text.parametersDigest().equals(parameters.digest()) ? Verdict.OTHER_SECRET : Verdict.OTHER_PERIOD;
    }

    /** Whether a secret is the one that was agreed on. */
    public boolean isMadeWith(LinkageSecret secret) {
        return secret.checkValue(parameters).equals(checkValue);
    }

    public static boolean isCheckValue(String text) {
        boolean fits = text.length() == 8;
        for (int i = 0; fits && i < 8; i++) {
            char c = text.charAt(i);
            fits = Hex.digit(c) >= 0 && Hex.character(Hex.digit(c)) == c;
        }
        return fits;
    }
}
