package nl.regiobeeld.monitor;

import java.util.List;
import java.util.Optional;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;

/**
 * A theme with its headline figures, for the start page and the list of themes.
 *
 * @param release in words; empty when there are no figures yet
 */
public record ThemeCard(
        Theme theme, String address, String period, List<Headlines.Tile> tiles, Optional<String> release) {
    static ThemeCard of(Scenes scenes, Theme theme, Language language) {
        String address = "/monitor/" + theme.id();
        return scenes.latest(theme, scenes.wholeRegion(theme), language)
                .map(scene -> new ThemeCard(
                        theme,
                        address,
                        scene.period(scene.defaultPeriod()),
                        Headlines.of(scene).stream()
                                .filter(Headlines.Tile::shown)
                                .toList(),
                        Optional.of(ReleaseWords.of(scene))))
                .orElseGet(() -> new ThemeCard(theme, address, "", List.of(), Optional.empty()));
    }
}
