package nl.regiobeeld.linkage.encode;

import java.util.List;

/**
 * Makes encodings under one secret and one set of parameters. The same identity gives the same bits on every platform.
 * Not safe for use by several threads: give each its own.
 *
 * <p>Cost: some 200 bits set and, when hardened, as many rows of 32 words; a few megabytes of remembered tokens.
 */
public final class Encoder {
    private static final int FEWEST_BITS = 60;
    private static final int MOST_BITS = 600;

    private final EncodingParameters parameters;
    private final String checkValue;
    private final Tokens tokens;
    private final Diffusion diffusion;

    public Encoder(LinkageSecret secret, EncodingParameters parameters) {
        this.parameters = parameters;
        tokens = new Tokens(
                secret.keyFor(parameters, String.valueOf(Tokens.NAME)),
                secret.keyFor(parameters, String.valueOf(Tokens.BIRTH)));
        diffusion = new Diffusion(
                secret.keyFor(parameters, "DIFF"), parameters.hardening().inputs());
        checkValue = secret.checkValue(parameters);
    }

    public EncodingParameters parameters() {
        return parameters;
    }

    /**
     * Eight hexadecimal digits that tell whether two suppliers used the same secret in the same epoch, and nothing about
     * the secret itself.
     */
    public String checkValue() {
        return checkValue;
    }

    public Encoding encode(Identity identity) {
        List<String> given = NameNormaliser.given(identity.given());
        List<String> family = NameNormaliser.family(identity.infix(), identity.surname());
        BirthDate written = BirthDate.parse(identity.birthDate());
        BirthDate date = identity.birthDateEstimated() ? written.yearOnly() : written;
        int[] filter = new int[EncodingParameters.WORDS];
        tokens.ofNames(given, family, filter);
        tokens.ofDate(date, filter);
        Encoding.Encoded plain =
                new Encoding.Encoded(filter, Presence.of(given, family, date, identity.birthDateEstimated()));
        int bits = plain.bitCount();
        if (bits < FEWEST_BITS) {
            return new Encoding.Refused(Encoding.Reason.TOO_LITTLE_KNOWN);
        }
        if (bits > MOST_BITS) {
            return new Encoding.Refused(Encoding.Reason.TOO_MUCH_TEXT);
        }
        return parameters.hardening().isDiffused()
                ? new Encoding.Encoded(diffusion.mix(filter), plain.presence())
                : plain;
    }
}
