package nl.regiobeeld.releases;

import java.util.List;
import java.util.stream.Stream;
import nl.regiobeeld.entries.Findable;
import nl.regiobeeld.entries.Readers;
import nl.regiobeeld.entries.Search;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Releases for the search of who makes them: by theme, number and reason. */
@Component
class ReleaseSearch implements Findable {
    private final Releases releases;
    private final Themes themes;
    private final Texts texts;
    private final Search search;

    ReleaseSearch(Releases releases, Themes themes, Texts texts, Search search) {
        this.releases = releases;
        this.themes = themes;
        this.texts = texts;
        this.search = search;
    }

    @TransactionalEventListener
    void sealed(ReleaseSealed sealed) {
        search.outdated(this);
    }

    @Override
    public String source() {
        return "releases";
    }

    @Override
    public List<Found> pages() {
        return releases.all().stream()
                .flatMap(release -> Stream.of(Language.values()).map(language -> page(release, language)))
                .toList();
    }

    private Found page(ReleaseSummary release, Language language) {
        return new Found(
                "/vrijgaven/" + release.id(),
                language,
                texts.text(
                        language,
                        "releases.one-title",
                        themes.get(release.theme()).name().in(language),
                        release.number()),
                texts.text(
                                language,
                                "releases.one-lead",
                                texts.text(language, "releases.audience." + release.audience()),
                                Texts.date(language, ReleaseViews.day(release.sealedAt())))
                        + "\n" + release.reason(),
                Readers.MANAGERS);
    }
}
