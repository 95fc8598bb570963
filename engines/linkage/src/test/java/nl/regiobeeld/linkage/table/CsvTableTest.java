package nl.regiobeeld.linkage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void theSeparatorIsTheOneTheHeaderUses() throws IOException {
        CsvTable table = new CsvTable(new StringReader("\uFEFFa;b, c;d\r\n1;2,5;\"x;\"\"y\"\"\nz\"\r\n\r\n3\r\n"));
        assertEquals(List.of("a", "b, c", "d"), table.columns());
        assertEquals(List.of("1", "2,5", "x;\"y\"\nz"), table.next());
        assertEquals(List.of("3", "", ""), table.next());
        assertNull(table.next());
    }

    @Test
    void anEmptyFileIsATableWithoutRows() throws IOException {
        assertNull(new CsvTable(new StringReader("")).next());
    }

    @Test
    void whatIsWrittenReadsBack() throws IOException {
        Random random = new Random(1);
        String signs = "ab,;\"\n\r é";
        for (int i = 0; i < 500; i++) {
            StringBuilder cell = new StringBuilder("x");
            for (int j = random.nextInt(8); j > 0; j--) {
                cell.append(signs.charAt(random.nextInt(signs.length())));
            }
            List<String> row = List.of("1", cell.toString(), "");
            CsvTable table = new CsvTable(new StringReader("a,b,c\n" + CsvTable.written(row) + "\n"));
            assertEquals(row, table.next());
        }
    }
}
