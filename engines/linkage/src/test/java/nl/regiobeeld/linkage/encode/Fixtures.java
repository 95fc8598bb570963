package nl.regiobeeld.linkage.encode;

import java.util.Random;

/** A secret and parameters for tests. */
public final class Fixtures {
    private Fixtures() {}

    public static LinkageSecret secret(long seed) {
        Random random = new Random(seed);
        return LinkageSecret.fresh(() -> random.nextInt(256));
    }

    public static Encoder encoder(long seed, Hardening hardening) {
        return new Encoder(secret(seed), new EncodingParameters("test", "2025-Q1", hardening));
    }

    public static Encoding.Encoded encode(Encoder encoder, String given, String surname, String birthDate) {
        return switch (encoder.encode(new Identity(given, "", surname, birthDate))) {
            case Encoding.Encoded encoded -> encoded;
            case Encoding.Refused refused -> throw new AssertionError(refused);
        };
    }

    public static double dice(Encoding.Encoded a, Encoding.Encoded b) {
        long[] words = new long[32];
        a.copyTo(words, 0);
        b.copyTo(words, 16);
        int common = 0;
        for (int i = 0; i < 16; i++) {
            common += Long.bitCount(words[i] & words[i + 16]);
        }
        return 2.0 * common / (a.bitCount() + b.bitCount());
    }
}
