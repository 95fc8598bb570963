package nl.regiobeeld.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.regiobeeld.Program;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.Releases;
import nl.regiobeeld.releases.SyntheticReleases;
import nl.regiobeeld.storage.TestDatabase;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
    private ReportPdf pdf;

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
    }

    private ReportDocument report(String theme, Language language) {
        Release release = releases.latest(theme, Audience.REGIONAL).orElseThrow();
        return writer.write(release, language, (done, total) -> {});
    }
}
