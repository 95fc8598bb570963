package nl.regiobeeld.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.releases.PublishedCell;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;

/**
 * Fills sentences with the figures of one release. Between braces stands the address of a figure, or
 * {@code % part / whole} for a percentage of two shown figures, or {@code $year}, {@code $previous}, {@code $years} for the
 * periods. A sentence of which one figure is not exactly shown is not said.
 */
final class BoundSentences {
    private static final Pattern FIGURE = Pattern.compile("\\{([^}]+)}");

    private final Release release;
    private final Language language;
    private final String year;
    private final String previous;
    private final String years;

    BoundSentences(Release release, Language language) {
        this.release = release;
        this.language = language;
        int last = release.years().isEmpty() ? 0 : release.years().getLast().year();
        year = Integer.toString(last);
        previous = Integer.toString(last - 1);
        years = release.periods().stream()
                .map(period -> period.code())
                .filter(code -> code.matches("\\d{4}-\\d{4}"))
                .findFirst()
                .orElse(year);
    }

    /** The sentences that can be said, in order. */
    List<String> say(List<Commentary.Sentence> sentences) {
        var said = new ArrayList<String>();
        for (Commentary.Sentence sentence : sentences) {
            fill(sentence.words().in(language))
                    .or(() -> Optional.ofNullable(sentence.otherwise()).flatMap(words -> fill(words.in(language))))
                    .ifPresent(said::add);
        }
        return said;
    }

    private Optional<String> fill(String sentence) {
        String text = periods(sentence);
        var filled = new StringBuilder();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            Optional<String> words = words(figure.group(1).strip());
            if (words.isEmpty()) {
                return Optional.empty();
            }
            figure.appendReplacement(filled, Matcher.quoteReplacement(words.get()));
        }
        figure.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private String periods(String text) {
        return text.replace("$years", years.replace('-', '–'))
                .replace("#years", years)
                .replace("$year", year)
                .replace("$previous", previous);
    }

    private Optional<String> words(String figure) {
        if (figure.startsWith("%")) {
            String[] parts = figure.substring(1).split("/");
            OptionalLong part = count(parts[0].strip());
            OptionalLong whole = count(parts[1].strip());
            return part.isPresent() && whole.isPresent() && whole.getAsLong() > 0
                    ? Optional.of(Texts.decimal(language, 100.0 * part.getAsLong() / whole.getAsLong(), 0) + "%")
                    : Optional.empty();
        }
        OptionalLong count = count(figure);
        return count.isPresent() ? Optional.of(Texts.number(language, count.getAsLong())) : Optional.empty();
    }

    private OptionalLong count(String address) {
        return release.find(CellKey.parse(address)).map(PublishedCell::count).orElse(OptionalLong.empty());
    }
}
