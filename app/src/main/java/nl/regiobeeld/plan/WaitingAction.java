package nl.regiobeeld.plan;

/**
 * An action of a meeting that waits to become an activity.
 *
 * @param address page of the meeting
 * @param form for the activity, filled in
 */
public record WaitingAction(String title, String meeting, String address, String form) {}
