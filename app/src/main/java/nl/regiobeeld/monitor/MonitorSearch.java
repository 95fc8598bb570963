package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Findable;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.themes.Code;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Measure;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dashboards for the search, and for each category that a dashboard can be narrowed to a page of its own. What it can be
 * found by is what a figure is about, never the figure: that is up to the release a reader may see.
 */
@Component
class MonitorSearch implements Findable {
    private final Scenes scenes;
    private final Dashboards dashboards;
    private final Texts texts;

    MonitorSearch(Scenes scenes, Dashboards dashboards, Texts texts) {
        this.scenes = scenes;
        this.dashboards = dashboards;
        this.texts = texts;
    }

    @Override
    public String source() {
        return "monitor";
    }

    @Override
    public List<Found> pages() {
        var pages = new ArrayList<Found>();
        for (Theme theme : scenes.themes()) {
            for (Language language : Language.values()) {
                pages.add(whole(theme, language));
                pages.addAll(narrowed(theme, language));
            }
        }
        return pages;
    }

    private Found whole(Theme theme, Language language) {
        Dashboard dashboard = dashboards.get(theme);
        Stream<@Nullable Words> words = Stream.of(
                        Stream.of(dashboard.lead(), theme.description()),
                        dashboard.sections().stream()
                                .flatMap(section -> Stream.<@Nullable Words>of(section.title(), section.intro())),
                        theme.measures().stream().flatMap(MonitorSearch::words),
                        theme.dimensions().stream()
                                .flatMap(dimension -> Stream.of(dimension.name(), dimension.definition())),
                        theme.dimensions().stream()
                                .flatMap(dimension -> dimension.codes().stream())
                                .map(Code::name))
                .flatMap(part -> part);
        return new Found(
                address(theme),
                language,
                texts.text(language, "monitor.search-dashboard", theme.name().in(language)),
                text(words, language) + "\n" + String.join("\n", synonyms(theme)),
                Readers.ANYONE);
    }

    private List<Found> narrowed(Theme theme, Language language) {
        return dashboards.get(theme).findFilter().stream()
                .flatMap(filter -> {
                    Dimension dimension = theme.dimension(filter.dimension());
                    return dimension.codes().stream()
                            .map(code -> new Found(
                                    address(theme) + "?" + filter.parameter() + "=" + code.id(),
                                    language,
                                    texts.text(
                                            language,
                                            "monitor.search-category",
                                            code.name().in(language),
                                            theme.name().in(language)),
                                    text(
                                                    Stream.concat(
                                                            Stream.of(dashboards
                                                                    .get(theme)
                                                                    .lead()),
                                                            theme.measures().stream()
                                                                    .map(Measure::name)),
                                                    language)
                                            + "\n" + String.join("\n", code.synonyms()),
                                    Readers.ANYONE));
                })
                .toList();
    }

    private static List<String> synonyms(Theme theme) {
        return theme.dimensions().stream()
                .flatMap(dimension -> dimension.codes().stream())
                .flatMap(code -> code.synonyms().stream())
                .toList();
    }

    private static Stream<Words> words(Measure measure) {
        return Stream.of(measure.name(), measure.definition(), measure.source());
    }

    private static String address(Theme theme) {
        return "/monitor/" + theme.id();
    }

    private static String text(Stream<? extends @Nullable Words> words, Language language) {
        return words.filter(part -> part != null)
                .map(part -> part.in(language))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
