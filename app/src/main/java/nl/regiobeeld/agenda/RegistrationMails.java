package nl.regiobeeld.agenda;

import java.util.List;
import nl.regiobeeld.agenda.Registration.State;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.SiteAddress;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.mail.Message;
import nl.regiobeeld.web.mail.Outbox;
import org.springframework.stereotype.Component;

/** The mails about coming, in the language in which somebody registered. */
@Component
final class RegistrationMails {
    private final Outbox outbox;
    private final Texts texts;
    private final MeetingWords words;
    private final SiteAddress site;
    private final Regions regions;

    RegistrationMails(Outbox outbox, Texts texts, MeetingWords words, SiteAddress site, Regions regions) {
        this.outbox = outbox;
        this.texts = texts;
        this.words = words;
        this.site = site;
        this.regions = regions;
    }

    void registered(Meeting meeting, Registration registration) {
        boolean place = registration.state() == State.PLACE;
        Message message = message(place ? "place" : "waiting", meeting, registration);
        outbox.send(place ? message.with(calendar(meeting, registration)) : message);
    }

    void movedUp(Meeting meeting, Registration registration) {
        outbox.send(message("moved-up", meeting, registration).with(calendar(meeting, registration)));
    }

    void cancelled(Meeting meeting, Registration registration) {
        outbox.send(message("cancelled", meeting, registration));
    }

    /** A meeting has another day, time or place. */
    void changed(Meeting meeting, Registration registration) {
        outbox.send(message("changed", meeting, registration)
                .with(calendar(meeting, registration))
                .onceFor("agenda.changed." + registration.id() + "." + meeting.version()));
    }

    void off(Meeting meeting, Registration registration) {
        outbox.send(message("off", meeting, registration)
                .onceFor("agenda.off." + registration.id() + "." + meeting.version()));
    }

    /** @param days how long before; part of what makes the reminder go out once */
    void reminder(Meeting meeting, Registration registration, int days) {
        outbox.send(message("reminder", meeting, registration)
                .onceFor("agenda.reminder." + registration.id() + "."
                        + meeting.day().orElseThrow() + "." + days));
    }

    void thanks(Meeting meeting, Registration registration) {
        outbox.send(message("thanks", meeting, registration).onceFor("agenda.thanks." + registration.id()));
    }

    private Message message(String name, Meeting meeting, Registration registration) {
        Language language = registration.language();
        String where = meeting.place().isEmpty() ? "" : "\n" + meeting.place();
        String link = meeting.link().isEmpty() || registration.state() == State.CANCELLED || name.equals("waiting")
                ? ""
                : "\n" + meeting.link();
        return Message.to(
                registration.email(),
                texts.text(language, "agenda.mail." + name + ".subject", meeting.title()),
                texts.text(
                        language,
                        "agenda.mail.frame",
                        registration.name(),
                        texts.text(language, "agenda.mail." + name + ".text"),
                        meeting.title() + "\n" + words.when(language, meeting) + where + link,
                        site.of(registration.address()),
                        regions.region().name()));
    }

    private Message.Attachment calendar(Meeting meeting, Registration registration) {
        var calendarWords = new Calendar.Words(
                meeting.title(),
                regions.region().code(),
                texts.text(registration.language(), "agenda.calendar.cancelled"),
                found -> words.theme(registration.language(), found.theme()),
                found -> site.of(found.address()),
                true);
        return new Message.Attachment(
                "bijeenkomst-" + meeting.id() + ".ics",
                "text/calendar; charset=utf-8",
                Calendar.write(calendarWords, List.of(meeting), List.of()));
    }
}
