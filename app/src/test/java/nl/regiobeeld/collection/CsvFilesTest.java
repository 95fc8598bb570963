package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.HEADER;
import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.csv;
import static nl.regiobeeld.collection.Given.file;
import static nl.regiobeeld.collection.Given.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void everyUsualSeparatorIsRead(String separator) {
        var checked = check(csv((HEADER + "\n" + registration("A1", "geen")).replace(";", separator)));
        assertEquals(List.of(), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void aLineThatNamesTheSeparatorIsUnderstood() {
        assertEquals(
                1,
                check(csv(
                                "sep=,",
                                HEADER.replace(';', ','),
                                registration("A1", "").replace(';', ',')))
                        .result()
                        .good());
    }

    @Test
    void utf8AndWindows1252AndUtf16AreRead() {
        String text = HEADER.replace("toelichting", "überflüssig") + "\r\n" + registration("A1", "café");
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            assertEquals(
                    List.of("1 überflüssig UNKNOWN_COLUMN"),
                    check(file(text, charset)).told(),
                    charset.name());
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(1, check(file("\ufeff" + text, charset)).result().good(), charset.name());
        }
    }

    @Test
    void linesInTwoCharacterSetsAreBothReadAndTheFirstStrangeOneIsNamed() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER.replace("toelichting", "uitlëg") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((registration("A1", "één") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((registration("A2", "twéé") + "\n").getBytes(WINDOWS));
        var checked = check(file(bytes.toByteArray()));
        assertEquals(List.of("3 MIXED_ENCODING", "1 uitlëg UNKNOWN_COLUMN"), checked.told());
        assertEquals(2, checked.result().good());
    }

    @Test
    void theMixedReaderReadsEveryByteOnce() throws Exception {
        String utf8 = "grüße €😀 ".repeat(5_000);
        String windows = "grüße € ".repeat(5_000);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(windows.getBytes(WINDOWS));
        try (var reader = new MixedReader(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            var text = new StringBuilder();
            char[] block = new char[777];
            for (int read = reader.read(block); read >= 0; read = reader.read(block)) {
                text.append(block, 0, read);
            }
            assertEquals(utf8 + windows, text.toString());
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(List.of(Rule.EMPTY_FILE), check(file(new byte[0])).rules());
        assertEquals(List.of(Rule.EMPTY_FILE), check(csv("", "", "  ")).rules());
        assertEquals(List.of(Rule.EMPTY_FILE), check(csv(";;;", ";;;")).rules());
    }

    @Test
    void aHeaderWithoutLinesIsNotANilReport() {
        assertEquals(List.of(Rule.NO_LINES), check(csv(HEADER)).rules());
    }

    @Test
    void aQuoteThatNeverClosesCostsItsOwnLineOnly() {
        var checked = check(csv(
                HEADER,
                registration("A1", "goed"),
                registration("A2", "\"begin zonder eind"),
                registration("A3", "goed"),
                registration("A4", "goed")));
        assertEquals(List.of("3 UNCLOSED_QUOTE"), checked.told());
        assertEquals(
                List.of("A1", "A3", "A4"),
                checked.lines().stream().map(Line::record).toList());
        assertEquals(List.of(2, 4, 5), checked.lines().stream().map(Line::line).toList());
        assertEquals(4, checked.result().lines());
    }

    @Test
    void aQuoteThatClosesFarAwayCostsItsOwnLineOnly() {
        var lines = new java.util.ArrayList<String>();
        lines.add(HEADER);
        for (int i = 1; i <= 60; i++) {
            lines.add(registration("A" + i, i == 5 || i == 50 ? "\"open" : "goed"));
        }
        var checked = check(csv(lines.toArray(String[]::new)));
        assertEquals(List.of("6 UNCLOSED_QUOTE", "51 UNCLOSED_QUOTE"), checked.told());
        assertEquals(58, checked.result().good());
    }

    @Test
    void aFileFullOfOpenQuotesEndsInsteadOfRunningForEver() {
        var checked = check(csv(HEADER, (registration("A1", "\"open") + "\n").repeat(2_000)));
        assertEquals(
                21, checked.rules().stream().filter(Rule.UNCLOSED_QUOTE::equals).count());
    }

    @Test
    void aRemarkMayRunOverLinesAndTheNextLineKeepsItsNumber() {
        var checked =
                check(csv(HEADER, registration("A1", "\"eerste\ntweede; regel \"\"zo\"\"\""), "A2;2023-Q1;Delft;x"));
        assertEquals(4, checked.result().findings().getFirst().line());
        assertEquals(1, checked.result().good());
    }

    @Test
    void aNulByteSpoilsItsLineAndNoOther() {
        var checked = check(csv(HEADER, registration("A1", "a\u0000b"), registration("A2", "goed")));
        assertEquals(List.of("2 toelichting UNREADABLE_CHARACTERS"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void nulBytesInTheHeaderAreNoHeader() {
        assertTrue(check(file("\0\0\0\0;\0\0\n\0;\0", StandardCharsets.US_ASCII))
                .result()
                .isRefused());
    }

    @Test
    void threeHundredColumnsAreRefusedWithTheNumber() {
        Finding finding =
                check(csv(HEADER + ";x".repeat(291), registration("A1", ""))).only();
        assertEquals(Rule.TOO_MANY_COLUMNS, finding.rule());
        assertEquals(List.of("300", "100"), finding.arguments());
    }

    @Test
    void moreCellsThanColumnsSpoilTheirLine() {
        var checked = check(csv(HEADER, registration("A1", "een;twee"), registration("A2", "goed;;;")));
        assertEquals(List.of("2 EXTRA_CELLS"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void moreRowsThanAllowedAreRefusedAndNoRowIsKept() {
        var few = new Limits(1_000_000, 100, 3, 2_000, 1_000_000, 200, 50);
        var checked = check(
                csv(
                        HEADER,
                        registration("A1", ""),
                        registration("A2", ""),
                        registration("A3", ""),
                        registration("A4", "")),
                few);
        assertEquals(Rule.TOO_MANY_ROWS, checked.only().rule());
        assertEquals(0, checked.result().good());
    }

    @Test
    void aCellWithoutEndIsToldByPlace() {
        var checked = check(csv(HEADER, registration("A1", "x".repeat(2_001)), registration("A2", "")));
        assertEquals(List.of("2 toelichting CELL_TOO_LONG"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void otherKindsOfFilesAreRecognisedByTheirContent() {
        for (String start : List.of("%PDF-1.7", "\u0089PNG\r\n", "<html><body>", "{\\rtf1", "<?xml version='1.0'?>")) {
            assertEquals(
                    List.of(Rule.NO_SHEET),
                    check(file(start, StandardCharsets.ISO_8859_1)).rules(),
                    start);
        }
        byte[] compound = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        };
        assertEquals(List.of(Rule.OLD_SHEET), check(file(compound)).rules());
    }

    @Test
    void aTitleAboveTheHeaderIsForgiven() {
        var checked = check(csv("Aanlevering eerste kwartaal", "", HEADER, registration("A1", "")));
        assertEquals(List.of(), checked.told());
        assertEquals(1, checked.result().good());
    }
}
