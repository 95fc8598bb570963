package nl.regiobeeld.overlap;

import java.util.List;
import nl.regiobeeld.linkage.encode.Agreement;

/**
 * What the suppliers of a round agreed on to have their persons counted without names. The secret is not among it.
 *
 * @param encoding what to encode with
 * @param suppliers who takes part; empty means everybody that the round asks
 * @param keyHolder the supplier that makes the secret and hands it to the others
 * @param linker the organisation that runs the linking; never one that has the secret
 * @param retentionDays how long an encoding is kept after it came in
 */
public record RoundAgreement(
        Agreement encoding, List<String> suppliers, String keyHolder, String linker, int retentionDays) {
    public RoundAgreement {
        suppliers = List.copyOf(suppliers);
    }

    boolean includes(String supplier) {
        return suppliers.isEmpty() || suppliers.contains(supplier);
    }
}
