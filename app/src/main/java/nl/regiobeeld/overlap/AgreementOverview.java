package nl.regiobeeld.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.collection.Deliveries;
import nl.regiobeeld.collection.Delivery;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.overlap.AgreementForm.Problem;
import nl.regiobeeld.overlap.AgreementStore.Delivered;
import nl.regiobeeld.overlap.AgreementStore.Step;
import nl.regiobeeld.overlap.AgreementView.Choice;
import nl.regiobeeld.overlap.LinkageView.Fact;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Puts agreements in words, and fills in a form as far as can be known. */
@Component
class AgreementOverview {
    private static final List<Hardening> HARDENINGS = List.of(Hardening.DIFFUSION_8, Hardening.DIFFUSION_5);

    private final Agreements agreements;
    private final LinkageScope scope;
    private final Rounds rounds;
    private final Deliveries deliveries;
    private final Themes themes;
    private final Regions regions;

    AgreementOverview(
            Agreements agreements,
            LinkageScope scope,
            Rounds rounds,
            Deliveries deliveries,
            Themes themes,
            Regions regions) {
        this.agreements = agreements;
        this.scope = scope;
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.themes = themes;
        this.regions = regions;
    }

    /** What stands in the form when it is opened: what is agreed, or else what the round before had. */
    AgreementForm form(Round round, Linking linking) {
        List<Step> history = agreements.history(round.id());
        if (!history.isEmpty()) {
            Step latest = history.getFirst();
            return form(round, latest.agreed(), latest.agreed().encoding().checkValue(), latest.id());
        }
        String epoch = Integer.toString(round.period().start().getYear());
        return before(round)
                .map(step -> {
                    var parameters = step.agreed().encoding().parameters();
                    boolean sameKey = parameters.epoch().equals(epoch);
                    AgreementForm form = form(
                            round,
                            step.agreed(),
                            sameKey ? step.agreed().encoding().checkValue() : "",
                            0);
                    return new AgreementForm(
                            form.project(),
                            epoch,
                            form.checkValue(),
                            form.hardening(),
                            form.suppliers(),
                            form.keyHolder(),
                            form.linker(),
                            form.retentionDays(),
                            "",
                            0,
                            false);
                })
                .orElseGet(() -> new AgreementForm(
                        round.theme(),
                        epoch,
                        "",
                        HARDENINGS.getFirst().label(),
                        round.suppliers(),
                        "",
                        cooperation(round),
                        Integer.toString(linking.retentionDays()),
                        "",
                        0,
                        false));
    }

    private static AgreementForm form(Round round, RoundAgreement agreed, String checkValue, long version) {
        return new AgreementForm(
                agreed.encoding().parameters().project(),
                agreed.encoding().parameters().epoch(),
                checkValue,
                agreed.encoding().parameters().hardening().label(),
                round.suppliers().stream().filter(agreed::includes).toList(),
                agreed.keyHolder(),
                agreed.linker(),
                Integer.toString(agreed.retentionDays()),
                "",
                version,
                false);
    }

    /** The latest agreement that another round of the theme has now. */
    private Optional<Step> before(Round round) {
        var latest = new LinkedHashMap<Long, Step>();
        agreements.all().forEach(step -> latest.put(step.round(), step));
        return latest.values().stream()
                .filter(step -> !step.withdrawn())
                .filter(step -> rounds.find(step.round())
                        .filter(other -> other.theme().equals(round.theme()))
                        .isPresent())
                .reduce((one, later) -> later.id() > one.id() ? later : one);
    }

    private String cooperation(Round round) {
        return regions.organisations().stream()
                .filter(one -> one.kind() == OrganisationKind.COOPERATION)
                .map(Organisation::id)
                .filter(id -> !round.asks(id))
                .findFirst()
                .orElse("");
    }

    AgreementView view(
            Page page,
            Round round,
            Linking linking,
            AgreementForm form,
            Set<Problem> problems,
            Optional<AgreementView.Consequences> consequences,
            boolean overtaken) {
        List<Step> history = agreements.history(round.id());
        Optional<RoundAgreement> agreed = agreements.of(round.id());
        String state = agreed.isPresent() ? "links" : history.isEmpty() ? "none" : "withdrawn";
        return new AgreementView(
                round.id(),
                round.title(),
                page.t(themes.get(round.theme()).name()),
                page.t("overlap.agreement.period", round.period().code()),
                agreed.isPresent(),
                page.t("overlap.agreement.state." + state),
                agreed.isPresent() ? "success" : history.isEmpty() ? "warning" : "inactive",
                agreed.map(one -> facts(page, one, round)).orElse(List.of()),
                agreed.map(one -> rows(page, one, round)).orElse(List.of()),
                history.stream().map(step -> step(page, step)).toList(),
                form,
                problems,
                consequences,
                overtaken,
                command(form),
                choices(round.suppliers(), form.suppliers()),
                choices(round.suppliers(), List.of(form.keyHolder())),
                choices(regions.organisations().stream().map(Organisation::id).toList(), List.of(form.linker())),
                HARDENINGS.stream()
                        .map(one -> new Choice(
                                one.label(),
                                page.t("overlap.hardening." + one.label()),
                                one.label().equals(form.hardening())))
                        .toList(),
                linking.retentionDays());
    }

    private static String command(AgreementForm form) {
        String epoch = form.epoch().isEmpty() ? "…" : form.epoch();
        String project = form.project().isEmpty() ? "…" : form.project();
        return "./regiobeeld encode --new-key sleutel-" + epoch + ".txt --project " + project + " --epoch " + epoch;
    }

