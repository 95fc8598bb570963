package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.overlap.Linking;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Protection;
import nl.regiobeeld.themes.Theme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes what a release says of linked persons, inside the making of the draft: links, counts, protects, estimates, and keeps
 * only what may be seen. A theme that does not link has none.
 */
@Component
class PersonsMaking {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNPROVEN = "nothing could be proven safe";
    private static final int RESAMPLES_OF_THE_DEMONSTRATION = 1_000;

    private final Linking linking;
    private final JdbcClient database;
    private final Drafts drafts;
    private final int resamples;
    private final String codeVersion;

    PersonsMaking(
            Linking linking,
            JdbcClient database,
            Drafts drafts,
            @Value("${regiobeeld.estimation-resamples:10000}") int resamples,
            @Value("${regiobeeld.demonstration:false}") boolean demonstration,
            @Value("${regiobeeld.version}") String codeVersion) {
        this.linking = linking;
        this.database = database;
        this.drafts = drafts;
        this.resamples = demonstration ? Math.min(resamples, RESAMPLES_OF_THE_DEMONSTRATION) : resamples;
        this.codeVersion = codeVersion;
    }

    /**
     * Makes and keeps both audiences' parts.
     *
     * @param regional the regional cells of the draft
     * @param previous the draft of the release before, 0 for none
     */
    void make(
            Theme theme,
            AcceptedFigures figures,
            long draft,
            List<DraftContent.StoredCell> regional,
            long previous,
            Progress progress) {
        theme.findLinking().ifPresent(definition -> {
            LinkedPersons persons = linking.link(theme.id());
            if (!persons.isEmpty()) {
                progress.at("persons", 0, 0);
                List<PersonMoment> earlier = earlier(previous);
                PersonCells.Made made = made(theme, definition, figures, persons, regional, earlier, progress);
                PersonCells.Made kept = earlier.isEmpty() || maySay(made, earlier.getLast(), theme)
                        ? made
                        : earlier.getLast().again();
                keep(draft, Audience.REGIONAL, kept.regional());
                keep(draft, Audience.PUBLIC, kept.open());
                keep(draft, kept.groups());
            }
        });
    }

    /** Where too little changed, or nothing new could be proven safe, all stays as it is. */
    private static boolean maySay(PersonCells.Made made, PersonMoment newest, Theme theme) {
        return !made.regional().attack().equals(UNPROVEN)
                && !differsTooLittle(
                        newest.regional(),
                        made.regional(),
                        theme.protectionFor(Audience.REGIONAL).threshold());
    }

    private PersonCells.Made made(
            Theme theme,
            nl.regiobeeld.themes.Linking definition,
            AcceptedFigures figures,
            LinkedPersons persons,
            List<DraftContent.StoredCell> regional,
            List<PersonMoment> earlier,
            Progress progress) {
        Map<String, PublishedCell> registrations = new HashMap<>();
        Set<Period> periods = new LinkedHashSet<>();
        for (DraftContent.StoredCell cell : regional) {
            PublishedCell published = cell.published();
            Period period = Period.of(published.key().period());
            if (!(period instanceof Period.Quarter)) {
                periods.add(period);
            }
            if (published.key().measure().equals(definition.registrations())) {
                registrations.put(cell.key(), published);
            }
        }
        Map<Period, Size> sizes = new HashMap<>();
        var countable = new ArrayList<Period>();
        Set<String> registered = registered(figures);
        for (Period period : periods.stream().sorted().toList()) {
            List<String> sources = sources(theme, persons, period);
            Optional<Size.Reason> reason = obstacle(persons, period, sources, registered);
            if (!sources.isEmpty() && reason.isEmpty()) {
                countable.add(period);
            } else if (!sources.isEmpty()) {
                sizes.put(period, new Size.NotCounted(period.code(), sources, reason.get()));
            }
        }
        Protection open = theme.protectionFor(Audience.PUBLIC);
        Optional<PersonCells.Made> made = countable.isEmpty()
                ? Optional.empty()
                : new PersonCells(theme, definition, persons, countable, earlier)
                        .protect(
                                registrations,
                                part -> estimated(theme, definition, persons, countable, sizes, part),
                                part -> forEverybody(part, open),
                                progress);
        return made.orElseGet(() -> {
            PersonsPart none = estimated(
                    theme,
                    definition,
                    persons,
                    countable,
                    sizes,
                    PersonsPart.nothing().attackedBy(countable.isEmpty() ? "" : UNPROVEN));
            return new PersonCells.Made(none, forEverybody(none, open), new PersonGroups(List.of(), new TreeMap<>()));
        });
    }

    /** The protected cells with the estimates of the periods of which the number of known persons may be seen. */
    private PersonsPart estimated(
            Theme theme,
            nl.regiobeeld.themes.Linking definition,
            LinkedPersons persons,
            List<Period> countable,
            Map<Period, Size> notCounted,
            PersonsPart part) {
        var sizes = new TreeMap<>(notCounted);
        var estimation = new SizeEstimation(definition, resamples, codeVersion);
        Set<String> shown = new HashSet<>();
        part.cells().stream().filter(cell -> cell.state().equals("SHOWN")).forEach(cell -> shown.add(cell.key()));
        Map<String, Integer> listOf = definition.listOf(theme.suppliers());
        int lists = definition.listIds().size();
        for (Period period : countable) {
            List<String> sources = sources(theme, persons, period);
            boolean isShown = shown.contains(
                    PersonCells.total(definition.measure(), period).text());
            sizes.put(
                    period,
                    isShown
                            ? estimation.of(period.code(), sources, persons.overlap(period, listOf, lists))
                            : new Size.Withheld(period.code(), sources));
        }
        return new PersonsPart(part.cells(), List.copyOf(sizes.values()), part.attack());
    }

