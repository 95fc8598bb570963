package nl.regiobeeld.monitor;

import java.time.ZoneId;
import nl.regiobeeld.releases.ReleaseSummary;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;

/** Says which release a figure comes from: "release 3 for professionals, 12 November 2025". */
final class ReleaseWords {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private ReleaseWords() {}

    static String of(Scene scene) {
        return of(scene.release().summary(), scene.texts(), scene.language());
    }

    static String of(ReleaseSummary release, Texts texts, Language language) {
        String words = texts.text(
                language,
                "monitor.release." + release.audience(),
                Integer.toString(release.number()),
                release.sealedAt().atZone(ZONE).toLocalDate());
        return release.rounding().isPresent() ? words + ", " + texts.text(language, "monitor.rounded.release") : words;
    }
}
