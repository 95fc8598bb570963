package nl.regiobeeld.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.terminal.Arguments;
import nl.regiobeeld.terminal.BadInput;
import nl.regiobeeld.terminal.CommandOutput;
import nl.regiobeeld.terminal.ExitCode;
import nl.regiobeeld.themes.Themes;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class DemonstrationDataTest {
    private static final Regions REGIONS = new Regions(new DefaultResourceLoader(), "classpath:region/den-haag/");
    private static final DemonstrationData DATA = data(DemonstrationData.SEED);

    private static DemonstrationData data(long seed) {
        try {
            return new DemonstrationData(new Themes("classpath*:themes/*.yaml"), REGIONS, seed);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theRegisterOf2023MeetsThePublishedFiguresOfTheRegion() {
        List<Registration> register = registrations("comensha", 2023);

        assertThat(register).hasSize(56);
        assertThat(register)
                .filteredOn(person -> person.age().equals("age-0-17"))
                .hasSize(2);
        assertThat(mentions(register)).containsOnly(entry("criminal", 12L), entry("labour", 22L), entry("sexual", 31L));
        assertThat(register.stream().map(Registration::person).distinct()).hasSize(56);
    }

    @Test
    void theMixOfReportersFollowsTheNationalOne() {
        Map<String, Long> mix = registrations("comensha", 2023).stream()
                .collect(Collectors.groupingBy(Registration::reporter, Collectors.counting()));

        assertThat(100.0 * mix.getOrDefault("police", 0L) / 56).isBetween(32.0, 37.0);
        assertThat(100.0 * mix.getOrDefault("care-coordination", 0L) / 56).isBetween(27.0, 33.0);
        assertThat(100.0 * mix.getOrDefault("ngo", 0L) / 56).isBetween(20.0, 25.0);
    }

    @Test
    void theYearsBeforeAndAfterChangeVisibly() {
        assertThat(registrations("comensha", 2022)).hasSize(48);
        assertThat(registrations("comensha", 2024)).hasSize(69);
        assertThat(mentions(registrations("comensha", 2024))).containsEntry("criminal", 16L);
    }

    @Test
    void everyKnownPersonIsKnownToOneToFiveSuppliersAndSomeToNobody() {
        Map<String, Set<String>> suppliers = DATA.registrations().stream()
                .collect(Collectors.groupingBy(
                        Registration::person, Collectors.mapping(Registration::supplier, Collectors.toSet())));

        assertThat(suppliers.values()).allSatisfy(known -> assertThat(known).hasSizeBetween(1, 5));
        assertThat(suppliers.values().stream().map(Set::size).collect(Collectors.toSet()))
                .contains(1, 2, 3, 4);
        assertThat(DATA.persons())
                .allSatisfy(person -> assertThat(suppliers.containsKey(person.id()))
                        .isEqualTo(person.standing() != Person.Standing.UNKNOWN));
        assertThat(DATA.registrations().stream()
                        .map(registration -> registration.supplier() + registration.person())
                        .distinct())
                .hasSize(DATA.registrations().size());
    }

    @Test
    void aReporterHasMostOfItsPersonsInItsOwnFilesAndTheOthersWereReportedFromElsewhere() {
        Set<String> knownToFairwork = registrations("fairwork", 2024).stream()
                .map(Registration::person)
                .collect(Collectors.toSet());

        assertThat(registrations("comensha", 2024))
                .filteredOn(registration -> registration.reporter().equals("ngo"))
                .hasSize(17)
                .filteredOn(registration -> knownToFairwork.contains(registration.person()))
                .hasSizeBetween(6, 16);
    }

    @Test
    void asManyAreKnownToNobodyAsIndependentListsLeaveOut() {
        for (YearMargins margins : YearMargins.ALL) {
            int outside = margins.partnersOnly() + margins.unknown();
            assertThat((double) margins.unknown()).isCloseTo(0.65 * 0.7 * 0.7 * outside, within(1.0));
        }
    }

    @Test
    void reportsOfOnlineCrimeAddUpToThePublishedTotalsOf2023() {
        var totals = new TreeMap<String, Integer>();
        var margins = YearMargins.ALL.get(1);
        Map<List<String>, Integer> reports = OnlineReports.of(REGIONS, margins, DemonstrationData.SEED);
        reports.forEach((leaf, count) -> totals.merge(leaf.get(2), count, Integer::sum));

        assertThat(margins.year()).isEqualTo(2023);
        assertThat(totals)
                .containsOnly(
                        entry("trade-fraud", 4354),
                        entry("bank-helpdesk", 764),
                        entry("friend-in-need", 822),
                        entry("other-fraud", 1578),
                        entry("extortion", 243),
                        entry("cybercrime", 175));
        assertThat(reports).hasSize(4 * 27 * 6);
    }

    @Test
    void purchaseFraudPeaksInTheLastQuarter() {
        var quarters = new TreeMap<String, Integer>();
        OnlineReports.of(REGIONS, YearMargins.ALL.get(1), DemonstrationData.SEED)
                .forEach((leaf, count) -> {
                    if (leaf.get(2).equals("trade-fraud")) {
                        quarters.merge(leaf.get(0), count, Integer::sum);
                    }
                });

        assertThat(quarters.getOrDefault("2023-Q4", 0)).isGreaterThan(quarters.getOrDefault("2023-Q1", 0) + 200);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOtherOnes() {
        Map<String, String> first = bytes(DATA);
        Map<String, String> again = bytes(data(DemonstrationData.SEED));
        Map<String, String> other = bytes(data(7));

        assertThat(again.keySet()).isEqualTo(first.keySet());
        assertThat(first.keySet())
                .allSatisfy(name -> assertThat(String.valueOf(again.get(name)).equals(first.get(name)))
                        .as(name)
                        .isTrue())
                .allSatisfy(name -> assertThat(String.valueOf(other.get(name)).equals(first.get(name)))
                        .as(name)
                        .isFalse());
    }

    private static Map<String, String> bytes(DemonstrationData data) {
        var bytes = new LinkedHashMap<String, String>();
        files(data).forEach(file -> bytes.put(file.name(), new String(file.content(), StandardCharsets.ISO_8859_1)));
        data.samples().forEach(file -> bytes.put(file.name(), new String(file.content(), StandardCharsets.ISO_8859_1)));
        bytes.put("persons", new String(data.truthOfPersons(), StandardCharsets.UTF_8));
        bytes.put("registrations", new String(data.truthOfRegistrations(), StandardCharsets.UTF_8));
        return bytes;
    }

    @Test
    void fifteenSuppliersAreAskedEachYearAndOneNilReportAndOneSilenceAreAmongTheAnswers() {
        List<SupplyRound> rounds = DATA.rounds().stream()
                .filter(round -> round.theme().equals("mensenhandel"))
                .toList();

        assertThat(rounds)
                .hasSize(3)
                .allSatisfy(round -> assertThat(round.asked()).hasSize(15));
        assertThat(rounds.stream().mapToInt(round -> round.supplies().size())).containsExactly(14, 15, 15);
        assertThat(rounds.getFirst().supplies().stream().map(Supply::supplier)).doesNotContain("jeugdbescherming");
        assertThat(rounds.stream().flatMap(round -> round.supplies().stream()).filter(Supply::isNil))
                .singleElement()
                .extracting(Supply::supplier)
                .isEqualTo("kmar");
    }

    @Test
    void everyFaultyFileIsFollowedByItsCorrection() {
        List<Supply> corrected = DATA.rounds().stream()
                .flatMap(round -> round.supplies().stream())
                .filter(supply -> supply.files().size() > 1)
                .toList();

        assertThat(corrected)
                .hasSize(6)
                .allSatisfy(supply -> assertThat(supply.files().stream().map(DemonstrationFile::faulty))
                        .containsExactly(true, false));
        assertThat(files(DATA)).filteredOn(DemonstrationFile::faulty).hasSize(6);
    }

    @Test
    void aMunicipalityThatHasJustBegunSaysFewerThanFiveAndUnknown() {
        String tallies = new String(
                file("mensenhandel-2022-gemeente-den-haag-verbeterd.csv").content(), Charset.forName("windows-1252"));

        assertThat(tallies).contains(";<5\r\n").contains(";onbekend\r\n").startsWith("periode;gemeente;vormen;");
        assertThat(new String(
                        file("mensenhandel-2023-gemeente-den-haag.csv").content(), Charset.forName("windows-1252")))
                .doesNotContain("<5");
    }

    @Test
    void aDutchExcelWritesSemicolonsAndItsOwnCharacters() {
        byte[] content = file("mensenhandel-2023-zorgcoordinatie-hollands-midden-verbeterd.csv")
                .content();

        assertThat(new String(content, Charset.forName("windows-1252")))
                .contains("registratienummer;periode;gemeente")
                .doesNotContain("\uFFFD");
    }

    @Test
    void spreadsheetsAreRealOnes() throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(file("mensenhandel-2023-comensha.xlsx").content()))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(57);
        }
        var sheet = new SpreadSheet(new ByteArrayInputStream(
                        file("mensenhandel-2023-kmar.ods").content()))
                .getSheet(0);
        assertThat(sheet.getRange(0, 0).getValue()).isEqualTo("registratienummer");
        assertThat(sheet.getDataRange().getNumRows())
                .isEqualTo(registrations("kmar", 2023).size() + 1);
    }

    @Test
    void noFileOfASupplierTellsWhoAPersonIs() {
        Set<String> persons = DATA.persons().stream().map(Person::id).collect(Collectors.toSet());
        for (DemonstrationFile file : files(DATA)) {
            String text = new String(file.content(), StandardCharsets.ISO_8859_1);
            assertThat(persons).noneMatch(text::contains);
        }
    }

    @Test
    void everythingCanBeWrittenToAFolder(@TempDir Path folder) throws IOException {
        int written = WriteDemonstration.write(folder, DemonstrationData.SEED);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(written);
        }
        assertThat(folder.resolve("truth/persons.csv")).hasBinaryContent(DATA.truthOfPersons());
    }

    @Test
    void theCommandWantsOneFolderAndAWholeNumberAsSeed(@TempDir Path folder) throws IOException {
        var said = new ByteArrayOutputStream();
        var output = new CommandOutput(
                new PrintStream(said, true, StandardCharsets.UTF_8), System.err, InputStream.nullInputStream(), false);

        assertThatThrownBy(() -> WriteDemonstration.run(new Arguments(List.of()), output))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> WriteDemonstration.run(new Arguments(List.of("x", "--seed", "veel")), output))
                .isInstanceOf(BadInput.class);
        int exit = WriteDemonstration.run(new Arguments(List.of(folder.toString(), "--seed", "7")), output);

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("56 files in " + folder);
    }

    @Test
    void aSampleIsDownloadedByItsNameAndNothingElseIs() throws IOException {
        var pages = new SamplePages(new Themes("classpath*:themes/*.yaml"), REGIONS);

        assertThat(pages.download("voorbeeld-goed.xlsx").getBody())
                .isEqualTo(DATA.samples().getFirst().content());
        assertThatThrownBy(() -> pages.download("../application.yaml")).hasMessageContaining("404");
    }

    private static List<DemonstrationFile> files(DemonstrationData data) {
        return data.rounds().stream()
                .flatMap(round -> round.supplies().stream())
                .flatMap(supply -> supply.files().stream())
                .toList();
    }

    private static DemonstrationFile file(String name) {
        return files(DATA).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Registration> registrations(String supplier, int year) {
        return DATA.registrations().stream()
                .filter(registration -> registration.supplier().equals(supplier)
                        && registration.quarter().year() == year)
                .toList();
    }

    private static Map<String, Long> mentions(List<Registration> registrations) {
        return registrations.stream()
                .flatMap(registration -> registration.forms().stream())
                .collect(Collectors.groupingBy(form -> form, Collectors.counting()));
    }
}
