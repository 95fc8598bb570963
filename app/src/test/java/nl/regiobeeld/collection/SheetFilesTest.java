package nl.regiobeeld.collection;

import static nl.regiobeeld.collection.Given.check;
import static nl.regiobeeld.collection.Given.file;
import static nl.regiobeeld.collection.Packed.cell;
import static nl.regiobeeld.collection.Packed.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nl.regiobeeld.cells.CellValue;
import org.junit.jupiter.api.Test;

class SheetFilesTest {
    private static final String[] HEADER = {
        "periode", "gemeente", "vormen", "leeftijd", "geslacht", "nationaliteit", "aantal"
    };
    private static final String[] GOOD = {"2023-Q1", "Delft", "arbeid", "18-22", "v", "nl", "3"};

    @Test
    void anXlsxIsReadWithNumbersAndDays() {
        String row = "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45061</v></c>" + cell("B2", "Delft") + cell("C2", "arbeid")
                + cell("D2", "18-22") + cell("E2", "v") + cell("F2", "nl") + "<c r=\"G2\"><v>3</v></c></row>";
        var checked = check(file(Packed.xlsx(row(1, HEADER) + row, "").bytes()));
        assertEquals(List.of(), checked.told());
        assertEquals("2023-Q2", checked.lines().getFirst().quarter().code());
        assertEquals(new CellValue.Exact(3), checked.lines().getFirst().value());
    }

    @Test
    void daysThatSheetsKeepAsTextAreRead() {
        assertEquals(
                1,
                check(file(Packed.xlsx(row(1, HEADER) + row(2, with(0, "15-05-2023")), "")
                                .bytes()))
                        .result()
                        .good());
    }

