package nl.regiobeeld.collection;

import java.util.List;
import java.util.Optional;

/**
 * Whoever keeps the encodings of persons that come in with deliveries. Collection checks them and hands them on; it keeps
 * none itself, so that they stay apart from what is known of a registration and can be deleted on their own. At most one
 * bean; without one no round asks for encodings.
 */
public interface Encodings {
    /** No round asks for encodings. */
    Encodings NONE = new Encodings() {
        @Override
        public Optional<EncodingRequest> asked(Round round) {
            return Optional.empty();
        }

        @Override
        public void keep(Round round, long delivery, String supplier, List<EncodedLine> lines) {
            throw new IllegalStateException("nobody keeps encodings");
        }
    };

    /** What the encodings of a round must be made with; empty when the round asks for none. */
    Optional<EncodingRequest> asked(Round round);

    /**
     * Takes some encodings of a delivery, thousands at a time, in the transaction that stores the delivery: when that is
     * undone, so must this be. The delivery itself is stored after its lines, in the same transaction.
     */
    void keep(Round round, long delivery, String supplier, List<EncodedLine> lines);
}
