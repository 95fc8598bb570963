package nl.regiobeeld.agenda;

import java.util.Optional;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.mail.Outbox;
import org.springframework.stereotype.Component;

/** Makes the part of a meeting's page where one registers. */
@Component
final class Desk {
    private final Registrations registrations;
    private final Outbox outbox;
    private final Entries entries;

    Desk(Registrations registrations, Outbox outbox, Entries entries) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.entries = entries;
    }

    /** What was typed and refused: a wrong field, a name and a mail address. */
    record Typed(String field, String name, String email) {}

    /** Empty when nobody has to register for this meeting. */
    Optional<DeskView> of(Page page, Meeting meeting, Optional<Account> account, Optional<Typed> typed) {
        if (!meeting.registration()) {
            return Optional.empty();
        }
        Registrations.Count count = registrations.count(meeting.id());
        String organisation = account.map(Account::organisation).orElse("");
        String wrong = typed.map(Typed::field).orElse("");
        return Optional.of(new DeskView(
                meeting.takesRegistrations(entries.today()),
                room(page, meeting, count),
                account.isPresent() && meeting.perOrganisation().isPresent()
                        ? page.t(
                                "agenda.desk.share",
                                count.of(organisation),
                                meeting.perOrganisation().getAsInt())
                        : "",
                !count.hasRoom(meeting, organisation),
                meeting.registerUntil().map(page::date).orElse(""),
                typed.map(Typed::name).or(() -> account.map(Account::name)).orElse(""),
                typed.map(Typed::email)
                        .or(() -> account.map(Account::login).flatMap(registrations::lastEmail))
                        .orElse(""),
                wrong.isEmpty() ? "" : page.t("agenda.desk.wrong-" + wrong),
                wrong,
                account.map(Account::login)
                        .map(login -> registrations.of(meeting.id()).stream()
                                .filter(registration -> registration
                                        .login()
                                        .filter(login::equals)
                                        .isPresent())
                                .filter(registration -> registration.state() != State.CANCELLED)
                                .map(registration -> new DeskView.Mine(
                                        registration.address(),
                                        registration.name(),
                                        state(page, registration.state()),
                                        badge(registration.state())))
                                .toList())
                        .orElseGet(java.util.List::of),
                registrations.declined(meeting.id()).contains(organisation),
                !outbox.delivers()));
    }

    static String state(Page page, State state) {
        return page.t("agenda.registration." + state.name().toLowerCase(java.util.Locale.ROOT));
    }

    static String badge(State state) {
        return switch (state) {
            case PLACE -> "success";
            case WAITING -> "warning";
            case CANCELLED -> "neutral";
        };
    }

    private static String room(Page page, Meeting meeting, Registrations.Count count) {
        if (meeting.places().isEmpty()) {
            return page.t("agenda.desk.unlimited", count.places());
        }
        int places = meeting.places().getAsInt();
        int left = Math.max(0, places - count.places());
        return left > 0
                ? page.t(left == 1 ? "agenda.desk.one-left" : "agenda.desk.left", left, places)
                : page.t("agenda.desk.full", places, count.waiting());
    }
}