    @Test
    void aFormulaIsToldByPlaceAndOtherRowsStay() {
        String formula = row(2, GOOD).replace(cell("G2", "3"), "<c r=\"G2\"><f>SUM(1,2)</f><v>3</v></c>");
        var checked = check(file(Packed.xlsx(row(1, HEADER) + formula + row(3, with(1, "Gouda")), "")
                .bytes()));
        assertEquals(List.of("2 aantal FORMULA"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void anErrorInACellIsToldByPlace() {
        String broken = row(2, GOOD).replace(cell("G2", "3"), "<c r=\"G2\" t=\"e\"><v>#REF!</v></c>");
        assertEquals(
                List.of("2 aantal BROKEN_FORMULA"),
                check(file(Packed.xlsx(row(1, HEADER) + broken, "").bytes())).told());
    }

    @Test
    void mergedCellsAreToldByPlaceAndOtherRowsStay() {
        var checked = check(file(Packed.xlsx(
                        row(1, HEADER) + row(2, GOOD) + row(3, with(1, "")) + row(4, with(1, "Gouda")),
                        "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>")
                .bytes()));
        assertEquals(List.of("2 gemeente MERGED_CELLS", "3 gemeente MERGED_CELLS"), checked.told());
        assertEquals(1, checked.result().good());
    }

    @Test
    void aRangeThatExcelMadeADateIsRecognised() {
        String day = row(2, GOOD).replace(cell("G2", "3"), "<c r=\"G2\" s=\"1\"><v>45110</v></c>");
        assertEquals(
                List.of("2 aantal COUNT_IS_DATE"),
                check(file(Packed.xlsx(row(1, HEADER) + day, "").bytes())).told());
    }

    @Test
    void macrosAreRefusedWithTheReason() {
        var packed = Packed.xlsx(row(1, HEADER) + row(2, GOOD), "").with("xl/vbaProject.bin", "x");
        assertEquals(Rule.MACROS, check(file(packed.bytes())).only().rule());
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefused() {
        var bomb = Packed.xlsx(row(1, HEADER), "").with("xl/media/image1.png", new byte[25_000_000]);
        byte[] bytes = bomb.bytes();
        assertTrue(bytes.length < 100_000);
        assertEquals(Rule.UNPACKS_TOO_LARGE, check(file(bytes)).only().rule());
    }

    @Test
    void manySmallPartsAreRefused() {
        var packed = Packed.xlsx(row(1, HEADER), "");
        for (int i = 0; i < 600; i++) {
            packed.with("xl/media/" + i, "");
        }
        assertEquals(Rule.UNPACKS_TOO_LARGE, check(file(packed.bytes())).only().rule());
    }

    @Test
    void aTextWithoutEndIsRefused() {
        String endless = "<row r=\"1\">" + cell("A1", "x".repeat(2_000_000)) + "</row>";
        assertEquals(
                Rule.UNPACKS_TOO_LARGE,
                check(file(Packed.xlsx(endless, "").bytes())).only().rule());
    }

    @Test
    void aColumnFarOutsideAnySheetIsRefused() {
        String far = "<row r=\"1\">" + cell("ZZZZZZ1", "x") + "</row>";
        assertEquals(
                Rule.DAMAGED, check(file(Packed.xlsx(far, "").bytes())).only().rule());
    }

    @Test
    void xmlThatDefinesItsOwnEntitiesIsRefused() {
        var packed = Packed.xlsx(row(1, HEADER), "")
                .with(
                        "xl/sharedStrings.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><sst>&a;</sst>");
        assertEquals(Rule.DAMAGED, check(file(packed.bytes())).only().rule());
    }

    @Test
    void aFileThatBreaksOffIsRefusedWithoutItsContentInAnyMessage() {
        byte[] whole = Packed.xlsx(row(1, HEADER) + row(2, GOOD), "").bytes();
        for (int length : List.of(4, 100, whole.length / 2, whole.length - 10)) {
            assertEquals(
                    Rule.DAMAGED,
                    check(file(Arrays.copyOf(whole, length))).only().rule(),
                    "cut at " + length);
        }
        assertEquals(
                Rule.DAMAGED,
                check(file(Packed.xlsx(row(1, HEADER) + "<row r=\"2\"><c r=\"A2\" t=\"n\"><v>ge", "")
                                .bytes()))
                        .only()
                        .rule());
    }

    @Test
    void aZipThatIsNoSheetIsRecognised() {
        assertEquals(
                Rule.NO_SHEET,
                check(file(new Packed().with("word/document.xml", "<a/>").bytes()))
                        .only()
                        .rule());
        assertEquals(
                Rule.OLD_SHEET,
                check(file(new Packed().with("xl/workbook.bin", "x").bytes()))
                        .only()
                        .rule());
    }

    @Test
    void anOdsIsReadWithNumbersAndDays() {
        String row = "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2023-05-15\"/>"
                + odsTexts("Delft", "arbeid", "18-22", "v", "nl")
                + "<table:table-cell office:value-type=\"float\" office:value=\"3\"><text:p>3,00</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"1017\"/></table:table-row>";
        String empty =
                "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
        var checked = check(file(Packed.ods(odsRow(HEADER) + row + empty).bytes()));
        assertEquals(List.of(), checked.told());
        assertEquals("2023-Q2", checked.lines().getFirst().quarter().code());
        assertEquals(new CellValue.Exact(3), checked.lines().getFirst().value());
    }

    @Test
    void formulasAndMergedCellsOfAnOdsAreToldByPlace() {
        String formula = "<table:table-row>" + odsTexts("2023-Q1", "Delft", "arbeid", "18-22", "v", "nl")
                + "<table:table-cell table:formula=\"of:=1+2\" office:value-type=\"float\" office:value=\"3\"/></table:table-row>";
        String merged = "<table:table-row>" + odsTexts("2023-Q1")
                + "<table:table-cell table:number-rows-spanned=\"2\"><text:p>Delft</text:p></table:table-cell>"
                + odsTexts("arbeid", "18-22", "v", "nl", "4") + "</table:table-row>";
        assertEquals(
                List.of("2 aantal FORMULA", "3 gemeente MERGED_CELLS"),
                check(file(Packed.ods(odsRow(HEADER) + formula + merged).bytes()))
                        .told());
    }

    @Test
    void aRowRepeatedWithoutEndIsRefused() {
        String repeated =
                odsRow(GOOD).replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"900000000\">");
        assertEquals(
                Rule.TOO_MANY_ROWS,
                check(file(Packed.ods(odsRow(HEADER) + repeated).bytes()))
                        .only()
                        .rule());
        String wide =
                "<table:table-row><table:table-cell table:number-columns-repeated=\"900000000\"><text:p>x</text:p></table:table-cell></table:table-row>";
        assertEquals(
                Rule.TOO_MANY_COLUMNS,
                check(file(Packed.ods(wide).bytes())).only().rule());
    }

    private static String[] with(int position, String text) {
        String[] row = GOOD.clone();
        row[position] = text;
        return row;
    }

    private static String odsRow(String... texts) {
        return "<table:table-row>" + odsTexts(texts) + "</table:table-row>";
    }

    private static String odsTexts(String... texts) {
        var cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(text)
                    .append("</text:p></table:table-cell>");
        }
        return cells.toString();
    }
}
