package nl.regiobeeld.collection;

import java.util.List;

/** A round as the chain director sees it: who answered, and what. */
public record DirectorRoundView(
        long id,
        RoundRow round,
        boolean closed,
        int answered,
        int asked,
        List<SupplierRow> suppliers,
        List<DeliveryRow> deliveries) {
    public DirectorRoundView {
        suppliers = List.copyOf(suppliers);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * One supplier's answer.
     *
     * @param address of the delivery that counts now, empty when there is none
     */
    public record SupplierRow(
            String name,
            String address,
            String what,
            String when,
            String lines,
            String findings,
            String state,
            String badge) {}
}
