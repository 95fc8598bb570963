package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Puts rounds and deliveries into words, for suppliers and for the chain director. */
@Component
class DeliveryViews {
    private static final int MOST_SHOWN = 200;

    private final Rounds rounds;
    private final Themes themes;
    private final Regions regions;

    DeliveryViews(Rounds rounds, Themes themes, Regions regions) {
        this.rounds = rounds;
        this.themes = themes;
        this.regions = regions;
    }

    /** For whom a page is made: decides where its links lead and what can be done. */
    enum Reader {
        SUPPLIER("/aanleveren"),
        DIRECTOR("/uitvragen");

        private final String address;

        Reader(String address) {
            this.address = address;
        }

        String round(long id) {
            return address + "/" + id;
        }

        String delivery(long id) {
            return address + "/leveringen/" + id;
        }
    }

    /** From whom a supplier gets the key to encode with. */
    String keyHolder(Page page, EncodingRequest request) {
        return request.keyHolder().isEmpty() ? page.t("collection.encode.key-holder") : supplier(request.keyHolder());
    }

    /** What the supplier goes on with, of its deliveries in one round, the latest first. */
    static Optional<Delivery> current(List<Delivery> deliveries) {
        return first(
                        deliveries,
                        delivery ->
                                delivery.state() != DeliveryState.REPLACED && delivery.state() != DeliveryState.REFUSED)
                .or(() -> first(deliveries, delivery -> delivery.state() == DeliveryState.REFUSED));
    }

    /** What the chain director goes on with: the latest answer; without one, what the supplier is busy with. */
    static Optional<Delivery> answer(List<Delivery> deliveries) {
        return first(deliveries, DeliveryViews::answers).or(() -> current(deliveries));
    }

    private static Optional<Delivery> first(List<Delivery> deliveries, Predicate<Delivery> wanted) {
        return deliveries.stream().filter(wanted).findFirst();
    }

    static boolean answers(Delivery delivery) {
        return delivery.state() == DeliveryState.SUBMITTED || delivery.state() == DeliveryState.ACCEPTED;
    }

    RoundRow round(Page page, Round round, Reader reader, List<Delivery> deliveries) {
        Round.State state = rounds.state(round);
        long answered = round.suppliers().stream()
                .filter(supplier -> deliveries.stream()
                        .anyMatch(delivery -> delivery.supplier().equals(supplier) && answers(delivery)))
                .count();
        return new RoundRow(
                reader.round(round.id()),
                round.title(),
                page.t(themes.get(round.theme()).name()),
                round.period().code(),
                page.t("collection.round.state." + state.name().toLowerCase(Locale.ROOT)),
                switch (state) {
                    case PLANNED -> "neutral";
                    case OPEN -> "success";
                    case CLOSED -> "inactive";
                },
                closes(page, round, state),
                page.t(
                        "collection.round.answered-of",
                        answered,
                        round.suppliers().size()),
                reader == Reader.SUPPLIER ? todo(page, round, state, current(deliveries)) : "");
    }

    DeliveryRow row(Page page, Delivery delivery, Round round, Reader reader) {
        return new DeliveryRow(
                reader.delivery(delivery.id()),
                page.t("collection.delivery.number", Long.toString(delivery.id())),
                supplier(delivery.supplier()),
                round.title(),
                what(page, delivery),
                page.moment(delivery.receivedAt()),
                state(page, delivery.state()),
                badge(delivery.state()),
                lines(page, delivery),
                page.number(delivery.findings()));
    }

    DirectorRoundView.SupplierRow supplierRow(Page page, String supplier, Optional<Delivery> current) {
        return new DirectorRoundView.SupplierRow(
                supplier(supplier),
                regions.findOrganisation(supplier).map(Organisation::address).orElse(""),
                current.map(delivery -> Reader.DIRECTOR.delivery(delivery.id())).orElse(""),
                current.map(delivery -> what(page, delivery)).orElse(""),
                current.map(delivery -> page.moment(delivery.receivedAt())).orElse(""),
                current.map(delivery -> lines(page, delivery)).orElse(""),
                current.map(delivery -> page.number(delivery.findings())).orElse(""),
                current.map(delivery -> state(page, delivery.state()))
                        .orElseGet(() -> page.t("collection.state.nothing")),
                current.map(delivery -> badge(delivery.state())).orElse("inactive"));
    }

    DeliveryView view(
            Page page,
            Delivery delivery,
            Round round,
            List<Finding> findings,
            List<DeliveryStore.QuarterSum> sums,
            Reader reader) {
        String key = (reader == Reader.SUPPLIER ? "collection.next." : "collection.director-next.") + nextKey(delivery);
        String address = reader.delivery(delivery.id());
        return new DeliveryView(
                page.t("collection.delivery.title", Long.toString(delivery.id())),
                round.title(),
                reader.round(round.id()),
                state(page, delivery.state()),
                badge(delivery.state()),
                alert(delivery),
                page.t(key + ".title", delivery.good(), delivery.lines()),
                page.t(key + ".text", delivery.decisionReason()),
                facts(page, delivery),
                sums.stream()
                        .map(sum -> new DeliveryView.Quarter(sum.quarter(), page.number(sum.lines()), count(page, sum)))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.WARNING)
                        .count(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .count(),
                findings.stream()
                        .limit(MOST_SHOWN)
                        .map(finding -> found(page, finding))
                        .toList(),
                Math.max(0, delivery.findings() - MOST_SHOWN),
                findings.isEmpty() ? Optional.empty() : Optional.of(address + "/bevindingen"),
                reader == Reader.SUPPLIER && delivery.state() == DeliveryState.CHECKED
                        ? Optional.of(address + "/indienen")
                        : Optional.empty(),
                reader == Reader.DIRECTOR && delivery.state() == DeliveryState.SUBMITTED
                        ? Optional.of(address)
                        : Optional.empty());
    }

