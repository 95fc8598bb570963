package nl.regiobeeld.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.Observation;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Protection;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.springframework.core.io.DefaultResourceLoader;

/** A region in which persons are registered, and releases that are made of them one after the other, without a database. */
final class Given {
    private static final long KEY = 20_260_101L;

    final Regions regions = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
    final List<AcceptedDelivery> deliveries = new ArrayList<>();
    final List<Observation> observations = new ArrayList<>();
    final List<EarlierRelease> released = new ArrayList<>();
    final List<Map<Leaf, Long>> moments = new ArrayList<>();
    private final Random random;
    private Map<String, Long> groups = Map.of();
    private AcceptedFigures newest = new AcceptedFigures(List.of(), List.of());
    Theme theme;

    Given(long seed) {
        random = new Random(seed);
        theme = themes().get("mensenhandel");
    }

    private static Themes themes() {
        try {
            return new Themes("classpath*:themes/*.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void themed(String id) {
        theme = themes().get(id);
    }

    /** The theme with other rules. */
    void protectedBy(Audience audience, Protection protection) {
        var all = new LinkedHashMap<>(theme.protection());
        all.put(audience, protection);
        theme = new Theme(
                theme.id(),
                theme.version(),
                theme.name(),
                theme.description(),
                theme.recordColumn(),
                theme.countColumn(),
                theme.freeText(),
                theme.dimensions(),
                theme.measures(),
                theme.tables(),
                all,
                theme.breaks(),
                theme.suppliers(),
                theme.linking(),
                theme.notes());
    }

    void year(int year, int victims, int reports) {
        for (String supplier : List.of("comensha", "politie", "shop")) {
            deliveries.add(new AcceptedDelivery(deliveries.size() + 1, year, supplier, new Period.Year(year), "00"));
        }
        persons("comensha", year, victims);
        persons("politie", year, reports);
        persons("shop", year, reports / 3);
    }

    void quarter(int year, int number, int victims, int reports) {
        var quarter = new Period.Quarter(year, number);
        Map<String, Integer> counts = Map.of("comensha", victims, "politie", reports, "shop", reports / 3);
        for (String supplier : List.of("comensha", "politie", "shop")) {
            deliveries.add(new AcceptedDelivery(deliveries.size() + 1, year * 4L + number, supplier, quarter, "00"));
            for (int i = 0; i < counts.getOrDefault(supplier, 0); i++) {
                person(supplier, quarter);
            }
        }
    }

    void persons(String supplier, int year, int number) {
        for (int i = 0; i < number; i++) {
            person(supplier, new Period.Quarter(year, 1 + random.nextInt(4)));
        }
    }

    void person(String supplier, Period.Quarter quarter) {
        List<Area> areas = regions.areas(AreaKind.MUNICIPALITY);
        String area = random.nextInt(3) == 0
                ? "GM0518"
                : areas.get(random.nextInt(areas.size())).code();
        var forms = new ArrayList<>(List.of(pick("sexual", "sexual", "sexual", "labour", "labour", "criminal")));
        if (random.nextInt(6) == 0 && !forms.contains("criminal")) {
            forms.add("criminal");
        }
        observations.add(new Observation(
                supplier,
                quarter,
                Map.of(
                        "area", List.of(area),
                        "form", forms,
                        "age", List.of(pick("age-0-17", "age-18-22", "age-23-29", "age-23-29", "age-30-44")),
                        "sex", List.of(pick("female", "female", "female", "male")),
                        "nationality", List.of(pick("dutch", "eu", "eu", "non-eu")),
                        "reporter", List.of(pick("police", "police", "care-coordination", "ngo", "inspectorate"))),
                CellValue.of(1)));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    AcceptedFigures figures() {
        return new AcceptedFigures(deliveries, observations);
    }

    EarlierReleases.Past past() {
        return new EarlierReleases.Past(
                List.copyOf(moments), List.copyOf(released), groups, released.size() / 2, newest);
    }

    List<DraftContent.Waiting> waiting() {
        return EarlierReleases.waiting(
                figures(), newest, theme.protectionFor(Audience.REGIONAL).threshold());
    }

    /** Makes both releases beside everything that is out. */
    ReleaseMaking.Made make() {
        return make(past());
    }

    ReleaseMaking.Made make(EarlierReleases.Past past) {
        return new ReleaseMaking(theme, regions, "test", KEY, Progress.none()).make(figures(), waiting(), past);
    }

    DraftContent content() {
        return ((ReleaseMaking.Made.Content) make()).content();
    }

    /** Puts both releases out. */
    void release(DraftContent content) {
        AcceptedFigures made =
                content.waiting().isEmpty() ? figures() : EarlierReleases.keeping(figures(), newest, content.waiting());
        var aggregation = new Aggregation(theme, made, regions);
        moments.add(aggregation.leafCounts());
        int number = released.size() / 2 + 1;
        released.add(earlier(aggregation, Audience.REGIONAL, number, content.regional()));
        released.add(earlier(aggregation, Audience.PUBLIC, number, content.open()));
        groups = content.open().groups();
        newest = made;
    }

    private EarlierRelease earlier(Aggregation aggregation, Audience audience, int number, DraftContent.Part part) {
        var shown = new LinkedHashMap<CellKey, PublishedCell>();
        part.cells().stream().map(DraftContent.StoredCell::published).forEach(cell -> shown.put(cell.key(), cell));
        return new EarlierRelease(
                audience,
                number,
                moments.size() - 1,
                aggregation.cells(shown.keySet()),
                shown,
                part.base(),
                part.deviation());
    }
}
