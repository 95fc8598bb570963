package nl.regiobeeld.collection;

import java.util.List;
import java.util.Optional;

/**
 * A round as its supplier sees it.
 *
 * @param open whether something can be delivered now
 * @param reasonNeeded whether the round is closed, so that a delivery needs a reason
 * @param problem why the last attempt was not received
 * @param encoding how names become encodings in the browser; only where the round asks for them
 */
public record SupplierRoundView(
        RoundRow round,
        boolean open,
        boolean reasonNeeded,
        String reason,
        Optional<String> problem,
        Optional<EncodingView> encoding,
        List<TemplateView> templates,
        List<DeliveryRow> deliveries) {
    public SupplierRoundView {
        templates = List.copyOf(templates);
        deliveries = List.copyOf(deliveries);
    }

    /** One kind of file that can be filled, with its explanation. */
    public record TemplateView(String name, String text, List<Download> downloads, List<ColumnView> columns) {
        public TemplateView {
            downloads = List.copyOf(downloads);
            columns = List.copyOf(columns);
        }
    }

    public record Download(String address, String name) {}

    public record ColumnView(String name, boolean required, String text, String example, List<String> choices) {
        public ColumnView {
            choices = List.copyOf(choices);
        }
    }
}
