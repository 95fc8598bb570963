package nl.regiobeeld.offerings;

import java.util.List;

/** One way to narrow the offerings down. */
public record OfferingFacet(String name, String label, List<Choice> choices) {
    /** One choice as an address of its own. */
    public record Link(String address, String label, boolean chosen) {}

    public record Choice(String code, String label, boolean chosen) {}
}
