package nl.regiobeeld.collection;

import java.util.List;
import java.util.Optional;

/** A round as the chain director sees it: who answered, and what. */
public record DirectorRoundView(
        long id,
        RoundRow round,
        boolean closed,
        int answered,
        int asked,
        Optional<Linking> linking,
        List<SupplierRow> suppliers,
        List<DeliveryRow> deliveries) {
    public DirectorRoundView {
        suppliers = List.copyOf(suppliers);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Whether the round counts persons without names; only of a theme that can.
     *
     * @param address where that is agreed
     */
    public record Linking(boolean agreed, String text, String address) {}

    /**
     * One supplier's answer.
     *
     * @param page the address of the page about the supplier
     * @param address of the delivery that counts now, empty when there is none
     */
    public record SupplierRow(
            String name,
            String page,
            String address,
            String what,
            String when,
            String lines,
            String findings,
            String state,
            String badge) {}
}
