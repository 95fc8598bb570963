package nl.regiobeeld.agenda;

import java.util.List;

/**
 * The agenda as a list by month.
 *
 * @param nothingComing whether nothing is planned any more and what was is shown instead
 * @param undated what has no day yet
 * @param previous address of the page before; empty on the first
 */
public record AgendaView(
        List<Filter> filters,
        String search,
        List<Month> months,
        List<MeetingLine> undated,
        int total,
        boolean nothingComing,
        String previous,
        String next,
        String calendar,
        List<Year> years,
        boolean mayAdd,
        boolean sees) {

    /** One way to narrow the list down. */
    public record Filter(String name, String label, List<Option> options) {}

    public record Option(String code, String label, boolean chosen) {}

    public record Month(String name, List<MeetingLine> meetings) {}

    public record Year(String address, String name) {}
}
