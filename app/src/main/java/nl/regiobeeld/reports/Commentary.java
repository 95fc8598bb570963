package nl.regiobeeld.reports;

import java.util.List;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The text of a theme's report. A sentence names the figures it speaks of by their address, such as
 * {@code {victims|period=$year}}; it stands in the report only when all of them are shown, else its {@code otherwise}.
 *
 * @param chapters by the id of the dashboard's section to which they belong
 */
record Commentary(
        String theme, Words title, Words subtitle, List<Sentence> summary, List<Chapter> chapters, List<Words> method) {
    Commentary {
        summary = List.copyOf(summary);
        chapters = List.copyOf(chapters);
        method = List.copyOf(method);
    }

    /** @param otherwise what to say when a figure is not shown, null for nothing */
    record Sentence(String nl, String en, @Nullable Words otherwise) {
        Words words() {
            return new Words(nl, en);
        }
    }

    record Chapter(String section, List<Sentence> text) {
        Chapter {
            text = List.copyOf(text);
        }
    }

    List<Sentence> about(String section) {
        return chapters.stream()
                .filter(chapter -> chapter.section().equals(section))
                .flatMap(chapter -> chapter.text().stream())
                .toList();
    }
}
