package nl.regiobeeld.releases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Says of releases and drafts what was made, hidden, refused and proven, in the reader's words. */
@Component
class ReleaseViews {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final List<String> PERIODS = List.of("years", "year", "quarter");

    private final Releases releases;
    private final Themes themes;
    private final Regions regions;
    private final Accounts accounts;
    private final Clock clock;

    ReleaseViews(Releases releases, Themes themes, Regions regions, Accounts accounts, Clock clock) {
        this.releases = releases;
        this.themes = themes;
        this.regions = regions;
        this.accounts = accounts;
        this.clock = clock;
    }

    ReleaseView of(Page page, Release release) {
        ReleaseSummary summary = release.summary();
        Theme theme = themes.get(summary.theme());
        var notices = new ArrayList<String>();
        summary.embargo().ifPresent(day -> embargo(page, day, notices));
        return new ReleaseView(
                page.t("releases.one-title", page.t(theme.name()), summary.number()),
                page.t(
                        "releases.one-lead",
                        page.t("releases.audience." + summary.audience()),
                        page.date(day(summary.sealedAt()))),
                notices,
                facts(page, summary),
                List.of(part(
                        page,
                        theme,
                        summary.audience(),
                        release.cells(),
                        summary.rounding()
                                .map(ReleaseSummary.RoundingRule::base)
                                .orElse(0L),
                        summary.rounding()
                                .map(ReleaseSummary.RoundingRule::deviation)
                                .orElse(0L),
                        releases.attacks(summary.id()),
                        releases.tables(summary.id()))),
                release.suppliers().stream().map(this::organisation).toList());
    }

    ReleaseView of(Page page, Draft draft) {
        DraftContent content = draft.content();
        Theme theme = content.theme();
        var notices = new ArrayList<String>();
        draft.embargo().ifPresent(day -> embargo(page, day, notices));
        for (DraftContent.Waiting waiting : content.waiting()) {
            notices.add(page.t(
                    "releases.waits",
                    organisation(waiting.source()),
                    quarter(page, waiting.quarter()),
                    theme.protectionFor(Audience.REGIONAL).threshold()));
        }
        return new ReleaseView(
                page.t("releases.draft.title", page.t(theme.name())),
                page.t("releases.draft.lead", page.date(day(draft.madeAt())), name(draft.madeBy())),
                notices,
                List.of(
                        new ReleaseView.Fact(page.t("releases.reason-short"), draft.reason()),
                        new ReleaseView.Fact(page.t("releases.fact.made-by"), name(draft.madeBy())),
                        new ReleaseView.Fact(page.t("releases.fact.theme-version"), theme.version()),
                        new ReleaseView.Fact(page.t("releases.fact.inputs-hash"), content.inputsHash())),
                List.of(
                        part(page, theme, Audience.REGIONAL, content.regional()),
                        part(page, theme, Audience.PUBLIC, content.open())),
                content.deliveries().stream()
                        .map(DraftContent.Input::supplier)
                        .distinct()
                        .map(this::organisation)
                        .toList());
    }

    private void embargo(Page page, LocalDate day, List<String> notices) {
        boolean over = !day.isAfter(LocalDate.now(clock));
        notices.add(page.t(over ? "releases.embargo-over" : "releases.embargo-until", page.date(day)));
    }

    private ReleaseView.Part part(Page page, Theme theme, Audience audience, DraftContent.Part part) {
        return part(
                page,
                theme,
                audience,
                part.cells().stream().map(DraftContent.StoredCell::published).toList(),
                part.base(),
                part.deviation(),
                part.attacks(),
                part.tables());
    }

    private ReleaseView.Part part(
            Page page,
            Theme theme,
            Audience audience,
            Collection<PublishedCell> cells,
            long base,
            long deviation,
            List<Attack> attacks,
            List<TableOutcome> tables) {
        int hidden = (int) cells.stream().filter(PublishedCell::isHidden).count();
        return new ReleaseView.Part(
                audience == Audience.REGIONAL ? "regionaal" : "openbaar",
                page.t("releases.audience." + audience),
                cells.size(),
                hidden,
                base == 0
                        ? page.t("releases.protection.hidden", hidden, cells.size())
                        : page.t("releases.protection.rounded", base, deviation, cells.size()),
                attacks.stream().map(attack -> line(page, attack)).toList(),
                tables.stream().map(table -> line(page, theme, table, base > 0)).toList(),
                matrix(page, theme, cells));
    }

    private static ReleaseView.AttackLine line(Page page, Attack attack) {
        long regional = attack.knowledge().stream()
                .filter(name -> name.startsWith("regional"))
                .count();
        long open = attack.knowledge().size() - regional;
        return new ReleaseView.AttackLine(
                page.t("releases.attacker." + attack.attacker()),
                attack.knowledge().isEmpty()
                        ? page.t("releases.knowledge.none")
                        : page.t("releases.knowledge", regional, open),
                attack.figures(),
                attack.insiders(),
                page.t(attack.isSafe() ? "releases.attack.safe" : "releases.attack.open", attack.underProtected()));
    }

