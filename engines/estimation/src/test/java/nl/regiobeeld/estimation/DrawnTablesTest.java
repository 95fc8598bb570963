package nl.regiobeeld.estimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import nl.regiobeeld.estimation.numeric.RandomStream;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;
import org.junit.jupiter.api.Test;

class DrawnTablesTest {
    private static final List<String> LISTS = List.of("care", "help", "police");
    private static final long[] COUNTS = {0, 120, 100, 30, 90, 25, 20, 8};
    private static final Settings SETTINGS = Settings.standard().withMethods(EnumSet.of(Method.BIC));

    @Test
    void withoutDoubtTheAnswerIsThatOfTheTable() {
        var certain = Collections.nCopies(DrawnTables.ENOUGH, new CaptureTable(LISTS, COUNTS));

        DrawnTables pooled = DrawnTables.of(certain, SETTINGS, 500, Progress.SILENT);

        var alone =
                (Verdict.Estimate) Estimation.of(certain.getFirst(), SETTINGS.withBootstrap(10_000), Progress.SILENT);
        Range within = alone.models().within6();
        assertEquals(DrawnTables.ENOUGH, pooled.draws());
        assertEquals(within.low(), pooled.mean().low(), 1e-9 * within.low());
        assertEquals(within.high(), pooled.mean().high(), 1e-9 * within.high());
        var limits = ((PanelMember.Selected) alone.panel().getFirst()).limits().percentile95();
        assertEquals(limits.low(), pooled.limits95().low(), 0.03 * limits.low());
        assertEquals(limits.high(), pooled.limits95().high(), 0.03 * limits.high());
    }

    @Test
    void doubtAboutLinksWidensTheLimitsAndMoreVersionsDoNotWidenThemFurther() {
        DrawnTables certain = DrawnTables.of(versions(20, 0), SETTINGS, 300, Progress.SILENT);
        DrawnTables doubtful = DrawnTables.of(versions(20, 12), SETTINGS, 300, Progress.SILENT);
        DrawnTables more = DrawnTables.of(versions(60, 12), SETTINGS, 300, Progress.SILENT);

        assertTrue(width(doubtful) > 1.1 * width(certain), width(doubtful) + " and " + width(certain));
        assertEquals(width(doubtful), width(more), 0.12 * width(more));
    }

    @Test
    void versionsWithoutAnEstimateAreCountedAndLeftOut() {
        var tables = new ArrayList<>(versions(20, 0));
        tables.add(new CaptureTable(LISTS, new long[] {0, 40, 30, 0, 20, 0, 0, 0}));

        DrawnTables pooled = DrawnTables.of(tables, SETTINGS, 100, Progress.SILENT);

        assertEquals(20, pooled.draws());
        assertEquals(1, pooled.refused());
        assertEquals(
                0, DrawnTables.of(List.of(), SETTINGS, 100, Progress.SILENT).draws());
    }

    @Test
    void theAnswerDoesNotDependOnTheNumberOfThreads() {
        assertEquals(
                DrawnTables.of(versions(20, 12), SETTINGS, 100, Progress.SILENT),
                DrawnTables.of(versions(20, 12), SETTINGS.withThreads(3), 100, Progress.SILENT));
    }

    /** Every version tears some of those on two lists apart: each becomes two persons on one list. */
    private static List<CaptureTable> versions(int number, int doubtful) {
        var versions = new ArrayList<CaptureTable>();
        for (int version = 0; version < number; version++) {
            var random = new RandomStream(7, version);
            long[] counts = COUNTS.clone();
            for (int pair = 0; pair < doubtful; pair++) {
                if (random.uniform() < 0.5) {
                    counts[3]--;
                    counts[1]++;
                    counts[2]++;
                }
            }
            versions.add(new CaptureTable(LISTS, counts));
        }
        return versions;
    }

    private static double width(DrawnTables pooled) {
        return pooled.limits95().high() - pooled.limits95().low();
    }
}
