package nl.regiobeeld.agenda;

/**
 * A meeting as one line of a list, in the words of the reader's language.
 *
 * @param dayOfMonth empty when no day is set
 * @param badge success, warning, error or neutral; empty when there is nothing to tell
 */
public record MeetingLine(
        String address,
        String title,
        String weekday,
        String dayOfMonth,
        String when,
        String place,
        String theme,
        String sort,
        String state,
        String badge) {}
