package nl.regiobeeld.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.ReadableReleases;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.ReferenceFigures;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** Sets the scene of a page: which release this reader may see, and what the address asks of it. */
@Component
class Scenes {
    private final ReadableReleases releases;
    private final Themes themes;
    private final Dashboards dashboards;
    private final Regions regions;
    private final ReferenceFigures reference;
    private final SignedIn signedIn;
    private final Texts texts;

    Scenes(
            ReadableReleases releases,
            Themes themes,
            Dashboards dashboards,
            Regions regions,
            ReferenceFigures reference,
            SignedIn signedIn,
            Texts texts) {
        this.releases = releases;
        this.themes = themes;
        this.dashboards = dashboards;
        this.regions = regions;
        this.reference = reference;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** @param misunderstood what the address asks that we do not know, as it was written */
    record Asked(View view, List<String> misunderstood) {}

    Audience audience() {
        return signedIn.seesRegionalFigures() ? Audience.REGIONAL : Audience.PUBLIC;
    }

    /** Themes that have a dashboard, whether or not there are figures yet. */
    List<Theme> themes() {
        return themes.all().stream()
                .filter(theme -> dashboards.find(theme.id()).isPresent())
                .toList();
    }

    /** The newest release of a theme that this reader may see. */
    Optional<Scene> latest(Theme theme, View view, Language language) {
        return releases.latest(theme.id())
                .filter(release -> !release.periods().isEmpty())
                .map(release -> scene(release, theme, view, language));
    }

    /** A release by its number in addresses, if this reader may see it. */
    Optional<Scene> ofRelease(long id, Map<String, String> parameters, Language language) {
        return releases.find(id).map(release -> {
            Theme theme = themes.get(release.summary().theme());
            return scene(release, theme, asked(theme, parameters).view(), language);
        });
    }

    /** A release seen whole, for who has made sure that the reader may see it. */
    Scene whole(Release release, Language language) {
        Theme theme = themes.get(release.summary().theme());
        return scene(release, theme, wholeRegion(theme), language);
    }

    private Scene scene(Release release, Theme theme, View view, Language language) {
        return new Scene(release, theme, dashboards.get(theme), regions, reference, view, language, texts);
    }

    View wholeRegion(Theme theme) {
        return asked(theme, Map.of()).view();
    }

    Asked asked(Theme theme, Map<String, String> parameters) {
        var misunderstood = new ArrayList<String>();
        Area region = regions.region();
        Area area = given(parameters, View.AREA)
                .map(code -> regions.find(code).orElseGet(() -> {
                    misunderstood.add(code);
                    return region;
                }))
                .orElse(region);
        Optional<Period> period = given(parameters, View.PERIOD).flatMap(code -> {
            Optional<Period> parsed = Period.parse(code);
            if (parsed.isEmpty()) {
                misunderstood.add(code);
            }
            return parsed;
        });
        Optional<Dashboard.Filter> filter = dashboards.get(theme).findFilter();
        String parameter = filter.map(Dashboard.Filter::parameter).orElse("");
        Optional<String> category =
                filter.flatMap(known -> given(parameters, parameter).flatMap(code -> {
                    boolean exists =
                            theme.dimension(known.dimension()).findCode(code).isPresent();
                    if (!exists) {
                        misunderstood.add(code);
                    }
                    return exists ? Optional.of(code) : Optional.empty();
                }));
        return new Asked(new View(area, region, period, parameter, category), misunderstood);
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