    private static List<String> sources(Theme theme, LinkedPersons persons, Period period) {
        return theme.suppliers().stream()
                .filter(supplier -> period.quarters().stream().anyMatch(quarter -> persons.covers(supplier, quarter)))
                .toList();
    }

    /** Supplier and quarter of everything that was registered. */
    private static Set<String> registered(AcceptedFigures figures) {
        var registered = new HashSet<String>();
        for (Observation observation : figures.observations()) {
            registered.add(observation.supplier() + " " + observation.quarter().code());
        }
        return registered;
    }

    private static Optional<Size.Reason> obstacle(
            LinkedPersons persons, Period period, List<String> sources, Set<String> registered) {
        if (persons.keys(period).size() > 1) {
            return Optional.of(Size.Reason.OTHER_KEY);
        }
        boolean inPart = sources.stream()
                .anyMatch(supplier -> period.quarters().stream()
                        .anyMatch(quarter -> registered.contains(supplier + " " + quarter.code())
                                && !persons.covers(supplier, quarter)));
        return inPart ? Optional.of(Size.Reason.PART_OF_PERIOD) : Optional.empty();
    }

    /** Changes smaller than a small figure are not shown: then all stays as it was. */
    private static boolean differsTooLittle(PersonsPart before, PersonsPart now, long threshold) {
        Map<String, Long> shown = new HashMap<>();
        before.cells().stream()
                .filter(cell -> cell.lower() != null)
                .forEach(cell -> shown.put(cell.key(), cell.lower()));
        return now.cells().stream().anyMatch(cell -> {
            Long earlier = shown.get(cell.key());
            Long lower = cell.lower();
            long change = earlier == null || lower == null ? 0 : Math.abs(lower - earlier);
            return change > 0 && change < threshold;
        });
    }

    /** The public sees between which tens the number of persons lies that the sources know, and never which sources know the same. */
    private static PersonsPart forEverybody(PersonsPart regional, Protection protection) {
        List<Size> sizes = SizeEstimation.forEverybody(regional.sizes());
        var cells = new ArrayList<DraftContent.StoredCell>();
        for (DraftContent.StoredCell cell : regional.cells()) {
            CellKey key = CellKey.parse(cell.key());
            Long count = cell.lower();
            if (key.codes().size() == 1 && count != null && count >= protection.threshold()) {
                sizes.stream()
                        .filter(size -> size.period().equals(key.period()))
                        .flatMap(size -> linked(size).stream())
                        .map(range -> new Interval(range.low(), range.high()))
                        .forEach(interval -> cells.add(DraftContent.StoredCell.of(
                                new PublishedCell(key, Optional.of(CellValue.of(interval))))));
            }
        }
        return new PersonsPart(cells, sizes, regional.attack());
    }

    private static Optional<Size.Range> linked(Size size) {
        return switch (size) {
            case Size.Estimated estimated -> Optional.of(estimated.linked());
            case Size.Refused refused -> Optional.of(refused.linked());
            case Size.NotCounted none -> Optional.empty();
            case Size.Withheld none -> Optional.empty();
        };
    }

    private void keep(long draft, Audience audience, PersonsPart part) {
        String content = JSON.writeValueAsString(part);
        database.sql("""
                        insert into releases_persons (draft, audience, content, content_hash)
                        values (:draft, :audience, cast(:content as jsonb), :hash)
                        """)
                .param("draft", draft)
                .param("audience", audience.name())
                .param("content", content)
                .param("hash", ReleaseBuilder.sha256(content))
                .update();
    }

    private void keep(long draft, PersonGroups groups) {
        database.sql("insert into releases_person_groups (draft, content) values (:draft, cast(:content as jsonb))")
                .param("draft", draft)
                .param("content", JSON.writeValueAsString(groups))
                .update();
    }

    /** What releases that are out say of linked persons, oldest first. */
    private List<PersonMoment> earlier(long newest) {
        var moments = new ArrayList<PersonMoment>();
        long draft = newest;
        while (draft != 0) {
            Optional<PersonsPart> regional = find(database, draft, Audience.REGIONAL);
            Optional<PersonsPart> open = find(database, draft, Audience.PUBLIC);
            Optional<PersonGroups> groups = database.sql(
                            "select content::text from releases_person_groups where draft = :draft")
                    .param("draft", draft)
                    .query((row, number) -> JSON.readValue(row.getString(1), PersonGroups.class))
                    .optional();
            Draft found = drafts.get(draft);
            if (regional.isPresent() && open.isPresent() && groups.isPresent()) {
                moments.addFirst(new PersonMoment(found.afterNumber() + 1, groups.get(), regional.get(), open.get()));
            }
            draft = found.content().previous();
        }
        return moments;
    }

    /** What a draft holds of linked persons; empty for a theme that does not link. */
    static Optional<PersonsPart> find(JdbcClient database, long draft, Audience audience) {
        return database.sql("select content::text from releases_persons where draft = :draft and audience = :audience")
                .param("draft", draft)
                .param("audience", audience.name())
                .query((row, number) -> JSON.readValue(row.getString(1), PersonsPart.class))
                .optional();
    }
}
