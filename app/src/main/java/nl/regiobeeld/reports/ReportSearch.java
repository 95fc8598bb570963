package nl.regiobeeld.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Findable;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Search;
import nl.regiobeeld.releases.ReleaseSealed;
import nl.regiobeeld.releases.ReleaseSummary;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The newest report of each theme and audience for the search, by its title, method and definitions; the sentences with
 * figures are left out, so that an excerpt never shows a figure to who may not see it.
 */
@Component
class ReportSearch implements Findable {
    private final Releases releases;
    private final Commentaries commentaries;
    private final Themes themes;
    private final Texts texts;
    private final Clock clock;
    private final Search search;

    ReportSearch(Releases releases, Commentaries commentaries, Themes themes, Texts texts, Clock clock, Search search) {
        this.releases = releases;
        this.commentaries = commentaries;
        this.themes = themes;
        this.texts = texts;
        this.clock = clock;
        this.search = search;
    }

    @TransactionalEventListener
    void sealed(ReleaseSealed sealed) {
        search.outdated(this);
    }

    @Override
    public String source() {
        return "reports";
    }

    @Override
    public List<Found> pages() {
        return releases.all().stream()
                .filter(release -> commentaries.find(release.theme()).isPresent())
                .filter(this::isOut)
                .filter(this::isNewest)
                .flatMap(release -> Stream.of(Language.values()).map(language -> page(release, language)))
                .toList();
    }

    private Found page(ReleaseSummary release, Language language) {
        Commentary commentary = commentaries.get(release.theme());
        Theme theme = themes.get(release.theme());
        Stream<Words> words = Stream.of(
                        Stream.of(commentary.subtitle()),
                        commentary.method().stream(),
                        theme.measures().stream().flatMap(measure -> Stream.of(measure.name(), measure.definition())),
                        theme.dimensions().stream()
                                .flatMap(dimension -> Stream.of(dimension.name(), dimension.definition())))
                .flatMap(part -> part);
        return new Found(
                "/rapporten/" + release.id(),
                language,
                texts.text(
                        language,
                        "reports.search-title",
                        commentary.title().in(language),
                        texts.text(language, "reports.audience." + release.audience())),
                words.map(part -> part.in(language)).distinct().collect(Collectors.joining("\n")),
                release.audience() == Audience.PUBLIC ? Readers.ANYONE : Readers.SIGNED_IN);
    }

    private boolean isOut(ReleaseSummary release) {
        return release.embargo()
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .isEmpty();
    }

    private boolean isNewest(ReleaseSummary release) {
        return releases.all().stream()
                .filter(this::isOut)
                .filter(other -> other.theme().equals(release.theme()) && other.audience() == release.audience())
                .noneMatch(other -> other.number() > release.number());
    }
}
