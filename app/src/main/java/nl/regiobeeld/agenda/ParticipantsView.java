package nl.regiobeeld.agenda;

import java.util.List;

/** Who comes to a meeting, for who organises it. */
public record ParticipantsView(
        long id,
        MeetingLine line,
        String room,
        List<Row> coming,
        List<Row> waiting,
        List<String> cancelled,
        List<String> declined,
        int attended,
        boolean mayCheckIn,
        List<AgendaView.Option> organisations,
        String name,
        String email,
        String problem,
        Evaluations evaluations,
        boolean mailWaits) {

    /** @param page about the organisation */
    public record Row(
            long id, String name, String organisation, String page, String email, boolean attended, String since) {}

    /**
     * @param average in words; empty when too few people answered to say it without saying who
     */
    public record Evaluations(int count, String average, String useful, List<String> good, List<String> better) {}
}
