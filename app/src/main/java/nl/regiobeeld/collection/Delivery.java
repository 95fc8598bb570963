package nl.regiobeeld.collection;

import java.time.Instant;
import java.util.Optional;

/**
 * One file or nil report of one supplier in one round. A correction is a new delivery; of this one only the state moves on.
 *
 * @param fileName as the supplier called it, empty for a nil report
 * @param fileSha256 of the file, hexadecimal; two deliveries of one file have the same
 * @param lines rows with content
 * @param good rows that can be used
 * @param findings how many there are; of very many only the first are kept in full
 * @param lateReason why it came after the round closed, empty when it came in time
 * @param decisionReason why it was returned, empty otherwise
 */
public record Delivery(
        long id,
        long round,
        String supplier,
        DeliveryKind kind,
        DeliveryState state,
        String fileName,
        String fileSha256,
        int lines,
        int good,
        long findings,
        String lateReason,
        String receivedBy,
        Instant receivedAt,
        Optional<Instant> submittedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String decisionReason) {

    public boolean isNil() {
        return kind == DeliveryKind.NIL;
    }
}
