package nl.regiobeeld.linkage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    @Test
    void aWorkbookGivesTextAndDatesAsTheyAreShown() throws IOException {
        Spreadsheet table = read(Map.of(
                "xl/sharedStrings.xml",
                "<sst><si><t>given</t></si><si><r><t>d</t></r><r><t>ob</t></r></si><si><t>Renée</t></si></sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd-mm-yyyy'/></numFmts><cellStyleXfs><xf/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
                        + "<row><c r='A2' t='s'><v>2</v></c><c r='C2' s='1'><v>36525</v></c></row>"
                        + "<row/><row><c r='B4' t='inlineStr'><is><t>x</t></is></c><c r='C4' s='2'><v>29252</v></c></row>"
                        + "</sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet/>"));
        assertEquals(List.of("given", "", "dob"), table.columns());
        assertEquals(List.of("Renée", "", "1999-12-31"), table.next());
        assertEquals(List.of("", "x", "1980-02-01"), table.next());
        assertNull(table.next());
    }

    @Test
    void anOpenDocumentSheetGivesTheSame() throws IOException {
        Spreadsheet table = read(Map.of(
                "content.xml",
                "<doc xmlns:table='t' xmlns:office='o' xmlns:text='x'><table:table><table:table-row>"
                        + "<table:table-cell><text:p>given</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated='2'><text:p>dob</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated='16000'/></table:table-row><table:table-row>"
                        + "<table:table-cell><text:p>Renée</text:p></table:table-cell>"
                        + "<table:table-cell office:date-value='1999-12-31'><text:p>31-12-99</text:p></table:table-cell>"
                        + "</table:table-row></table:table><table:table><table:table-row><table:table-cell>"
                        + "<text:p>other</text:p></table:table-cell></table:table-row></table:table></doc>"));
        assertEquals(List.of("given", "dob", "dob"), table.columns());
        assertEquals(List.of("Renée", "1999-12-31", ""), table.next());
        assertNull(table.next());
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertThrows(IOException.class, () -> read(Map.of("content.xml", "<doc>")));
        assertThrows(IOException.class, () -> read(Map.of("other.txt", "")));
        assertThrows(
                IOException.class,
                () -> read(Map.of(
                        "content.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><doc>&e;</doc>")));
    }

    @Test
    void referencesCommentsAndRepeatedRowsAreReadAsMeant() throws IOException {
        Spreadsheet table = read(Map.of(
                "content.xml",
                "<?xml version='1.0'?><!-- made by hand --><d><t:table xmlns:t='t'><t:table-row><t:table-cell><p>a&amp;b</p></t:table-cell>"
                        + "</t:table-row><t:table-row t:number-rows-repeated='2'><t:table-cell><o:annotation xmlns:o='o'><p>remark</p>"
                        + "</o:annotation><p>&#x41;&#246;<s/><![CDATA[<x>]]></p></t:table-cell></t:table-row>"
                        + "<t:table-row t:number-rows-repeated='1048000'><t:table-cell/></t:table-row></t:table></d>"));
        assertEquals(List.of("a&b"), table.columns());
        assertEquals(List.of("Aö <x>"), table.next());
        assertEquals(List.of("Aö <x>"), table.next());
        assertNull(table.next());
        assertThrows(IOException.class, () -> read(Map.of("content.xml", "<d>&own;</d>")));
        assertThrows(IOException.class, () -> read(Map.of("content.xml", "<d><e></d></e>")));
    }

    @Test
    void aDamagedFileIsRefusedWhereverTheDamageIs() throws IOException {
        byte[] whole = packed(Map.of("content.xml", "<d><t:table xmlns:t='t'/>" + "x".repeat(300) + "</d>"));
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = random.nextInt(6); j > 0 && damaged.length > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertNull(Spreadsheet.read(damaged).next());
            } catch (IOException e) {
                assertFalse(String.valueOf(e.getMessage()).contains("null"));
            }
        }
    }

    private static Spreadsheet read(Map<String, String> parts) throws IOException {
        return Spreadsheet.read(packed(parts));
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
