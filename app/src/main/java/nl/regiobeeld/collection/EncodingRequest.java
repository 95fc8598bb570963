package nl.regiobeeld.collection;

import java.util.List;
import nl.regiobeeld.linkage.encode.Agreement;

/**
 * What a round asks of suppliers that encode.
 *
 * @param suppliers who is asked to
 * @param keyHolder the supplier that hands out the secret, empty when nobody was named
 */
public record EncodingRequest(Agreement agreement, List<String> suppliers, String keyHolder) {
    public EncodingRequest {
        suppliers = List.copyOf(suppliers);
    }

    boolean asks(String supplier) {
        return suppliers.contains(supplier);
    }
}