    String supplier(String id) {
        return regions.findOrganisation(id).map(Organisation::name).orElse(id);
    }

    private List<DeliveryView.Fact> facts(Page page, Delivery delivery) {
        var facts = new ArrayList<DeliveryView.Fact>();
        facts.add(new DeliveryView.Fact(page.t("collection.fact.supplier"), supplier(delivery.supplier())));
        facts.add(new DeliveryView.Fact(page.t("collection.fact.what"), what(page, delivery)));
        facts.add(new DeliveryView.Fact(
                page.t("collection.fact.kind"),
                page.t("collection.kind." + delivery.kind().name().toLowerCase(Locale.ROOT))));
        facts.add(new DeliveryView.Fact(page.t("collection.fact.received"), page.moment(delivery.receivedAt())));
        if (!delivery.isNil()) {
            facts.add(new DeliveryView.Fact(page.t("collection.fact.lines"), lines(page, delivery)));
        }
        if (!delivery.lateReason().isEmpty()) {
            facts.add(new DeliveryView.Fact(page.t("collection.fact.late-reason"), delivery.lateReason()));
        }
        delivery.decidedAt()
                .ifPresent(moment ->
                        facts.add(new DeliveryView.Fact(page.t("collection.fact.decided"), page.moment(moment))));
        if (!delivery.decisionReason().isEmpty()) {
            facts.add(new DeliveryView.Fact(page.t("collection.fact.decision-reason"), delivery.decisionReason()));
        }
        return facts;
    }

    private static DeliveryView.Found found(Page page, Finding finding) {
        return new DeliveryView.Found(
                switch (finding.severity()) {
                    case FATAL, ERROR -> "error";
                    case WARNING -> "warning";
                },
                finding.place(page.texts(), page.language()),
                finding.text(page.texts(), page.language()),
                finding.mend(page.texts(), page.language()));
    }

    private static String nextKey(Delivery delivery) {
        return switch (delivery.state()) {
            case REFUSED -> "refused";
            case CHECKED -> delivery.good() == delivery.lines() ? "checked-all" : "checked-some";
            case SUBMITTED -> "submitted";
            case ACCEPTED -> "accepted";
            case RETURNED -> "returned";
            case REPLACED -> "replaced";
        };
    }

    private static String alert(Delivery delivery) {
        return switch (delivery.state()) {
            case REFUSED, RETURNED -> "error";
            case CHECKED -> delivery.good() == delivery.lines() ? "ok" : "warning";
            case SUBMITTED, REPLACED -> "info";
            case ACCEPTED -> "ok";
        };
    }

    private static String todo(Page page, Round round, Round.State state, Optional<Delivery> current) {
        if (state == Round.State.PLANNED) {
            return page.t("collection.todo.planned", page.date(round.opensOn()));
        }
        if (current.isPresent()) {
            return page.t("collection.todo." + current.get().state().name().toLowerCase(Locale.ROOT));
        }
        return state == Round.State.OPEN
                ? page.t("collection.todo.deliver", page.date(round.closesOn()))
                : page.t("collection.todo.late");
    }

    private static String closes(Page page, Round round, Round.State state) {
        return switch (state) {
            case PLANNED -> page.t("collection.round.opens", page.date(round.opensOn()));
            case OPEN -> page.t("collection.round.closes", page.date(round.closesOn()));
            case CLOSED ->
                page.t("collection.round.closed", page.date(round.closedOn().orElse(round.closesOn())));
        };
    }

    private static String count(Page page, DeliveryStore.QuarterSum sum) {
        if (sum.upper().isEmpty()) {
            return page.t("collection.at-least", sum.lower());
        }
        return sum.upper().get() == sum.lower()
                ? page.number(sum.lower())
                : page.t("collection.between", sum.lower(), sum.upper().get());
    }

    private static String what(Page page, Delivery delivery) {
        return delivery.isNil() ? page.t("collection.kind.nil") : delivery.fileName();
    }

    private static String lines(Page page, Delivery delivery) {
        return delivery.isNil() ? "–" : page.t("collection.good-of", delivery.good(), delivery.lines());
    }

    private static String state(Page page, DeliveryState state) {
        return page.t("collection.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String badge(DeliveryState state) {
        return switch (state) {
            case ACCEPTED -> "success";
            case SUBMITTED -> "neutral";
            case CHECKED -> "warning";
            case REFUSED, RETURNED -> "error";
            case REPLACED -> "inactive";
        };
    }
}