    private ReleaseView.TableLine line(Page page, Theme theme, TableOutcome outcome, boolean rounded) {
        String state = outcome.refused() ? "refused" : outcome.coarser() ? "coarser" : "as-asked";
        String steps = String.join(
                ", ",
                outcome.steps().stream().map(step -> stepWords(page, step)).toList());
        String why = switch (state) {
            case "refused" ->
                page.t("releases.why.refused", percentage(page, outcome.after()), percentage(page, outcome.limit()));
            case "coarser" ->
                page.t(
                        "releases.why.coarser",
                        steps,
                        percentage(page, outcome.before()),
                        percentage(page, outcome.limit()));
            default -> "";
        };
        return new ReleaseView.TableLine(
                Breakdowns.table(page, theme, outcome.asked()),
                page.t("releases.table." + state),
                switch (state) {
                    case "refused" -> "error";
                    case "coarser" -> "warning";
                    default -> "success";
                },
                why,
                outcome.cells(),
                outcome.hidden(),
                outcome.cells() == 0 || rounded ? "" : percentage(page, (double) outcome.hidden() / outcome.cells()),
                outcome.hidden() == 0 ? "" : gain(page, outcome));
    }

    /** The step after which the smallest share would be hidden, where that is less than now. */
    private static String gain(Page page, TableOutcome outcome) {
        double now = (double) outcome.hidden() / outcome.cells();
        return outcome.gains().stream()
                .filter(gain -> gain.cells() > 0 && gain.smallShare() < now)
                .min(Comparator.comparingDouble(TableOutcome.Gain::smallShare))
                .map(gain -> page.t(
                        "releases.gain",
                        stepWords(page, gain.step()),
                        gain.cells(),
                        percentage(page, gain.smallShare())))
                .orElse("");
    }

    static String stepWords(Page page, String step) {
        return page.t("releases.gone." + step.substring(step.indexOf('-') + 1));
    }

    private static String percentage(Page page, double share) {
        return page.decimal(100 * share, 0) + "%";
    }

    private ReleaseView.Matrix matrix(Page page, Theme theme, Collection<PublishedCell> cells) {
        Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
        var present = new TreeMap<String, Integer>(Comparator.comparingInt(PERIODS::indexOf));
        for (PublishedCell cell : cells) {
            String period = Breakdowns.level(Period.of(cell.key().period()));
            present.merge(period, 1, Integer::sum);
            int[] count = counts.computeIfAbsent(
                            Breakdowns.cell(page, theme, regions, cell.key()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(period, key -> new int[2]);
            count[0]++;
            count[1] += cell.isHidden() ? 0 : 1;
        }
        var rows = new ArrayList<ReleaseView.Row>();
        counts.forEach((breakdown, byPeriod) -> rows.add(new ReleaseView.Row(
                breakdown,
                present.keySet().stream()
                        .map(period -> Optional.ofNullable(byPeriod.get(period))
                                .map(count ->
                                        new ReleaseView.Detail(page.t("releases.shown-of", count[1], count[0]), true))
                                .orElseGet(() -> new ReleaseView.Detail(page.t("releases.not-available"), false)))
                        .toList())));
        rows.sort(Comparator.comparing(ReleaseView.Row::breakdown));
        return new ReleaseView.Matrix(
                present.keySet().stream()
                        .map(period -> page.t("releases.detail-" + period))
                        .toList(),
                rows);
    }

    private List<ReleaseView.Fact> facts(Page page, ReleaseSummary summary) {
        var facts = new ArrayList<ReleaseView.Fact>();
        facts.add(new ReleaseView.Fact(page.t("releases.reason-short"), summary.reason()));
        if (!summary.madeBy().isEmpty()) {
            facts.add(new ReleaseView.Fact(page.t("releases.fact.made-by"), name(summary.madeBy())));
        }
        facts.add(new ReleaseView.Fact(page.t("releases.sealed-by"), name(summary.sealedBy())));
        facts.add(new ReleaseView.Fact(page.t("releases.fact.theme-version"), summary.themeVersion()));
        facts.add(new ReleaseView.Fact(page.t("releases.fact.code-version"), summary.codeVersion()));
        facts.add(new ReleaseView.Fact(page.t("releases.fact.inputs-hash"), summary.inputsHash()));
        facts.add(new ReleaseView.Fact(page.t("releases.fact.content-hash"), summary.contentHash()));
        return facts;
    }

    private String name(String login) {
        return accounts.find(login)
                .map(Account::name)
                .map(name -> name + " (" + login + ")")
                .orElse(login);
    }

    private String organisation(String id) {
        return regions.findOrganisation(id).map(Organisation::name).orElse(id);
    }

    private static String quarter(Page page, String code) {
        return Period.of(code) instanceof Period.Quarter(int year, int number)
                ? page.t("releases.quarter", number, Integer.toString(year))
                : code;
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
