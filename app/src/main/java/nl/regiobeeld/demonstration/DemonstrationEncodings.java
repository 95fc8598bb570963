package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.regiobeeld.collection.EncodedLine;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.LinkageSecret;

/**
 * What suppliers would do on their own machines: encode their registrations with a secret they share. The demonstration has
 * to play the suppliers too, so here the secret is made from the seed; of a real one the program never hears.
 */
final class DemonstrationEncodings {
    private static final String PROJECT = "regiobeeld-demonstratie";

    /** In the first year only two suppliers encoded: too few lists for an estimate, as a beginning region will see. */
    private static final Map<Integer, Set<String>> PILOT = Map.of(2022, Set.of("comensha", "politie"));

    private final LinkageSecret secret;
    private final Encoder encoder;
    private final Identities identities;

    DemonstrationEncodings(List<Person> persons, long seed) {
        this.secret = secret(seed);
        this.encoder = new Encoder(secret, parameters("2022-2024"));
        this.identities = new Identities(persons, seed);
    }

    /** What the suppliers of the loaded rounds agreed on. */
    Agreement agreement() {
        return new Agreement(encoder.parameters(), encoder.checkValue());
    }

    /** The same secret in a new epoch gives a new key: nothing made with it can be compared with what came before. */
    Agreement nextAgreement(String epoch) {
        EncodingParameters next = parameters(epoch);
        return new Agreement(next, new Encoder(secret, next).checkValue());
    }

    /** The secret as suppliers would have it at hand, to try the encoder with. Of invented persons only, so no secret. */
    String secretForTrying() {
        return secret.written();
    }

    boolean encodes(int year, String supplier) {
        Set<String> only = PILOT.get(year);
        return only == null || only.contains(supplier);
    }

    List<EncodedLine> encode(List<Registration> registrations) {
        var lines = new ArrayList<EncodedLine>();
        for (Registration registration : registrations) {
            if (encoder.encode(identities.asWritten(registration)) instanceof Encoding.Encoded encoded) {
                lines.add(new EncodedLine(
                        lines.size() + 1,
                        registration.number(),
                        registration.quarter(),
                        Map.of(
                                "sex", List.of(registration.sex()),
                                "nationality", List.of(registration.nationality())),
                        EncodedText.of(encoder, encoded)));
            }
        }
        return lines;
    }

    private static EncodingParameters parameters(String epoch) {
        return new EncodingParameters(PROJECT, epoch, Hardening.DIFFUSION_8);
    }

    private static LinkageSecret secret(long seed) {
        var random = new Random(seed);
        return LinkageSecret.fresh(() -> random.nextInt(256));
    }
}
