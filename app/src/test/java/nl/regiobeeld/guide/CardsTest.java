package nl.regiobeeld.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiobeeld.reports.Conformance;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The papers of the guide; the PDFs stay in {@code target/guide} to look at. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CardsTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.migrated().register(registry);
    }

    @Autowired
    private Cards cards;

    @Autowired
    private Texts texts;

    static Stream<Arguments> papers() {
        return Stream.of(Cards.Paper.values())
                .flatMap(paper -> Stream.of(Language.values()).map(language -> Arguments.of(paper, language)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperConformsToPdfUaAndPdfAAndFitsOnItsSheet(Cards.Paper paper, Language language) throws Exception {
        byte[] made = cards.pdf(page(language), paper, "GM0546", "https://monitor.example/meldwijzer");
        Path file = Path.of("target", "guide", paper + "-" + language.code() + ".pdf");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, made);

        assertThat(Conformance.faults(made, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Conformance.faults(made, PDFAFlavour.PDFA_2_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(made)) {
            assertThat(document.getNumberOfPages()).isEqualTo(paper == Cards.Paper.SIGNALS_A4 ? 1 : 2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).as("a glyph that no font has is printed as #").doesNotContain("#");
            assertThat(text).contains("112").contains("https://monitor.example/meldwijzer");
            if (paper != Cards.Paper.SIGNALS_A4) {
                assertThat(text)
                        .contains("0900-8844")
                        .contains("Veilig Thuis Hollands Midden")
                        .contains(texts.text(language, "guide.standing.to-confirm"));
            }
        }
    }

    private Page page(Language language) {
        return new Page(texts, language, "", List.of(), Optional.empty(), () -> new Page.Csrf("", ""), "", "", false);
    }
}
