package nl.regiobeeld.plan;

import java.util.List;

/**
 * What the plan checker found.
 *
 * @param problem the finding whose acceptance is not right yet; empty when none is
 * @param typed a reason that was written and is not saved
 */
public record CheckView(
        long id,
        String title,
        List<Item> open,
        List<Item> accepted,
        List<RulePart> rules,
        String problem,
        Typed typed,
        boolean mayAccept) {

    /**
     * What was written as a reason.
     *
     * @param fingerprint of the finding; empty when nothing was
     * @param kept whether it comes from before the session ended
     */
    public record Typed(String fingerprint, String reason, boolean kept) {
        static final Typed NOTHING = new Typed("", "", false);

        /** What was written for this finding. */
        public String of(String finding) {
            return fingerprint.equals(finding) ? reason : "";
        }
    }

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
