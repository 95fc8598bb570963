package nl.regiobeeld.linkage.encode;

/**
 * Makes encodings under one secret and one set of parameters. The same identity gives the same bits on every platform.
 * Not safe for use by several threads: give each its own.
 *
 * <p>Cost: some 25 pieces of 8 to 14 bits and, when hardened, twice as many rows of 32 words; a few megabytes of remembered tokens.
 */
public final class Encoder {
    private static final int FEWEST_BITS = 60;
    private static final int MOST_BITS = 600;

    private final EncodingParameters parameters;
    private final String checkValue;
    private final NamesSeen names = new NamesSeen();
    private final Bits bits = new Bits();
    private final Tokens tokens;
    private final Diffusion diffusion;

    public Encoder(LinkageSecret secret, EncodingParameters parameters) {
        this.parameters = parameters;
        diffusion = new Diffusion(
                secret.keyFor(parameters, "DIFF"), parameters.hardening().inputs());
        tokens = new Tokens(
                secret.keyFor(parameters, String.valueOf(Tokens.NAME)),
                secret.keyFor(parameters, String.valueOf(Tokens.BIRTH)),
                diffusion);
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
        return encode(known(identity));
    }

    /** Reads an identity once for whoever needs it more often. */
    public Known known(Identity identity) {
        return names.known(identity);
    }

    public Encoding encode(Known person) {
        bits.clear();
        tokens.ofNames(person.given(), person.family(), bits);
        tokens.ofDate(person.date(), bits);
        Encoding.Encoded plain = new Encoding.Encoded(bits.plain(), person.presence());
        int count = plain.bitCount();
        if (count < FEWEST_BITS) {
            return new Encoding.Refused(Encoding.Reason.TOO_LITTLE_KNOWN);
        }
        if (count > MOST_BITS) {
            return new Encoding.Refused(Encoding.Reason.TOO_MUCH_TEXT);
        }
        return parameters.hardening().isDiffused()
                ? new Encoding.Encoded(diffusion.mix(bits), plain.presence())
                : plain;
    }
}
