package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.TALLY_HEADER;
import static nl.regiobeeld.collection.Given.registration;
import static nl.regiobeeld.collection.Given.tally;
import static nl.regiobeeld.collection.InRoom.stream;
import static nl.regiobeeld.collection.InRoom.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.themes.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final InRoom room = new InRoom();
    private final Round round = room.openRound();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aGoodFileIsCheckedSubmittedAndAccepted() {
        Delivery checked = room.receive(round, "politie", HEADER, registration("A1", ""), registration("A2", ""))
                .get();
        assertEquals(DeliveryState.CHECKED, checked.state());
        assertEquals(2, checked.good());
        assertEquals(
                DeliveryState.SUBMITTED,
                taken(room.deliveries.submit(checked.id(), "politie")).state());
        Delivery accepted = taken(room.deliveries.accept(checked.id(), "ketenregisseur"));
        assertEquals(DeliveryState.ACCEPTED, accepted.state());
        assertEquals(Optional.of("ketenregisseur"), accepted.decidedBy());
    }

    @Test
    void goodRowsCanBeSubmittedWhileBadOnesStayVisible() {
        Delivery delivery = room.receive(round, "politie", TALLY_HEADER, tally("Delft", "3"), tally("Gouda", "-1"))
                .get();
        assertEquals(1, delivery.good());
        assertEquals(2, delivery.lines());
        taken(room.deliveries.submit(delivery.id(), "politie"));
        assertEquals(
                List.of(Finding.of(3, "aantal", Rule.COUNT_NEGATIVE)),
                room.deliveries.findings(delivery).stream()
                        .map(finding -> new Finding(finding.line(), finding.column(), finding.rule(), List.of()))
                        .toList());
    }

    @Test
    void aRefusedFileStaysVisibleWithItsFindingsAndWithoutLines() {
        Delivery delivery = room.receive(round, "politie", HEADER + ";BSN", registration("A1", "") + ";123456782")
                .get();
        assertEquals(DeliveryState.REFUSED, delivery.state());
        assertEquals(List.of(delivery), room.deliveries.of("politie"));
        Finding finding = room.deliveries.findings(delivery).getFirst();
        assertEquals(Rule.PERSONAL_COLUMNS, finding.rule());
        assertEquals(List.of("bsn"), finding.arguments());
        assertEquals(0L, linesOf(delivery));
        assertEquals(new Step.NotTaken(Step.Obstacle.NOT_NOW), room.deliveries.submit(delivery.id(), "politie"));
    }

    @Test
    void aFileThatTurnsOutTooLargeHalfwayLeavesNoLines() {
        var lines = new StringBuilder(TALLY_HEADER + "\n");
        for (String quarter : List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")) {
            lines.append(tally("Delft", "1").replace("2023-Q1", quarter)).append('\n');
        }
        Path file = Given.file(lines.toString(), java.nio.charset.StandardCharsets.UTF_8);
        var few = new Limits(1_000_000, 100, 3, 100, 1_000_000, 100, 10);
        long before = allLines();
        var check = new FileCheck(Given.THEME, round.period(), "politie", Given.REGIONS, Optional.empty(), few);
        CheckedFile checked = check.check(file);
        assertTrue(checked.isRefused());
        assertEquals(0, checked.good());
        assertEquals(before, allLines());
    }

    @Test
    void nothingOfWhatNamedAPersonIsAnywhereInTheDatabase() {
        room.receive(
                        round,
                        "politie",
                        HEADER,
                        registration("A1", "slachtoffer heet Amal Haddad"),
                        registration("A2", "bsn 123456782"),
                        registration("123456782", ""),
                        registration("A3", "een gewone opmerking"))
                .get();
        String everything = everything();
        assertTrue(everything.contains("A3"));
        for (String secret : List.of("Amal", "Haddad", "123456782", "gewone opmerking")) {
            assertFalse(everything.contains(secret), secret);
        }
    }

    @Test
    void aFileNameThatNamesAPersonIsNotKept() {
        for (String name : List.of("Jan_Jansen.csv", "C:\\Users\\jan\\Fatima Haddad.xlsx", "123456782.csv")) {
            Delivery delivery = room.deliveries
                    .receive(stream(HEADER, registration("A1", "")), name, "politie", round.id(), "p", "")
                    .get();
            assertEquals("…", delivery.fileName(), name);
        }
        assertEquals(
                "mensenhandel 2023-K1.csv",
                room.deliveries
                        .receive(stream(HEADER), "/tmp/mensenhandel 2023-K1.csv", "politie", round.id(), "p", "")
                        .get()
                        .fileName());
    }

    @Test
    void theSameFileTwiceIsWarnedForWithTheEarlierDelivery() {
        Delivery first =
                room.receive(round, "politie", HEADER, registration("A1", "")).get();
        Delivery second =
                room.receive(round, "politie", HEADER, registration("A1", "")).get();
        Finding finding = room.deliveries.findings(second).getFirst();
        assertEquals(Rule.SAME_FILE, finding.rule());
        assertEquals(List.of("15-01-2024", Long.toString(first.id())), finding.arguments());
        assertEquals(DeliveryState.CHECKED, second.state());
        Delivery ofAnother =
                room.receive(round, "comensha", HEADER, registration("A1", "")).get();
        assertEquals(List.of(), room.deliveries.findings(ofAnother));
    }

    @Test
    void aCorrectionIsANewDeliveryThatReplacesTheOldOneWhenSubmittedAndWhenAccepted() {
        Delivery first = room.accepted(round, "politie", HEADER, registration("A1", ""));
        Delivery second =
                room.receive(round, "politie", HEADER, registration("A2", "")).get();
        Delivery third =
                room.receive(round, "politie", HEADER, registration("A3", "")).get();
        taken(room.deliveries.submit(second.id(), "politie"));
        assertEquals(DeliveryState.REPLACED, state(third), "what was not submitted when another was");
        assertEquals(DeliveryState.ACCEPTED, state(first), "until the chain director accepts the new one");
        taken(room.deliveries.accept(second.id(), "ketenregisseur"));
        assertEquals(DeliveryState.REPLACED, state(first));
        assertEquals(List.of("A2"), records(room.figures.of("mensenhandel")));
    }

    @Test
    void aReturnedDeliveryCarriesTheReason() {
        Delivery delivery =
                room.receive(round, "politie", HEADER, registration("A1", "")).get();
        taken(room.deliveries.submit(delivery.id(), "politie"));
        assertEquals(new Step.NotTaken(Step.Obstacle.REASON_NEEDED), room.deliveries.giveBack(delivery.id(), " ", "k"));
        assertEquals(
                new Step.NotTaken(Step.Obstacle.REASON_NAMES_SOMEBODY),
                room.deliveries.giveBack(delivery.id(), "vraag het Jan Jansen", "k"));
        Delivery returned = taken(room.deliveries.giveBack(delivery.id(), "het derde kwartaal ontbreekt", "k"));
        assertEquals(DeliveryState.RETURNED, returned.state());
        assertEquals("het derde kwartaal ontbreekt", returned.decisionReason());
        assertEquals(new Step.NotTaken(Step.Obstacle.NOT_NOW), room.deliveries.accept(delivery.id(), "k"));
    }

    @Test
    void aSupplierCorrectsAClosedRoundOnlyWithAReason() {
        Delivery inTime =
                room.receive(round, "politie", HEADER, registration("A1", "")).get();
        room.today("2024-02-01");
        assertEquals(
                new Receipt.NotReceived(Receipt.Obstacle.REASON_NEEDED),
                room.receive(round, "politie", HEADER, registration("A2", "")));
        assertEquals(
                new Receipt.NotReceived(Receipt.Obstacle.REASON_NEEDED),
                room.deliveries.nilReport("politie", round.id(), "p", ""));
        assertEquals(
                new Receipt.NotReceived(Receipt.Obstacle.REASON_NAMES_SOMEBODY),
                room.deliveries.nilReport("politie", round.id(), "p", "dhr. Jansen was ziek"));
        assertEquals(new Step.NotTaken(Step.Obstacle.ROUND_CLOSED), room.deliveries.submit(inTime.id(), "politie"));
        Delivery late = room.deliveries
                .receive(
                        stream(HEADER, registration("A2", "")),
                        "correctie.csv",
                        "politie",
                        round.id(),
                        "p",
                        "drie registraties waren nog niet ingevoerd")
                .get();
        assertEquals("drie registraties waren nog niet ingevoerd", late.lateReason());
        taken(room.deliveries.submit(late.id(), "politie"));
    }

    @Test
    void aNilReportIsSubmittedAtOnceAndIsNoFigureButAnAnswer() {
        Delivery nil = room.deliveries.nilReport("politie", round.id(), "p", "").get();
        assertEquals(DeliveryState.SUBMITTED, nil.state());
        taken(room.deliveries.accept(nil.id(), "k"));
        AcceptedFigures figures = room.figures.of("mensenhandel");
        assertEquals(
                List.of("politie"),
                figures.deliveries().stream().map(AcceptedDelivery::supplier).toList());
        assertEquals(List.of(), figures.observations());
    }

    @Test
    void whoIsNotAskedCannotDeliverAndNeitherCanAnybodyBeforeTheRoundOpens() {
        assertEquals(
                new Receipt.NotReceived(Receipt.Obstacle.NOT_ASKED),
                room.receive(round, "opvang", HEADER, registration("A1", "")));
        assertEquals(
                new Receipt.NotReceived(Receipt.Obstacle.NOT_ASKED),
                room.deliveries.nilReport("politie", round.id() + 1_000, "p", ""));
        room.today("2023-12-31");
        assertEquals(
                new Receipt.NotReceived(Receipt.Obstacle.NOT_OPEN_YET),
                room.receive(round, "politie", HEADER, registration("A1", "")));
    }

    @Test
    void anotherSuppliersDeliveryIsNotFoundJustAsOneThatDoesNotExist() {
        Delivery delivery =
                room.receive(round, "politie", HEADER, registration("A1", "")).get();
        assertEquals(Optional.empty(), room.deliveries.find(delivery.id(), "comensha"));
        assertEquals(room.deliveries.submit(delivery.id(), "comensha"), room.deliveries.submit(999_999, "comensha"));
        assertEquals(List.of(), room.deliveries.of("comensha"));
        assertEquals(DeliveryState.CHECKED, state(delivery));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws IOException {
        long files = uploads();
        var breaking = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };
        assertThrows(
                UncheckedIOException.class,
                () -> room.deliveries.receive(breaking, "x.csv", "politie", round.id(), "p", ""));
        assertEquals(List.of(), room.deliveries.of("politie"));
        assertEquals(files, uploads());
    }

    @Test
    void theFileItselfIsNeverKept() throws IOException {
        long files = uploads();
        room.receive(round, "politie", HEADER, registration("A1", "")).get();
        assertEquals(files, uploads());
    }

    @Test
    void acceptedFiguresComeInAFixedOrderWithWhatTheSupplierSaid() {
        Round online = room.open("online-criminaliteit", "politie");
        room.accepted(
                online,
                "politie",
                "periode;gemeente;delict;aantal",
                "2023-Q1;Delft;bankhelpdeskfraude;<5",
                "2023-Q2;Delft;hulpvraagfraude;3-7",
                "2023-Q3;Leiden;afdreiging;onbekend",
                "2023-Q4;Leiden;cybercrime;0",
                "2023-Q4;Gouda;cybercrime;12");
        room.accepted(round, "comensha", HEADER, registration("A1", "").replace("seksueel", "arbeid + seksueel"));
        AcceptedFigures figures = room.figures.of("online-criminaliteit");
        assertEquals(
                List.of(
                        new CellValue.Below(5),
                        new CellValue.Between(3, 7),
                        new CellValue.Unknown(),
                        new CellValue.Zero(),
                        new CellValue.Exact(12)),
                figures.observations().stream().map(Observation::value).toList());
        assertEquals(
                new Observation(
                        "comensha",
                        new Period.Quarter(2023, 1),
                        Map.of(
                                "area", List.of("GM0518"),
                                "form", List.of("sexual", "labour"),
                                "age", List.of("age-18-22"),
                                "sex", List.of("female"),
                                "nationality", List.of("dutch"),
                                "reporter", List.of("police")),
                        new CellValue.Exact(1)),
                room.figures.of("mensenhandel").observations().getFirst());
    }

    @Test
    void theHashOfADeliveryFollowsFromItsLinesAlone() {
        String first = room.accepted(round, "politie", HEADER, registration("A1", "een"))
                .supplier();
        String hash = hash(first);
        room.accepted(round, "politie", HEADER, registration("A1", "een andere opmerking"));
        assertEquals(hash, hash("politie"));
        room.accepted(round, "politie", HEADER, registration("A1", "").replace("Den Haag", "Delft"));
        assertNotEquals(hash, hash("politie"));
    }

    private String hash(String supplier) {
        return room.figures.of("mensenhandel").deliveries().stream()
                .filter(delivery -> delivery.supplier().equals(supplier))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    private DeliveryState state(Delivery delivery) {
        return room.deliveries.find(delivery.id()).orElseThrow().state();
    }

    private List<String> records(AcceptedFigures figures) {
        long delivery = figures.deliveries().getFirst().id();
        return room.scope.ofEveryone(database -> database.sql(
                        "select record from collection_record where delivery = :delivery order by line")
                .param("delivery", delivery)
                .query(String.class)
                .list());
    }

    private long linesOf(Delivery delivery) {
        return room.scope.ofEveryone(
                database -> database.sql("select count(*) from collection_record where delivery = :delivery")
                        .param("delivery", delivery.id())
                        .query(Long.class)
                        .single());
    }

    private long allLines() {
        return room.scope.ofEveryone(database -> database.sql("select count(*) from collection_record")
                .query(Long.class)
                .single());
    }

    private String everything() {
        return room.scope.ofEveryone(database -> {
            var all = new StringBuilder();
            for (String table : List.of("collection_delivery", "collection_finding", "collection_record")) {
                all.append(database.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                        .query(String.class)
                        .single());
            }
            return all.toString();
        });
    }

    private static long uploads() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("regiobeeld-delivery-"))
                    .count();
        }
    }
}
