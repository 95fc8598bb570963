package nl.regiobeeld.agenda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fictitious actions of meetings, so that there is something to take into the plan. */
@Component
@ConditionalOnProperty("regiobeeld.demonstration")
final class DemonstrationActions implements DefaultContent {
    private final ActionKind kind;
    private final MeetingKind meetings;
    private final Entries entries;

    DemonstrationActions(ActionKind kind, MeetingKind meetings, Entries entries) {
        this.kind = kind;
        this.meetings = meetings;
        this.entries = entries;
    }

    @Override
    public EntryKind kind() {
        return kind;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Item> items() {
        return Stream.of(
                        action(
                                "hotels",
                                "thematisch-g-2025",
                                "Met hotels in het district over signalen praten",
                                "open"),
                        action("boas", "oov-2025-3", "Toezichthouders trainen in signalen van uitbuiting", "to-plan"),
                        action("verslag", "oov-2025-3", "Verslag rondsturen", "done"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Item> action(String key, String meeting, String title, String state) {
        return entries.findByKey(meetings, meeting)
                .map(found -> new Item(
                        "demo-" + key,
                        Values.of(
                                "meeting",
                                String.valueOf(found.id()),
                                "title",
                                title,
                                "partner",
                                AgendaContent.OWNER,
                                "state",
                                state,
                                "note",
                                "Verzonnen voor de demonstratie."),
                        AgendaContent.OWNER,
                        Optional.empty()));
    }
}