    private List<Choice> choices(List<String> ids, List<String> chosen) {
        return ids.stream()
                .map(id -> new Choice(id, name(id), chosen.contains(id)))
                .toList();
    }

    private List<Fact> facts(Page page, RoundAgreement agreed, Round round) {
        var parameters = agreed.encoding().parameters();
        return List.of(
                new Fact(page.t("overlap.agreement.check"), agreed.encoding().checkValue()),
                new Fact(page.t("overlap.agreement.epoch"), parameters.epoch()),
                new Fact(page.t("overlap.agreement.project"), parameters.project()),
                new Fact(
                        page.t("overlap.agreement.hardening"),
                        page.t("overlap.hardening." + parameters.hardening().label())),
                new Fact(page.t("overlap.agreement.holder"), named(page, agreed.keyHolder())),
                new Fact(page.t("overlap.agreement.linker"), named(page, agreed.linker())),
                new Fact(
                        page.t("overlap.agreement.retention"),
                        page.t("overlap.agreement.days", agreed.retentionDays())),
                new Fact(
                        page.t("overlap.agreement.suppliers"),
                        page.t(
                                "overlap.agreement.of",
                                round.suppliers().stream()
                                        .filter(agreed::includes)
                                        .count(),
                                round.suppliers().size())));
    }

    private String named(Page page, String organisation) {
        return organisation.isEmpty() ? page.t("overlap.agreement.nobody") : name(organisation);
    }

    /** With which key each supplier's latest delivery was encoded: who has to deliver again. */
    private List<AgreementView.Row> rows(Page page, RoundAgreement agreed, Round round) {
        Collection<Long> live = deliveries.in(round).stream()
                .filter(AgreementOverview::counts)
                .collect(Collectors.toMap(Delivery::supplier, Delivery::id, Long::max))
                .values();
        Map<String, List<Delivered>> bySupplier = new HashMap<>();
        scope.linking(database -> AgreementStore.delivered(database, live))
                .forEach(one -> bySupplier
                        .computeIfAbsent(one.supplier(), supplier -> new ArrayList<>())
                        .add(one));
        return round.suppliers().stream()
                .map(supplier -> row(page, agreed, supplier, bySupplier.getOrDefault(supplier, List.of())))
                .toList();
    }

    private static boolean counts(Delivery delivery) {
        return switch (delivery.state()) {
            case CHECKED, SUBMITTED, ACCEPTED -> true;
            case REFUSED, RETURNED, REPLACED -> false;
        };
    }

    private AgreementView.Row row(Page page, RoundAgreement agreed, String supplier, List<Delivered> delivered) {
        String check = agreed.encoding().checkValue();
        int old = delivered.stream()
                .filter(one -> !one.checkValue().equals(check))
                .mapToInt(Delivered::registrations)
                .sum();
        int current = delivered.stream()
                .filter(one -> one.checkValue().equals(check))
                .mapToInt(Delivered::registrations)
                .sum();
        if (!agreed.includes(supplier)) {
            return new AgreementView.Row(name(supplier), page.t("overlap.agreement.row.out"), "inactive");
        }
        if (old > 0) {
            return new AgreementView.Row(name(supplier), page.t("overlap.agreement.row.old", old), "danger");
        }
        return current > 0
                ? new AgreementView.Row(name(supplier), page.t("overlap.agreement.row.good", current), "success")
                : new AgreementView.Row(name(supplier), page.t("overlap.agreement.row.none"), "neutral");
    }

    private AgreementView.Step step(Page page, Step step) {
        return new AgreementView.Step(
                page.moment(step.at()),
                step.by(),
                step.withdrawn()
                        ? page.t("overlap.agreement.step.withdrawn")
                        : page.t(
                                "overlap.agreement.step.agreed",
                                step.agreed().encoding().parameters().epoch(),
                                step.agreed().encoding().checkValue(),
                                step.agreed().retentionDays()),
                step.reason());
    }

    AgreementView.Consequences consequences(
            Page page, Round round, AgreementForm form, Agreements.Change.ToConfirm change, boolean withdraws) {
        boolean sameKey = agreements
                .of(round.id())
                .filter(now -> now.encoding().checkValue().equals(form.checkValue()))
                .isPresent();
        var sentences = new ArrayList<String>();
        change.losses().forEach(loss -> {
            String then = withdraws || sameKey ? "" : ".again";
            String what = withdraws || form.suppliers().contains(loss.supplier()) ? then : ".out";
            sentences.add(page.t("overlap.agreement.loss" + what, loss.encodings(), name(loss.supplier())));
        });
        change.roundsWithAnotherKey()
                .forEach(other -> sentences.add(page.t(
                        "overlap.agreement.other-key",
                        rounds.find(other).map(Round::title).orElse(Long.toString(other)))));
        return new AgreementView.Consequences(sentences);
    }

    /** Every agreement of now, for whoever wants to know who has what. */
    List<LinkageView.Governed> governed(Page page) {
        var lines = new ArrayList<LinkageView.Governed>();
        for (Round round : rounds.all()) {
            Optional<Theme> theme = themes.find(round.theme());
            Optional<RoundAgreement> agreed = agreements.of(round.id());
            if (theme.isPresent() && agreed.isPresent()) {
                lines.add(new LinkageView.Governed(
                        round.title(),
                        agreed.get().encoding().parameters().epoch(),
                        named(page, agreed.get().keyHolder()),
                        named(page, agreed.get().linker()),
                        page.t("overlap.agreement.days", agreed.get().retentionDays())));
            }
        }
        return lines;
    }

    private String name(String organisation) {
        return regions.findOrganisation(organisation).map(Organisation::name).orElse(organisation);
    }
}
