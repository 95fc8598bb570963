package nl.regiobeeld.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.regiobeeld.monitor.DashboardDocuments;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.ReleaseSummary;
import nl.regiobeeld.themes.Dimension;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the report of a release: the dashboard's figures, the commentary bound to them, definitions and method. */
@Component
class ReportWriter {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int LARGEST_TABLE_BESIDE = 8;

    private final DashboardDocuments dashboards;
    private final Commentaries commentaries;
    private final Themes themes;
    private final Regions regions;
    private final Texts texts;
    private final boolean fictitious;

    ReportWriter(
            DashboardDocuments dashboards,
            Commentaries commentaries,
            Themes themes,
            Regions regions,
            Texts texts,
            @Value("${regiobeeld.demonstration:false}") boolean fictitious) {
        this.dashboards = dashboards;
        this.commentaries = commentaries;
        this.themes = themes;
        this.regions = regions;
        this.texts = texts;
        this.fictitious = fictitious;
    }

    /** Whether there is a text for this theme. */
    boolean canWrite(String theme) {
        return commentaries.find(theme).isPresent();
    }

    String title(String theme, Language language) {
        return commentaries.get(theme).title().in(language);
    }

    ReportDocument write(Release release, Language language, DashboardDocuments.Drawing drawing) {
        ReleaseSummary summary = release.summary();
        Theme theme = themes.get(summary.theme());
        Commentary commentary = commentaries.get(theme.id());
        var sentences = new BoundSentences(release, language);
        DashboardDocuments.Contents contents = dashboards.of(release, language, drawing);
        return new ReportDocument(
                summary.id(),
                language,
                texts,
                commentary.title().in(language),
                commentary.subtitle().in(language),
                regions.region().name(),
                texts.text(language, "reports.audience." + summary.audience()),
                contents.release(),
                Texts.date(language, LocalDate.ofInstant(summary.sealedAt(), ZONE)),
                fictitious,
                contents.headlinesTitle(),
                contents.tiles(),
                summary(summary, sentences.say(commentary.summary()), language),
                chapters(contents, commentary, sentences),
                definitions(theme, language),
                commentary.method().stream().map(words -> words.in(language)).toList(),
                contents.notes(),
                contents.marks(),
                release.suppliers().stream()
                        .map(id -> regions.findOrganisation(id)
                                .map(Organisation::name)
                                .orElse(id))
                        .toList(),
                record(summary, language));
    }

    /** Of a rounded release the first thing to know is that it is rounded. */
    private List<String> summary(ReleaseSummary release, List<String> sentences, Language language) {
        return Stream.concat(
                        release.rounding().stream()
                                .map(rule -> texts.text(language, "reports.rounded", rule.base(), rule.deviation())),
                        sentences.stream())
                .toList();
    }

    private static List<ReportDocument.Chapter> chapters(
            DashboardDocuments.Contents contents, Commentary commentary, BoundSentences sentences) {
        var chapters = new ArrayList<ReportDocument.Chapter>();
        int figure = 0;
        for (DashboardDocuments.Chapter chapter : contents.chapters()) {
            var figures = new ArrayList<ReportDocument.Illustration>();
            for (DashboardDocuments.Drawn drawn : chapter.figures()) {
                figures.add(new ReportDocument.Illustration(
                        ++figure,
                        drawn.block(),
                        drawn.svg(),
                        drawn.block().rows().size() <= LARGEST_TABLE_BESIDE));
            }
            var text = new ArrayList<String>();
            if (!chapter.intro().isEmpty()) {
                text.add(chapter.intro());
            }
            text.addAll(sentences.say(commentary.about(chapter.id())));
            chapters.add(new ReportDocument.Chapter(
                    chapters.size() + 1, chapter.id(), chapter.title(), text, figures, chapter.unavailable()));
        }
        return chapters;
    }

    private static List<ReportDocument.Definition> definitions(Theme theme, Language language) {
        var definitions = new ArrayList<ReportDocument.Definition>();
        theme.measures()
                .forEach(measure -> definitions.add(new ReportDocument.Definition(
                        measure.name().in(language),
                        measure.definition().in(language) + " "
                                + measure.source().in(language))));
        for (Dimension dimension : theme.dimensions()) {
            definitions.add(new ReportDocument.Definition(
                    dimension.name().in(language), dimension.definition().in(language)));
        }
        return definitions;
    }

    private List<ReportDocument.Fact> record(ReleaseSummary summary, Language language) {
        return Stream.of(
                        fact("release", Integer.toString(summary.number()), language),
                        fact("reason", summary.reason(), language),
                        fact(
                                "cells",
                                texts.text(language, "reports.cells", summary.cells(), summary.hidden()),
                                language),
                        fact("definitions", summary.themeVersion(), language),
                        fact("fingerprint", summary.contentHash().substring(0, 16), language))
                .filter(fact -> !fact.text().isBlank())
                .toList();
    }

    private ReportDocument.Fact fact(String name, String text, Language language) {
        return new ReportDocument.Fact(texts.text(language, "reports.fact." + name), text);
    }
}
