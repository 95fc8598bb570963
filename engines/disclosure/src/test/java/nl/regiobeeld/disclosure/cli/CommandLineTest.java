package nl.regiobeeld.disclosure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatProtectWritesAttackCannotOpen() {
        assertEquals(0, protect("a,b,count\nx,p,2\nx,q,9\ny,p,7\ny,q,12\n", "-", "--threshold", "5"));
        String tables = text(out);
        assertTrue(tables.contains("x,p,,primary,"), tables);
        out.reset();
        assertEquals(0, attack(tables, "-"));
    }

    @Test
    void attackOpensACellThatOnlyItsTotalBetrays() {
        assertEquals(1, attack("a,count\nx,<5\ny,9\nTotal,11\n", "-", "--json"));
        assertTrue(text(out).contains("\"lower\": 2, \"upper\": 2"), text(out));
    }

    @Test
    void aTotalThatDoesNotAddUpIsNamedWithTheDifference() {
        assertEquals(2, protect("a,count\nx,3\ny,9\nTotal,14\n", "-"));
        assertTrue(text(err).contains("a=Total: given 14, its parts add up to 12 (difference 2)"), text(err));
    }

    @Test
    void aDutchTableWithItsTotalsIsReadAsCellsAndSaidToBe() {
        assertEquals(0, protect("gemeente,aantal\nLeiden,3\nDelft,12\nGouda,20\ntotaal,35\n", "-"), text(err));
        assertTrue(text(out).contains("totaal,35,published"), text(out));
        assertTrue(text(err).contains("read: 4 rows; dimensions gemeente; cells, counted in aantal"), text(err));
    }

    @Test
    void aFileWithoutCountsIsSaidToBeOneOfPersons() {
        protect("gemeente\nLeiden\nDelft\n", "-");
        assertTrue(text(err).contains("every row is one person"), text(err));
    }

    @Test
    void badInputAndUsageEndWithTwo() {
        assertEquals(2, protect("a,count\nx,-1\n", "-"));
        assertEquals(2, protect("a,count\nx,many\n", "-"));
        assertEquals(2, protect("a,count\nx\n", "-"));
        assertEquals(2, protect("", "-"));
        assertEquals(2, protect("", "no-such-file.csv"));
        assertEquals(2, protect("a,count\nx,1\n", "-", "--unknown"));
        assertEquals(2, protect("a,count\nx,1\n", "-", "--method", "cell-key"));
        assertEquals(2, protect(""));
    }

    @Test
    void tauArgusFilesAreRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("region.hrc"), "N\n@ 1\n@ 2\nS\n@ 3\n");
        Files.writeString(
                folder.resolve("meta.rda"),
                "<SEPARATOR> \";\"\nregion\n <RECODEABLE>\n <TOTCODE> \"Total\"\n <HIERCODELIST> \"region.hrc\"\n"
                        + "freq\n <NUMERIC>\n <FREQUENCY>\n");
        Files.writeString(folder.resolve("table.tab"), "\"1\";2\n\"2\";9\n\"3\";20\n\"N\";11\n\"Total\";31\n");
        assertEquals(0, protect("", folder.toString(), "--json"), text(err));
        assertTrue(text(out).contains("\"primary\": 1, \"secondary\": 1"), text(out));
    }

    @Test
    void aHierarchyWithAHoleOrACircleIsRefusedAndTheCodeIsNamed(@TempDir Path folder) throws IOException {
        Path hierarchy = folder.resolve("h.csv");
        Files.writeString(hierarchy, "code,parent\nTotal,\nx,North\n");
        assertEquals(2, protect("a,count\nx,3\n", "-", "--hierarchy", "a=" + hierarchy));
        assertTrue(text(err).contains("x is part of North, which is no code"), text(err));

        Files.writeString(hierarchy, "code,parent\nx,y\ny,x\n");
        assertEquals(2, protect("a,count\nx,3\n", "-", "--hierarchy", "a=" + hierarchy));
        assertTrue(text(err).contains("x is part of itself"), text(err));
    }

    @Test
    void aTableOfWhichNothingCanBeShownSaysSo() {
        assertEquals(0, protect("a,count\nx,1\ny,2\n", "-", "--json"));
        assertTrue(text(err).contains("Nothing can be shown"), text(err));
    }

    @Test
    void roundedTablesSayWhatTheTrueFigureCanBeAndAreProven() {
        assertEquals(0, protect("a,count\nx,1\ny,2\nz,30\n", "-", "--method", "round", "--seed", "4"));
        String tables = text(out);
        assertTrue(tables.contains("Total,") && tables.contains("z,30,published,26,34"), tables);
        out.reset();
        assertEquals(0, protect("a,count\nx,1\ny,2\nz,30\n", "-", "--method", "round", "--json"));
        assertTrue(text(out).contains("\"status\": \"rounded\"") && text(out).contains("rounded to 5"), text(out));
    }

    private int protect(String input, String... args) {
        return Protect.run(args, print(out), print(err), stream(input));
    }

    private int attack(String input, String... args) {
        return Attack.run(args, print(out), print(err), stream(input));
    }

    private static ByteArrayInputStream stream(String input) {
        return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream target) {
        return target.toString(StandardCharsets.UTF_8);
    }
}
