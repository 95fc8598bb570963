package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.PublicationTable;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Page;

/** Breakdowns in words: what is counted, per which kind of area, category and period. */
final class Breakdowns {
    private Breakdowns() {}

    /** "Registered victims × district, municipality × year". */
    static String table(Page page, Theme theme, PublicationTable table) {
        var parts = new ArrayList<String>();
        parts.add(page.t(theme.measure(table.measure()).name()));
        table.by().forEach((id, levels) -> {
            List<String> named = levels.stream()
                    .filter(level -> !List.of("code", "group", "supplier").contains(level))
                    .map(level -> page.t("releases.detail-" + level))
                    .toList();
            String dimension = lower(page, theme, id);
            parts.add(
                    !named.isEmpty()
                            ? String.join(", ", named)
                            : levels.contains("code") || levels.contains("supplier")
                                    ? dimension
                                    : page.t("releases.in-groups", dimension));
        });
        return String.join(" × ", parts);
    }

    /** The same of one cell, without its period. */
    static String cell(Page page, Theme theme, Regions regions, CellKey key) {
        var parts = new ArrayList<String>();
        parts.add(page.t(theme.measure(key.measure()).name()));
        key.codes().forEach((dimension, code) -> {
            switch (dimension) {
                case CellKey.AREA ->
                    parts.add(page.t("releases.detail-"
                            + regions.find(code).map(area -> level(area.kind())).orElse("total")));
                case CellKey.PERIOD -> {}
                default ->
                    parts.add(
                            theme.dimension(dimension).findGroup(code).isPresent()
                                    ? page.t("releases.in-groups", lower(page, theme, dimension))
                                    : lower(page, theme, dimension));
            }
        });
        return String.join(" × ", parts);
    }

    private static String lower(Page page, Theme theme, String dimension) {
        return page.t(theme.dimension(dimension).name())
                .toLowerCase(page.language().locale());
    }

    static String level(AreaKind kind) {
        return switch (kind) {
            case REGION -> "total";
            case SAFETY_REGION -> "safety-region";
            case DISTRICT -> "district";
            case MUNICIPALITY -> "municipality";
        };
    }

    static String level(Period period) {
        return switch (period) {
            case Period.Years years -> "years";
            case Period.Year year -> "year";
            case Period.Quarter quarter -> "quarter";
        };
    }
}
