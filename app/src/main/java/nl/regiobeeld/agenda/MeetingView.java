package nl.regiobeeld.agenda;

import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.EntryView;

/**
 * One meeting in the words of the reader.
 *
 * @param link to take part online; empty when there is none or this reader may not know it
 * @param series name and address of its series; empty without one
 */
public record MeetingView(
        long id,
        MeetingLine line,
        String contact,
        List<Invitee> invited,
        List<String> audience,
        String level,
        List<String> about,
        List<String> programme,
        String link,
        String recording,
        String series,
        String seriesAddress,
        boolean hasDay,
        List<Paper> documents,
        List<Paper> decisions,
        List<ActionLine> actions,
        boolean mayManage,
        Optional<DeskView> desk,
        boolean showsOutcomes,
        Optional<EntryView> entry) {

    /** @param address the page of a partner; empty for a sort of partners, and for who has not signed in */
    public record Invitee(String name, String address) {}

    /** A document or decision. */
    public record Paper(String address, String title, String link, List<String> note) {}

    /**
     * @param form of the activity it should become; empty when it should not, or not by this reader
     * @param planned the activity it became
     */
    public record ActionLine(
            long id,
            String address,
            String title,
            String partner,
            String partnerAddress,
            String until,
            String state,
            String badge,
            boolean open,
            String form,
            Optional<PlannedActions.Planned> planned) {}
}
