package nl.regiobeeld.plan;

import java.util.List;
import java.util.Optional;

/**
 * A plan as a reader may see it.
 *
 * @param others the plans of other years
 * @param payer the municipality of the reader
 */
public record PlanView(
        long id,
        int year,
        String title,
        String state,
        List<String> aim,
        List<ThemePart> themes,
        List<Other> others,
        String income,
        String costs,
        Optional<Payer> payer,
        List<Count> counts,
        int openFindings,
        boolean mayChange) {

    public record Other(String title, String address, boolean current) {}

    /** What the reader's municipality pays. */
    public record Payer(String name, String amount, String address) {}

    /** How many activities go like this. */
    public record Count(StatusView status, int activities) {}

    public record ThemePart(
            long id,
            String anchor,
            String title,
            List<String> aim,
            String audience,
            String cost,
            List<LinePart> lines) {}

    /** @param title empty for activities without an action line */
    public record LinePart(String title, String aim, List<ActivityPart> activities) {}

    /**
     * @param statuses empty when nobody reported anything, or when this is not for the reader
     * @param reported when progress was last reported; empty when it never was
     */
    public record ActivityPart(
            long id,
            String title,
            String address,
            List<String> what,
            String audience,
            String lead,
            String period,
            String cost,
            List<StatusView> statuses,
            String reported,
            boolean mayReport) {}
}
