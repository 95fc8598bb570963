package nl.regiobeeld.estimation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.regiobeeld.cells.Interval;
import org.junit.jupiter.api.Test;

class CaptureTableReaderTest {
    private static final String PLAIN = "A,B,C,count\n1,0,0,44\n0,1,0,4\n1,1,0,3\n1,1,1,2\n";

    @Test
    void readsHistoriesWhateverTheOrderOfTheRowsAndHoweverTheyAreSplit() {
        CaptureTable table = complete(PLAIN);
        assertEquals(List.of("A", "B", "C"), table.lists());
        assertEquals(53, table.observed());
        assertEquals(3, table.count(0b011));
        assertEquals(
                table, complete("A;B;C;aantal\r\n0;0;1;0\n1;1;1;1\n1;1;0;3\n1;0;0;40\n0;1;0;4\n1;0;0;4\n1;1;1;1\n"));
        assertEquals(
                table,
                complete("\uFEFF\"A\"\tB\tC\tnumber of people\n1\t1\t0\t3\n1\t0\t0\t44\n0\t1\t0\t4\n1\t1\t1\t2"));
    }

    @Test
    void readsOneRowPerPerson() {
        assertEquals(
                new CaptureTable(List.of("A", "B"), new long[] {0, 2, 1, 1}), complete("A,B\n1,0\n1,1\n0,1\n1,0\n"));
    }

    @Test
    void saysEveryProblemWithItsRow() {
        assertEquals(
                List.of(
                        "Row 2 has count \"-1\"; a count is a whole number from 0",
                        "Row 3 has count \"1.5\"; a count is a whole number from 0",
                        "Row 4 has \"2\" under A; only 0 and 1 fit",
                        "Row 5 has 2 values instead of 3",
                        "Row 6 counts persons that no list has seen; only persons on at least one list can be counted"),
                problems("A,B,count\n1,0,-1\n0,1,1.5\n2,1,3\n1,1\n0,0,9\n"));
    }

    @Test
    void refusesWhatIsNotATable() {
        assertEquals(List.of("The file is empty"), problems(" \n"));
        assertEquals(List.of("There are no rows below the header"), problems("A,B,count\n"));
        assertEquals(List.of("Nobody is on any list"), problems("A,B,count\n1,0,0\n"));
        assertEquals(List.of("Two lists are called A"), problems("A,A,count\n1,0,3\n"));
        assertEquals(List.of("A list has no name in the header"), problems("A,,count\n1,0,3\n"));
        assertTrue(problems("1,0,3\n0,1,4\n").getFirst().startsWith("The first row holds numbers"));
        String twenty =
                String.join(",", IntStream.range(0, 20).mapToObj(i -> "L" + i).toList());
        assertTrue(problems(twenty + ",count\n" + "1,".repeat(20) + "3\n")
                .getFirst()
                .startsWith("There are 20 lists"));
    }

    @Test
    void keepsHiddenCountsAsTheirBounds() {
        TableReading reading = CaptureTableReader.read("A,B,count\n1,0,44\n0,1,<5\n1,1,2-3\n");
        HiddenTable table =
                assertInstanceOf(TableReading.PartlyHidden.class, reading).table();
        assertEquals(new Interval(1, 4), table.cells().get(0b10));
        assertEquals(8, table.ways());
        assertEquals(8, table.fillings().stream().distinct().count());
        assertEquals(List.of("B", "A and B"), table.hiddenNames());
        TableReading secret = CaptureTableReader.read("A,B,count\n1,0,44\n0,1,x\n");
        assertEquals(
                Long.MAX_VALUE,
                assertInstanceOf(TableReading.PartlyHidden.class, secret)
                        .table()
                        .ways());
    }

    @Test
    void neverFailsOnArbitraryText() {
        SplittableRandom random = new SplittableRandom(7);
        String alphabet = "01,;\t\"\n\r.<-x 9Acount\uFEFF";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "A,B,count\n" : "");
            random.ints(random.nextInt(60), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            switch (CaptureTableReader.read(text.toString())) {
                case TableReading.Complete(CaptureTable table) -> assertTrue(table.observed() > 0);
                case TableReading.PartlyHidden(HiddenTable table) -> assertTrue(table.hiddenHistories().length > 0);
                case TableReading.Unreadable(List<String> problems) -> assertTrue(!problems.isEmpty());
            }
        }
    }

    private static CaptureTable complete(String text) {
        return assertInstanceOf(TableReading.Complete.class, CaptureTableReader.read(text))
                .table();
    }

    private static List<String> problems(String text) {
        return assertInstanceOf(TableReading.Unreadable.class, CaptureTableReader.read(text))
                .problems();
    }
}
