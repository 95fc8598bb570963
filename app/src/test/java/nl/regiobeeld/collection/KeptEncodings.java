package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.linkage.encode.Agreement;

/** Keeps encodings in memory, where tests can look at them. */
final class KeptEncodings implements Encodings {
    Optional<Agreement> agreement = Optional.empty();
    final List<EncodedLine> lines = new ArrayList<>();

    @Override
    public Optional<EncodingRequest> asked(Round round) {
        return agreement.map(agreed -> new EncodingRequest(agreed, round.suppliers(), ""));
    }

    @Override
    public void keep(Round round, long delivery, String supplier, List<EncodedLine> some) {
        lines.addAll(some);
    }
}
