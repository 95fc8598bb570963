package nl.regiobeeld.agenda;

import java.util.List;
import nl.regiobeeld.entries.EntryView;

/**
 * A series with its meetings, and the dates that its rhythm would give.
 *
 * @param first what was asked for as first day; empty before anything was asked
 * @param problem what is wrong with what was asked; empty when nothing is
 */
public record SeriesView(
        long id,
        String title,
        String rhythm,
        String follows,
        List<String> invited,
        List<String> about,
        List<MeetingLine> coming,
        List<MeetingLine> past,
        boolean mayPlan,
        String first,
        String until,
        String problem,
        List<Proposed> proposed,
        String holidaysUntil,
        java.util.Optional<EntryView> entry) {

    /** @param instead why it is not the day that the rhythm gives; empty when it is */
    public record Proposed(String day, String inWords, String instead, boolean exists) {}

    /** A series in the list of series. */
    public record Line(String address, String title, String rhythm, String theme, String next) {}
}
