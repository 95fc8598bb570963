package nl.regiobeeld.offerings;

import java.util.List;

/** One way to narrow the offerings down. */
public record OfferingFacet(String name, String label, List<Choice> choices) {
    public record Choice(String code, String label, boolean chosen) {}
}
