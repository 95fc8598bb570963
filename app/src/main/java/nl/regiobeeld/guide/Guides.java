package nl.regiobeeld.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.network.Network;
import nl.regiobeeld.network.Subject;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Words;
import org.springframework.stereotype.Component;

/** Reads the guide from the entries of its kinds and the focal persons from the network. */
@Component
class Guides {
    /** The contact whose place the focal person of a municipality takes. */
    static final String FOCAL_PERSON = "focal-person";

    private final Entries entries;
    private final ReportingContactKind contacts;
    private final RouteKind routes;
    private final StepKind steps;
    private final Regions regions;
    private final Network network;

    Guides(
            Entries entries,
            ReportingContactKind contacts,
            RouteKind routes,
            StepKind steps,
            Regions regions,
            Network network) {
        this.entries = entries;
        this.contacts = contacts;
        this.routes = routes;
        this.steps = steps;
        this.regions = regions;
        this.network = network;
    }

    /** An entry as it would be; without values it would not be there. */
    record Changed(EntryKind kind, OptionalLong id, Optional<Values> values) {}

    ReportingGuide now() {
        return with(Optional.empty());
    }

    /** The guide as it would be after a change. */
    ReportingGuide with(Optional<Changed> change) {
        List<Contact> read = read(contacts, change, Guides::contact);
        return ReportingGuide.of(
                withFocalPersons(read),
                read(routes, change, Guides::route),
                read(steps, change, Guides::step),
                regions.areas(AreaKind.MUNICIPALITY).stream()
                        .map(area -> area.code())
                        .toList());
    }

    LocalDate today() {
        return entries.today();
    }

    private interface Reading<T> {
        T read(String id, Values values);
    }

    private <T> List<T> read(EntryKind kind, Optional<Changed> change, Reading<T> reading) {
        var read = new ArrayList<T>();
        for (Entry entry : entries.all(kind)) {
            Optional<Changed> here =
                    change.filter(changed -> changed.kind().id().equals(kind.id())
                            && changed.id().isPresent()
                            && changed.id().getAsLong() == entry.id());
            Optional<Values> values = here.isPresent() ? here.get().values() : Optional.of(entry.values());
            values.ifPresent(kept -> read.add(reading.read(String.valueOf(entry.id()), kept)));
        }
        change.filter(changed -> changed.kind().id().equals(kind.id()))
                .filter(changed -> entries.find(kind, changed.id().orElse(0)).isEmpty())
                .ifPresent(changed -> changed.values()
                        .ifPresent(values -> read.add(
                                reading.read(String.valueOf(changed.id().orElse(0)), values))));
        return read;
    }

    /** The municipalities' own first contacts, as far as they are open to everybody; who is named in the guide goes before. */
    private List<Contact> withFocalPersons(List<Contact> read) {
        Optional<Contact> general = entries.findByKey(contacts, FOCAL_PERSON)
                .flatMap(entry -> read.stream()
                        .filter(contact -> contact.id().equals(String.valueOf(entry.id())))
                        .findFirst());
        if (general.isEmpty()) {
            return read;
        }
        Set<String> named = read.stream()
                .filter(contact ->
                        contact.standsFor().equals(Optional.of(general.get().id())))
                .flatMap(contact -> contact.municipalities().stream())
                .collect(Collectors.toSet());
        var all = new ArrayList<>(read);
        for (Area municipality : regions.areas(AreaKind.MUNICIPALITY)) {
            if (!named.contains(municipality.code())) {
                network.openContact(municipality.code(), Subject.HUMAN_TRAFFICKING)
                        .ifPresent(person -> all.add(focalPerson(general.get(), municipality, person)));
            }
        }
        return all;
    }

    /** Without the person's name: that is not for everybody. */
    private static Contact focalPerson(Contact general, Area municipality, nl.regiobeeld.network.Contact person) {
        return new Contact(
                general.id() + "-" + municipality.code(),
                new Words(
                        general.name().nl() + " (" + municipality.name() + ")",
                        general.name().en() + " (" + municipality.name() + ")"),
                general.task(),
                person.openPhone().orElse(""),
                person.openEmail().orElse(""),
                "",
                "",
                new Hours.Unknown(),
                general.fallback(),
                Optional.of(general.id()),
                Set.of(municipality.code()),
                general.ages(),
                general.anonymous(),
                Contact.Standing.CONFIRMED,
                Validity.ALWAYS);
    }

    private static Contact contact(String id, Values values) {
        return new Contact(
                id,
                words(values, "name"),
                words(values, "task"),
                values.text("phone"),
                values.text("email"),
                values.text("link"),
                values.text("place"),
                Hours.read(values.text("hours")).orElseGet(Hours.Unknown::new),
                values.find("fallback"),
                values.find("stands-for"),
                new HashSet<>(values.list("municipalities")),
                new HashSet<>(values.list("ages")),
                values.is("anonymous"),
                Contact.Standing.valueOf(constant(values.text("standing"))),
                validity(values));
    }

    private static Route route(String id, Values values) {
        var allowed = new EnumMap<Question, Set<String>>(Question.class);
        for (Question question : Question.values()) {
            List<String> codes = values.list(RouteKind.field(question));
            if (!codes.isEmpty()) {
                allowed.put(question, Set.copyOf(codes));
            }
        }
        return new Route(
                id,
                words(values, "title"),
                Math.toIntExact(values.whole("order").orElseThrow()),
                values.list("scenarios").stream()
                        .map(code -> Scenario.valueOf(constant(code)))
                        .collect(Collectors.toSet()),
                new Condition(allowed),
                validity(values));
    }

    private static Step step(String id, Values values) {
        return new Step(
                id,
                values.text("route"),
                Math.toIntExact(values.whole("order").orElseThrow()),
                Step.By.valueOf(constant(values.text("by"))),
                values.text("contact"),
                words(values, "action"),
                words(values, "law"),
                words(values, "register"),
                words(values, "told"));
    }

    /** The second language falls back on the first. */
    private static Words words(Values values, String field) {
        String dutch = values.text(field);
        return new Words(dutch, values.find(field + "-en").orElse(dutch));
    }

    private static Validity validity(Values values) {
        return new Validity(values.day("from"), values.day("until"));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
