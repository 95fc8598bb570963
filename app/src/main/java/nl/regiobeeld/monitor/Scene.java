package nl.regiobeeld.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.releases.PublishedCell;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.ReleaseSummary;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.ReferenceFigures;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;
import nl.regiobeeld.web.charts.NumberStyle;

/** One page in the making: the release, what was asked of it, and the language to say it in. */
record Scene(
        Release release,
        Theme theme,
        Dashboard dashboard,
        Regions regions,
        ReferenceFigures reference,
        View view,
        Language language,
        Texts texts) {

    String t(String key, Object... arguments) {
        return texts.text(language, "monitor." + key, arguments);
    }

    String t(Words words) {
        return words.in(language);
    }

    /** A text of the estimation engine. */
    String said(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    boolean has(String key) {
        return texts.has("monitor." + key);
    }

    Locale locale() {
        return language.locale();
    }

    String number(long number) {
        return Texts.number(language, number);
    }

    String decimal(double number, int decimals) {
        return Texts.decimal(language, number, decimals);
    }

    Optional<PublishedCell> find(CellKey key) {
        return release.find(key);
    }

    /** How the figures of this release are rounded; empty when they are exact. */
    Optional<ReleaseSummary.RoundingRule> rounding() {
        return release.summary().rounding();
    }

    OptionalLong count(CellKey key) {
        return find(key).map(PublishedCell::count).orElse(OptionalLong.empty());
    }

    /** The address of a figure of this measure; the dashboard's filter applies unless the category is empty. */
    CellKey key(String measure, Area area, Period period, Optional<String> category) {
        CellKey key = CellKey.of(measure, period.code())
                .in(area.code(), regions.region().code());
        return category.map(code -> key.with(filterDimension(), code)).orElse(key);
    }

    CellKey key(String measure, Place place) {
        return key(measure, place.area(), place.period(), place.category());
    }

    private String filterDimension() {
        return dashboard.findFilter().orElseThrow().dimension();
    }

    /** The name of the category the page is narrowed to. */
    String categoryName(String code) {
        return t(theme.dimension(filterDimension()).nameOf(code));
    }

    /** The period for figures of one moment when nothing was asked: the last whole year. */
    Period defaultPeriod() {
        return release.years().isEmpty()
                ? release.periods().getLast()
                : release.years().getLast();
    }

    /** The longest period, for small figures. */
    Period longestPeriod() {
        return release.periods().stream()
                .filter(Period.Years.class::isInstance)
                .findFirst()
                .orElseGet(this::defaultPeriod);
    }

    /**
     * Finds what the release has nearest to what was asked. Detail is given up in this order: the area (to its district,
     * safety region, the region), the quarter (to its year), the category.
     *
     * @param keys the figures that must be shown together at a place
     * @param category the category asked for, empty where the figure does not follow the page's filter
     */
    Place locate(Period period, Optional<String> category, Function<Place, List<CellKey>> keys) {
        List<Place> candidates = candidates(period, category);
        Place asked = candidates.getFirst();
        Place.Fit reason = exists(keys.apply(asked)) ? Place.Fit.ALL_HIDDEN : Place.Fit.NOT_AT_THIS_DETAIL;
        for (Place candidate : candidates) {
            if (isShown(keys.apply(candidate))) {
                return candidate == asked ? asked : candidate.because(reason);
            }
        }
        return candidates.stream()
                .filter(candidate -> exists(keys.apply(candidate)))
                .findFirst()
                .map(candidate -> candidate == asked ? asked : candidate.because(reason))
                .orElse(asked.because(Place.Fit.NOWHERE));
    }

    private List<Place> candidates(Period period, Optional<String> category) {
        Set<Optional<String>> categories = new LinkedHashSet<>(List.of(category, Optional.empty()));
        var places = new ArrayList<Place>();
        for (Optional<String> code : categories) {
            for (Period stretch : widening(period)) {
                for (Area area : widening(view.area())) {
                    places.add(new Place(area, stretch, code, Place.Fit.AS_ASKED));
                }
            }
        }
        return places;
    }

    private List<Period> widening(Period period) {
        return period instanceof Period.Quarter(int year, int number)
                ? List.of(period, new Period.Year(year))
                : List.of(period);
    }

    /** An area and the larger ones that hold all of it, smallest first. */
    List<Area> widening(Area area) {
        Set<Area> areas = new LinkedHashSet<>(List.of(area));
        Set<String> inside = regions.municipalities(area.code());
        for (AreaKind kind : List.of(AreaKind.DISTRICT, AreaKind.SAFETY_REGION)) {
            regions.areas(kind).stream()
                    .filter(larger -> larger.kind().compareTo(area.kind()) < 0)
                    .filter(larger -> regions.municipalities(larger.code()).containsAll(inside))
                    .forEach(areas::add);
        }
        areas.add(regions.region());
        return List.copyOf(areas);
    }

    private boolean exists(List<CellKey> keys) {
        return keys.stream().anyMatch(key -> find(key).isPresent());
    }

    /** Zeros among hidden figures show nothing of interest; then a wider place says more. */
    private boolean isShown(List<CellKey> keys) {
        List<Reading> readings = keys.stream()
                .flatMap(key -> find(key).stream())
                .map(cell -> Reading.of(Optional.of(cell)))
                .toList();
        return readings.stream().anyMatch(Reading::isPositive)
                || (!readings.isEmpty() && readings.stream().allMatch(Reading::saysSomething));
    }

    /** The period as it stands after "in". */
    String inSentence(Period period) {
        return period instanceof Period.Quarter ? t("period.the-quarter", period(period)) : period(period);
    }

    /** The day to which numbers of inhabitants belong, in words. */
    String populationDate() {
        return Texts.date(language, LocalDate.parse(regions.populationDate()));
    }

    /** The place as it stands after "in": the region and districts are named as what they are. */
    String place(Area area) {
        return t("place." + area.kind(), area.kind() == AreaKind.MUNICIPALITY ? area.name() : lower(area.name()));
    }

    /** The name of an area where it stands alone. */
    String label(Area area) {
        return area.kind() == AreaKind.SAFETY_REGION ? t("label.SAFETY_REGION", area.name()) : area.name();
    }

    String period(Period period) {
        return switch (period) {
            case Period.Year(int year) -> Integer.toString(year);
            case Period.Years(int first, int last) ->
                t("period.years", Integer.toString(first), Integer.toString(last));
            case Period.Quarter(int year, int number) -> t("period.quarter." + number, Integer.toString(year));
        };
    }

    /** The period as it fits along an axis. */
    String shortPeriod(Period period) {
        return switch (period) {
            case Period.Year year -> year.code();
            case Period.Years(int first, int last) -> first + "–" + last;
            case Period.Quarter(int year, int number) ->
                t("period.quarter.short", Integer.toString(year), Integer.toString(number));
        };
    }

    /** What is counted, as many: persons, reports. */
    String unit(Measure measure) {
        return t("unit." + measure.unit());
    }

    NumberStyle whole(Measure measure) {
        return NumberStyle.whole(unit(measure));
    }

    /** The measure's name inside a sentence. */
    String inSentence(Measure measure) {
        return lower(t(measure.name()));
    }

    /** The measure with the category it is narrowed to: "registered victims (labour exploitation)". */
    String inSentence(Measure measure, Optional<String> category) {
        return category.map(code -> t("narrowed", inSentence(measure), categoryName(code)))
                .orElseGet(() -> inSentence(measure));
    }

    static String lower(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
