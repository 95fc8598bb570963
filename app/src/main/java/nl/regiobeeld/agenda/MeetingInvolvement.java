package nl.regiobeeld.agenda;

import java.util.List;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Involvement;
import nl.regiobeeld.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a partner is invited to, and what it promised to do. */
@Component
@Order(30)
class MeetingInvolvement implements Involvement {
    private static final int MOST = 12;

    private final Meetings meetings;
    private final MeetingWords words;
    private final ActionKind actions;
    private final Entries entries;
    private final Speaking speaking;
    private final Regions regions;

    MeetingInvolvement(
            Meetings meetings,
            MeetingWords words,
            ActionKind actions,
            Entries entries,
            Speaking speaking,
            Regions regions) {
        this.meetings = meetings;
        this.words = words;
        this.actions = actions;
        this.entries = entries;
        this.speaking = speaking;
        this.regions = regions;
    }

    @Override
    public List<Part> of(Page page, String organisation) {
        var today = entries.today();
        List<Line> coming = meetings.visible()
                .filter(Meeting::takesPlace)
                .filter(meeting -> !meeting.isOver(today))
                .filter(meeting -> meeting.invited().organisations(regions).contains(organisation))
                .limit(MOST)
                .map(meeting -> new Line(meeting.title(), meeting.address(), words.when(page.language(), meeting)))
                .toList();
        List<Line> promised = entries.all(actions).stream()
                .filter(action -> action.text("partner").equals(organisation))
                .filter(action -> !action.text("state").equals("done"))
                .filter(action -> speaking.maySee(actions, action))
                .map(action -> new Line(
                        action.title(),
                        actions.address(action),
                        action.values().day("until").map(page::date).orElse("")))
                .toList();
        return List.of(
                new Part(page.t("agenda.organisation"), coming, page.t("agenda.organisation-nothing")),
                new Part(page.t("agenda.organisation-actions"), promised, page.t("agenda.organisation-no-actions")));
    }
}
