package nl.regiobeeld.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Invented meetings around the day of the first start, so that there is something to register for. */
@Component
@ConditionalOnProperty("regiobeeld.demonstration")
final class DemonstrationMeetings implements DefaultContent {
    private static final String INVENTED = "Verzonnen voor de demonstratie.";

    private final MeetingKind kind;
    private final SeriesKind seriesKind;
    private final Holidays holidays;
    private final Entries entries;

    DemonstrationMeetings(MeetingKind kind, SeriesKind seriesKind, Holidays holidays, Entries entries) {
        this.kind = kind;
        this.seriesKind = seriesKind;
        this.holidays = holidays;
        this.entries = entries;
    }

    @Override
    public EntryKind kind() {
        return kind;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Item> items() {
        LocalDate today = entries.today();
        var items = new ArrayList<Item>();
        items.add(
                item(
                        "demo-training-basis",
                        values("Training aandachtsfunctionaris mensenhandel: basis", "training", "mensenhandel")
                                .with("day", free(today.plusWeeks(3), DayOfWeek.TUESDAY))
                                .with("start", "09:30")
                                .with("end", "12:30")
                                .with("place", "Stadhuis, Delft")
                                .with("level", "basic")
                                .with("audience", "focal-persons", "professionals")
                                .with("registration", "yes")
                                .with("places", "20")
                                .with("perOrganisation", "2")
                                .with("about", "Signalen herkennen, wat u mag delen en met wie u belt. " + INVENTED)
                                .with(
                                        "programme",
                                        "09:30 Inloop\n09:45 Signalen van mensenhandel\n11:00 Oefenen met een casus\n12:15 Afspraken")));
        items.add(item(
                "demo-training-verdiepend",
                values("Training aandachtsfunctionaris mensenhandel: verdiepend", "training", "mensenhandel")
                        .with("day", free(today.plusWeeks(8), DayOfWeek.THURSDAY))
                        .with("start", "13:00")
                        .with("end", "16:30")
                        .with("place", "Stadhuis, Gouda")
                        .with("level", "advanced")
                        .with("audience", "focal-persons")
                        .with("registration", "yes")
                        .with("places", "12")
                        .with("perOrganisation", "1")
                        .with(
                                "about",
                                "Voor wie de basis kent: arbeidsuitbuiting, criminele uitbuiting en samenwerken in een"
                                        + " zaak. " + INVENTED)));
        items.add(item(
                "demo-webinar-senioren",
                values("Webinar: digitale veiligheid voor senioren", "webinar", "online-criminaliteit")
                        .with("day", free(today.plusWeeks(2), DayOfWeek.THURSDAY))
                        .with("start", "12:00")
                        .with("end", "13:00")
                        .with("place", "Online")
                        .with("link", "https://webinar.example/senioren")
                        .with("audience", "officials", "professionals")
                        .with("registration", "yes")
                        .with("about", "Wat werkt in voorlichting over bankhelpdeskfraude, en wat niet. " + INVENTED)));
        items.add(item(
                "demo-webinar-terugkijken",
                values("Summer school: jongeren en geldezels", "webinar", "online-criminaliteit")
                        .with("series", series("summer-school"))
                        .with("day", free(today.minusWeeks(6), DayOfWeek.TUESDAY))
                        .with("start", "12:00")
                        .with("end", "12:45")
                        .with("place", "Online")
                        .with("recording", "https://webinar.example/geldezels/opname")
                        .with("audience", "professionals")
                        .with("about", "Hoe jongeren worden geworven en wat scholen kunnen doen. " + INVENTED)));
        planned(items, "platform-online-criminaliteit", today.plusWeeks(4), DayOfWeek.MONDAY, "10:00", "11:00");
        planned(items, "platform-mensenhandel", today.plusWeeks(5), DayOfWeek.WEDNESDAY, "13:30", "15:30");
        return items;
    }

    /** A year of meetings by the rhythm of their series. */
    private void planned(List<Item> items, String series, LocalDate from, DayOfWeek weekday, String start, String end) {
        entries.findByKey(seriesKind, series).map(Series::of).ifPresent(found -> {
            LocalDate first = from.with(TemporalAdjusters.nextOrSame(weekday));
            int number = 1;
            for (Rhythm.Dated dated : found.rhythm().dates(first, first.plusMonths(11), holidays)) {
                items.add(item(
                        "demo-" + series + "-" + number++,
                        values(found.title(), found.sort(), found.theme())
                                .with("series", String.valueOf(found.id()))
                                .with("day", dated.day().toString())
                                .with("start", start)
                                .with("end", end)));
            }
        });
    }

    private static Item item(String key, Values values) {
        return new Item(key, values, AgendaContent.OWNER, Optional.empty());
    }

    private static Values values(String title, String sort, String theme) {
        return Values.of("title", title, "sort", sort, "theme", theme, "status", "planned");
    }

    private List<String> series(String key) {
        return entries.findByKey(seriesKind, key).map(Entry::id).map(String::valueOf).stream()
                .toList();
    }

    /** The first such weekday that is not in a holiday. */
    private String free(LocalDate from, DayOfWeek weekday) {
        return Rhythm.FREE
                .dates(from.with(TemporalAdjusters.nextOrSame(weekday)), from.plusMonths(3), holidays)
                .getFirst()
                .day()
                .toString();
    }
}
