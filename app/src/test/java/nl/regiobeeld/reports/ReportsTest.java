package nl.regiobeeld.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.regiobeeld.Program;
import nl.regiobeeld.monitor.FigureBlock;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.CellKey;
import nl.regiobeeld.releases.LinkedReleases;
import nl.regiobeeld.releases.PublishedCell;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.releases.Size;
import nl.regiobeeld.releases.SyntheticReleases;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Period;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The reports of invented releases; the PDFs stay in {@code target/reports} to look at. */
@SpringBootTest(classes = Program.class, properties = "regiobeeld.demonstration=false")
class ReportsTest {
    private static boolean written;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @Autowired
    private Releases releases;

    @Autowired
    private ReportWriter writer;

    @Autowired
    private Commentaries commentaries;

    @Autowired
    private ReportPdf pdf;

    @Autowired
    private Themes themes;

    @BeforeEach
    void release(@Autowired DataSource database, @Autowired Themes themes, @Autowired Regions regions)
            throws Exception {
        if (!written) {
            SyntheticReleases.write(database, themes, regions);
            written = true;
        }
    }

    static Stream<Arguments> reports() {
        return Stream.of("mensenhandel", "online-criminaliteit")
                .flatMap(theme -> Stream.of(Language.values()).map(language -> Arguments.of(theme, language)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theReportConformsToPdfUaAndPdfA(String theme, Language language) throws Exception {
        byte[] made = pdf.of(report(theme, language));
        Path file = Path.of("target", "reports", theme + "-" + language.code() + ".pdf");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, made);

        assertThat(Conformance.faults(made, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.faults(made, PDFAFlavour.PDFA_2_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(writer.title(theme, language));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(4);
            assertThat(new PDFTextStripper().getText(document))
                    .as("a glyph that no font has is printed as #")
                    .doesNotContain("#");
            var pictures = new ArrayList<String>();
            collectAlternatives(document.getDocumentCatalog().getStructureTreeRoot(), pictures);
            assertThat(pictures).isNotEmpty().doesNotContain("").doesNotContainNull();
        }
    }

    private static void collectAlternatives(PDStructureNode node, List<String> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    into.add(element.getAlternateDescription());
                }
                collectAlternatives(element, into);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mensenhandel", "online-criminaliteit"})
    void everyAddressInTheTextExistsInTheRegionalRelease(String theme) {
        Release release = theme.equals("mensenhandel")
                ? linked(LinkedReleases.FOUR_LISTS)
                : releases.latest(theme, Audience.REGIONAL).orElseThrow();
        Commentary commentary = commentaries.get(theme);
        Stream<Commentary.Sentence> sentences = Stream.concat(
                commentary.summary().stream(),
                commentary.chapters().stream().flatMap(chapter -> chapter.text().stream()));

        List<String> addresses = sentences
                .flatMap(
                        sentence -> Stream.concat(Stream.of(sentence.words()), Stream.ofNullable(sentence.otherwise())))
                .flatMap(words -> Stream.of(words.nl(), words.en()))
                .flatMap(text -> Pattern.compile("\\{%?([^}]+)}")
                        .matcher(text)
                        .results()
                        .flatMap(figure -> Stream.of(figure.group(1).split("/"))))
                .map(address -> address.strip()
                        .replace("#years", "2021-2023")
                        .replace("$year", "2023")
                        .replace("$previous", "2022"))
                .toList();

        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(release.find(CellKey.parse(address))).isPresent());
    }

    @Test
    void aSentenceOfWhichAFigureIsHiddenIsNotSaid() {
        Release release = releases.latest("mensenhandel", Audience.REGIONAL).orElseThrow();
        String hidden = release.cells().stream()
                .filter(PublishedCell::isHidden)
                .map(cell -> cell.key().text())
                .findFirst()
                .orElseThrow();
        var sentences = new BoundSentences(release, Language.NL);
        var otherwise = new Words("Te klein om te noemen.", "Too small to state.");

        assertThat(sentences.say(List.of(
                        new Commentary.Sentence("Het zijn er {" + hidden + "}.", "", null),
                        new Commentary.Sentence("Van {" + hidden + "}.", "", otherwise),
                        new Commentary.Sentence("Deel {% " + hidden + " / victims|period=$year}.", "", null),
                        new Commentary.Sentence("In $year {victims|period=$year}.", "", null))))
                .hasSize(2)
                .first()
                .isEqualTo("Te klein om te noemen.");
    }

    @Test
    void aHiddenMunicipalityStandsInTheReportAsAMark() {
        ReportDocument report = report("mensenhandel", Language.NL);

        assertThat(report.annex().stream()
                        .flatMap(figure -> figure.block().rows().stream())
                        .filter(row -> row.getFirst().text().equals("Gouda"))
                        .map(row -> row.get(1).text()))
                .isNotEmpty()
                .allMatch(text -> text.equals("[g]"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportTellsPersonsBesideRegistrationsAndTheRangeWithEverythingThatGoesWithIt(Language language)
            throws Exception {
        Release release = linked(LinkedReleases.FOUR_LISTS);
        ReportDocument report = writer.write(release, language, (done, total) -> {});

        ReportDocument.Chapter persons = chapter(report, "personen");
        assertThat(persons.unavailable()).isEmpty();
        assertThat(persons.text()).anyMatch(text -> text.contains("384"));
        assertThat(report.summary()).anyMatch(text -> text.contains("384"));
        FigureBlock overlap = persons.figures().getFirst().block();
        assertThat(persons.figures().getFirst().svg()).isPresent();
        assertThat(overlap.rows()).hasSizeGreaterThan(10);
        FigureBlock size = chapter(report, "omvang").figures().getFirst().block();
        assertThat(chapter(report, "omvang").figures().getFirst().svg()).isPresent();
        FigureBlock.Verdict verdict = size.verdict().orElseThrow();
        assertThat(verdict.positive()).isTrue();
        assertThat(verdict.sections()).hasSize(5);

        String text = textOf(report, "mensenhandel-personen-" + language.code());
        assertThat(text).contains(squeezed(verdict.heading()));
        assertThat(size.rows())
                .hasSize(5)
                .allSatisfy(
                        row -> assertThat(text).contains(squeezed(row.getFirst().text())));
        assertThat(verdict.sections())
                .allSatisfy(section -> assertThat(section.lines())
                        .allSatisfy(line -> assertThat(text).contains(squeezed(line))));
        Size.Estimated estimated =
                (Size.Estimated) release.size(new Period.Year(2023)).orElseThrow();
        assertThat(verdict.heading()).contains(String.valueOf(estimated.range().high()));
        assertThat(pdf.html(report)).contains(verdict.heading());
    }

    @Test
    void aRefusalStandsInTheReportWithItsReasonsAndWhatWouldHelp() throws Exception {
        ReportDocument report = writer.write(linked(LinkedReleases.TWO_LISTS), Language.NL, (done, total) -> {});

        FigureBlock size = chapter(report, "omvang").figures().getFirst().block();
        FigureBlock.Verdict verdict = size.verdict().orElseThrow();
        assertThat(verdict.positive()).isFalse();
        assertThat(chapter(report, "omvang").figures().getFirst().svg()).isEmpty();
        String text = textOf(report, "mensenhandel-weigering-nl");
        assertThat(text)
                .contains(squeezed("Hierover geven we geen schatting"), squeezed("Een derde bron die gecodeerd"));
        assertThat(verdict.sections())
                .allSatisfy(section -> assertThat(section.lines())
                        .allSatisfy(line -> assertThat(text).contains(squeezed(line))));
    }

    /** Of a report that conforms; without blanks, which are not where the lines break. */
    private String textOf(ReportDocument report, String name) throws Exception {
        byte[] made = pdf.of(report);
        Path file = Path.of("target", "reports", name + ".pdf");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, made);
        assertThat(Conformance.faults(made, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.faults(made, PDFAFlavour.PDFA_2_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(made)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static ReportDocument.Chapter chapter(ReportDocument report, String id) {
        return report.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Release linked(Map<List<String>, Integer> persons) {
        return LinkedReleases.with(
                persons, releases.latest("mensenhandel", Audience.REGIONAL).orElseThrow(), themes.get("mensenhandel"));
    }

    private ReportDocument report(String theme, Language language) {
        Release release = releases.latest(theme, Audience.REGIONAL).orElseThrow();
        return writer.write(release, language, (done, total) -> {});
    }
}
