package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sees what breaks in the coming year because a contact or a route ends or begins to hold on some day. */
final class Foresight {
    static final Period AHEAD = Period.ofYears(1);

    private Foresight() {}

    /** @param from the first day on which it shows */
    record Foreseen(LocalDate from, Finding finding) {}

    /** What breaks after this day and within a year, each once, in the order of the days. */
    static List<Foreseen> look(ReportingGuide guide, LocalDate today) {
        var known = new ArrayList<>(PathChecker.check(guide, today));
        var foreseen = new ArrayList<Foreseen>();
        for (LocalDate day : turns(guide, today)) {
            for (Finding finding : PathChecker.check(guide, day)) {
                if (finding.kind().breaks() && known.stream().noneMatch(finding::same)) {
                    known.add(finding);
                    foreseen.add(new Foreseen(day, finding));
                }
            }
        }
        return foreseen;
    }

    /** The days on which something begins to hold or no longer holds; nothing can change on another. */
    private static TreeSet<LocalDate> turns(ReportingGuide guide, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        Stream.concat(
                        guide.contacts().values().stream().map(Contact::validity),
                        guide.routes().stream().map(Route::validity))
                .flatMap(validity -> Stream.of(validity.from(), validity.until().map(day -> day.plusDays(1)))
                        .flatMap(Optional::stream))
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plus(AHEAD)))
                .forEach(days::add);
        return days;
    }
}
