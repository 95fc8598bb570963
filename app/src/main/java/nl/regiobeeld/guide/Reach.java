package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Who can be reached when: a contact, and who answers in its place when it is closed. */
final class Reach {
    private final ReportingGuide guide;
    private final LocalDate day;

    Reach(ReportingGuide guide, LocalDate day) {
        this.guide = guide;
        this.day = day;
    }

    /** The contact and its fallbacks in order; each only once, also when they refer to each other. */
    List<Contact> chain(Contact contact, String municipality) {
        var chain = new ArrayList<Contact>();
        var seen = new HashSet<String>();
        Optional<Contact> next = Optional.of(contact);
        while (next.isPresent() && seen.add(next.get().id())) {
            chain.add(next.get());
            next = next.get().fallback().flatMap(id -> guide.contact(id, municipality, day));
        }
        return chain;
    }

    /** Whether the fallbacks lead back to one that was tried before. */
    boolean turnsInCircles(Contact contact, String municipality) {
        Optional<String> beyond = chain(contact, municipality).getLast().fallback();
        return beyond.isPresent()
                && guide.contact(beyond.get(), municipality, day).isPresent();
    }

    /** Who answers at a minute of the week. */
    Optional<Contact> at(Contact contact, String municipality, int minute) {
        return chain(contact, municipality).stream()
                .filter(one -> answers(one) && one.hours().open(minute))
                .findFirst();
    }

    /** The first to call, open or not; for showing a number when the hours are unknown. */
    Optional<Contact> door(Contact contact, String municipality) {
        return chain(contact, municipality).stream().filter(this::answers).findFirst();
    }

    /** The first minute of the week at which nobody answers; empty when there always is somebody. */
    OptionalInt gap(Contact contact, String municipality) {
        List<Contact> chain = chain(contact, municipality);
        return IntStream.concat(
                        IntStream.of(0),
                        chain.stream()
                                .flatMap(one -> one.hours().turns().stream())
                                .sorted(Comparator.naturalOrder())
                                .mapToInt(Integer::intValue))
                .filter(minute -> chain.stream()
                        .noneMatch(one -> answers(one) && one.hours().open(minute)))
                .findFirst();
    }

    private boolean answers(Contact contact) {
        return contact.hasDoor() && contact.validity().on(day);
    }
}
