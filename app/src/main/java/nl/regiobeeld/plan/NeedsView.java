package nl.regiobeeld.plan;

import java.util.List;

/**
 * Needs, the activities that are meant for them, and what came of these.
 *
 * @param open needs without an activity
 * @param idle activities without a need
 */
public record NeedsView(
        long id,
        String title,
        List<NeedPart> open,
        List<NeedPart> served,
        List<ActivityPart> idle,
        List<ActivityPart> choices,
        boolean mayChange) {

    public record NeedPart(long id, String title, String address, String whose, List<ActivityPart> activities) {}

    /** @param result what it should bring; empty when the plan does not say */
    public record ActivityPart(long id, String title, String address, List<StatusView> statuses, String result) {}
}
