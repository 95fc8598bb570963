package nl.regiobeeld.releases;

import java.util.regex.Pattern;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;

/** Figures in the words of their theme: "Registered victims, Leiden, Labour exploitation, 2023". */
final class FigureWords {
    /** What stands behind a figure in a proof: who is shown it, or since when it changed. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?<figure>\\S+)(?: (?<change>[+-]) since| @)? ?(?<audience>regional|public)?(?:-(?<number>\\d+))?");

    private final Texts texts;
    private final Language language;
    private final Theme theme;
    private final Regions regions;

    FigureWords(Texts texts, Language language, Theme theme, Regions regions) {
        this.texts = texts;
        this.language = language;
        this.theme = theme;
        this.regions = regions;
    }

    String of(CellKey key) {
        var words = new StringBuilder(theme.measure(key.measure()).name().in(language));
        key.codes()
                .forEach((id, code) -> words.append(", ")
                        .append(theme.findDimension(id)
                                .map(dimension -> name(dimension, code))
                                .orElse(code)));
        return words.toString();
    }

    /** A figure that can be found out, with the release that shows it or since which it changed. */
    String of(Opening opening) {
        var parts = SHOWN.matcher(opening.figure());
        if (!opening.isOneFigure() || !parts.matches()) {
            return texts.text(language, "releases.opening.all");
        }
        String figure = of(CellKey.parse(parts.group("figure")));
        if (parts.group("audience") == null) {
            return figure;
        }
        String audience = texts.text(language, "releases.opening.shown-to." + parts.group("audience"));
        if (parts.group("number") == null) {
            return texts.text(language, "releases.opening.now", figure, audience);
        }
        return texts.text(
                language,
                switch (parts.group("change")) {
                    case "+" -> "releases.opening.more-since";
                    case "-" -> "releases.opening.fewer-since";
                    case null, default -> "releases.opening.then";
                },
                figure,
                parts.group("number"),
                audience);
    }

    /** The knowledge that opens a figure. */
    String how(Opening opening) {
        return texts.text(language, "releases.opening.how." + opening.how(), organisation(opening.detail()));
    }

    /** What the chain director can do about it. */
    String remedy(Opening.How how) {
        return texts.text(language, "releases.opening.remedy." + how);
    }

    private String name(Dimension dimension, String code) {
        return switch (dimension.kind()) {
            case AREA -> regions.find(code).map(Area::name).orElse(code);
            case SUPPLIER -> organisation(code);
            case PERIOD -> period(code);
            case CATEGORY -> dimension.nameOf(code).in(language);
        };
    }

    String organisation(String id) {
        return regions.findOrganisation(id).map(Organisation::name).orElse(id);
    }

    private String period(String code) {
        return switch (Period.of(code)) {
            case Period.Quarter(int year, int number) ->
                texts.text(language, "releases.quarter", number, Integer.toString(year));
            case Period.Year year -> code;
            case Period.Years(int first, int last) ->
                texts.text(language, "releases.years", Integer.toString(first), Integer.toString(last));
        };
    }
}
