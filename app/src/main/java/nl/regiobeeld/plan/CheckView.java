package nl.regiobeeld.plan;

import java.util.List;

/** What the plan checker found. */
public record CheckView(
        long id,
        String title,
        List<Item> open,
        List<Item> accepted,
        List<RulePart> rules,
        String problem,
        boolean mayAccept) {

    /**
     * One finding.
     *
     * @param tone error, warning or note
     * @param reason why it was accepted; empty when it was not
     */
    public record Item(
            String fingerprint,
            String name,
            String weight,
            String tone,
            String text,
            String why,
            String proposal,
            List<Where> places,
            String reason,
            String accepted) {}

    public record Where(String name, String address) {}

    /** @param found how often it fired on this plan */
    public record RulePart(String name, String reason, int found) {}
}
