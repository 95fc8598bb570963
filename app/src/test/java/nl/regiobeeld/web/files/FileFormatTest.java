package nl.regiobeeld.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFormatTest {
    @TempDir
    private Path folder;

    private static final Sheet SHEET = new Sheet(
            "Slachtoffers naar vorm",
            List.of(new Sheet.Line("Bron", "=HYPERLINK(\"http://example.org\")")),
            List.of("Vorm", "Aantal", "Aandeel (%)"),
            List.of(
                    List.of(Sheet.Cell.text("Arbeid; \"werk\""), Sheet.Cell.number(1234), Sheet.Cell.number(55.36, 1)),
                    List.of(Sheet.Cell.text("@SUM(A1)"), Sheet.Cell.mark("[g]"), Sheet.Cell.mark("[g]"))),
            List.of(new Sheet.Line("[g]", "-2+3 geheim")));

    @Test
    void csvOpensRightInADutchSpreadsheet() throws IOException {
        String csv = new String(bytes(FileFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffSlachtoffers naar vorm\r\n");
        assertThat(csv).contains("Vorm;Aantal;Aandeel (%)\r\n");
        assertThat(csv).contains("\"Arbeid; \"\"werk\"\"\";1234;55,4\r\n");
    }

    @Test
    void textThatLooksLikeAFormulaStaysTextInCsv() throws IOException {
        String csv = new String(bytes(FileFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("'@SUM(A1);[g];[g]\r\n")
                .contains("[g];'-2+3 geheim")
                .contains("'=HYPERLINK");
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n")) {
            assertThat(CsvSheet.harmless(start + "1")).startsWith("'");
        }
        assertThat(CsvSheet.harmless("")).isEmpty();
    }

    @Test
    void spreadsheetsKeepNumbersAsNumbersAndTextAsText() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(FileFormat.XLSX)))) {
            var rows = workbook.getFirstSheet().read();
            var about = rows.get(1);
            assertThat(about.getCell(1).getType()).isEqualTo(CellType.STRING);
            var row = rows.stream()
                    .filter(line -> line.getCellCount() > 0
                            && "@SUM(A1)".equals(line.getCell(0).getRawValue()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getRawValue()).isEqualTo("[g]");
            var numbers = rows.stream()
                    .filter(line -> line.getCellCount() > 2
                            && line.getCell(1) != null
                            && line.getCell(1).getType() == CellType.NUMBER)
                    .findFirst()
                    .orElseThrow();
            assertThat(numbers.getCell(1).asNumber().intValue()).isEqualTo(1234);
        }
        var ods = new SpreadSheet(new ByteArrayInputStream(bytes(FileFormat.ODS)))
                .getSheet(0)
                .getDataRange()
                .getValues();
        assertThat(ods[1][1]).isEqualTo("=HYPERLINK(\"http://example.org\")");
        assertThat(((Number) ods[4][1]).doubleValue()).isEqualTo(1234);
        assertThat(((Number) ods[4][2]).doubleValue()).isEqualTo(55.4);
        assertThat(ods[5][1]).isEqualTo("[g]");
    }

    @Test
    void noFileHoldsAFormula() throws IOException {
        assertThat(unzipped(bytes(FileFormat.XLSX))).doesNotContain("<f>");
        assertThat(unzipped(bytes(FileFormat.ODS))).doesNotContain("table:formula");
    }

    private static byte[] bytes(FileFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(SHEET, out);
        return out.toByteArray();
    }

    private String unzipped(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("table.zip"), bytes);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
