package nl.regiobeeld.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The report of a half year or a year, in words that somebody can take over.
 *
 * @param half whether it is the half-year report
 */
public record ReportText(long id, String title, String lead, boolean half, List<Chapter> chapters) {

    public record Chapter(String title, List<String> paragraphs, List<Item> items) {}

    /** One activity. */
    public record Item(String title, List<String> sentences) {}

    /** The same without any markup, for a mail or a document. */
    String plain() {
        return title
                + "\n\n"
                + lead
                + "\n\n"
                + chapters.stream()
                        .map(chapter -> chapter.title().toUpperCase(Locale.ROOT)
                                + "\n\n"
                                + chapter.paragraphs().stream()
                                        .map(text -> text + "\n\n")
                                        .collect(Collectors.joining())
                                + chapter.items().stream()
                                        .map(item -> item.title() + "\n" + String.join(" ", item.sentences()) + "\n\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }
}
