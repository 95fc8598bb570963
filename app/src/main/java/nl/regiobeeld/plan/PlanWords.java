package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.plan.CalendarRules.Invitees;
import nl.regiobeeld.plan.Contributions.Why;
import nl.regiobeeld.plan.Finding.Percent;
import nl.regiobeeld.plan.Holidays.Holiday;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.Progress.Stage;
import nl.regiobeeld.plan.Progress.Status;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Says what this room knows in the words of the reader. */
@Component
class PlanWords {
    private static final int MOST_NAMED = 4;

    private final Accounts accounts;
    private final Regions regions;

    PlanWords(Accounts accounts, Regions regions) {
        this.accounts = accounts;
        this.regions = regions;
    }

    String money(Page page, BigDecimal euros) {
        return Speaking.money(page.language(), euros);
    }

    String person(String login) {
        return accounts.find(login).map(account -> account.name()).orElse(login);
    }

    static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.split("\\R\\s*\\R"));
    }

    String period(Page page, Activity activity) {
        Optional<LocalDate> start = activity.start();
        Optional<LocalDate> end = activity.end();
        String days;
        if (start.isPresent() && end.isPresent()) {
            days = start.equals(end) ? page.date(start.get()) : page.t("plan.page.from-to", start.get(), end.get());
        } else {
            days = start.map(day -> page.t("plan.page.from", day))
                    .or(() -> end.map(day -> page.t("plan.page.until", day)))
                    .orElse("");
        }
        return days.isEmpty() || activity.rhythm().isEmpty()
                ? days + activity.rhythm()
                : days + ", " + activity.rhythm();
    }

    List<StatusView> statuses(Page page, Progress progress) {
        return List.of(
                stage(page, progress.stage()),
                status(page, "time", progress.onTime()),
                status(page, "quality", progress.quality()),
                status(page, "money", progress.money()));
    }

    StatusView stage(Page page, Stage stage) {
        String word = page.t("plan.stage." + code(stage));
        return switch (stage) {
            case NOT_STARTED -> new StatusView("", word, "hourglass", "neutral");
            case RUNNING -> new StatusView("", word, "clock", "neutral");
            case DONE -> new StatusView("", word, "check", "success");
            case STOPPED -> new StatusView("", word, "x", "inactive");
        };
    }

    StatusView status(Page page, String about, Status status) {
        String name = page.t("plan.aspect." + about);
        String word = page.t("plan.status." + code(status));
        return switch (status) {
            case GOOD -> new StatusView(name, word, "circle-check", "success");
            case ATTENTION -> new StatusView(name, word, "alert-triangle", "warning");
            case STUCK -> new StatusView(name, word, "alert-circle", "error");
        };
    }

    /** Where an amount comes from, as a sum that the reader can check. */
    String why(Page page, Contributions.Kind kind, Contributions.Part part) {
        return switch (part.why()) {
            case Why.Rate(BigDecimal rate, long inhabitants) ->
                page.t("plan.why.rate", inhabitants, money(page, rate), money(page, part.amount()));
            case Why.Class(boolean large, long largeFrom, boolean confirmed) ->
                page.t(large ? "plan.why.large" : "plan.why.small", largeFrom)
                        + (confirmed ? "" : " " + page.t("plan.why.not-confirmed"));
            case Why.Own() -> page.t("plan.why.own", kind.income().title());
            case Why.Share(BigDecimal whole, long inhabitants, long all) ->
                page.t("plan.why.share", money(page, whole), inhabitants, all);
        };
    }

    String text(Page page, Finding finding) {
        String key = "plan.rule." + finding.rule().name() + ".text"
                + (finding.variant().isEmpty() ? "" : "." + finding.variant());
        return page.t(
                key, finding.facts().stream().map(fact -> fact(page, fact)).toArray());
    }

    private Object fact(Page page, Object fact) {
        return switch (fact) {
            case BigDecimal euros -> money(page, euros);
            case Percent(BigDecimal value) -> page.decimal(value.doubleValue(), value.scale()) + " %";
            case Holiday(String name) -> page.t("plan.holiday." + name);
            case Invitees(List<String> partners) -> page.texts().list(page.language(), partners(page, partners));
            case List<?> several ->
                page.texts()
                        .list(
                                page.language(),
                                several.stream()
                                        .map(one -> one instanceof LocalDate day ? page.date(day) : one.toString())
                                        .toList());
            default -> fact;
        };
    }

    /** Where all partners of a sort are meant, the sort says it; of many others, how many. */
    private List<String> partners(Page page, List<String> ids) {
        var names = new ArrayList<String>();
        var left = new LinkedHashSet<>(ids);
        for (OrganisationKind kind : OrganisationKind.values()) {
            Set<String> all = regions.organisations().stream()
                    .filter(partner -> partner.kind() == kind)
                    .map(Organisation::id)
                    .collect(Collectors.toSet());
            if (all.size() > 1 && left.containsAll(all)) {
                left.removeAll(all);
                names.add(page.t("plan.invitees." + code(kind)));
            }
        }
        left.stream()
                .limit(MOST_NAMED)
                .map(id -> regions.findOrganisation(id).map(Organisation::name).orElse(id))
                .forEach(names::add);
        if (left.size() > MOST_NAMED) {
            names.add(page.t("plan.invitees.more", left.size() - MOST_NAMED));
        }
        return names;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
