package nl.regiobeeld.agenda;

import java.util.Optional;
import nl.regiobeeld.web.Page;

/** What became of actions in the plan. The room that keeps the plan makes it a bean. */
public interface PlannedActions {
    /**
     * The activity that an action became.
     *
     * @param status how it goes, in the words of the reader
     * @param tone of the badge
     */
    record Planned(String title, String address, String status, String tone) {}

    Optional<Planned> of(Page page, long action);

    /** The form for an activity, filled in with an action; empty for who may not add activities. */
    Optional<String> form(ActionForPlan action);
}
