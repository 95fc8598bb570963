package nl.regiobeeld.estimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiobeeld.estimation.numeric.Work.Progress;
import nl.regiobeeld.estimation.table.CaptureTable;
import nl.regiobeeld.estimation.table.CaptureTableReader;
import nl.regiobeeld.estimation.table.HiddenTable;
import nl.regiobeeld.estimation.table.TableReading;
import org.junit.jupiter.api.Test;

class EstimationTest {
    private static final Settings QUICK = Settings.standard()
            .withMethods(EnumSet.of(Method.BIC, Method.STEPWISE, Method.DECOMPOSABLE))
            .withBootstrap(200);

    @Test
    void aTableWithoutOverlapIsRefused() {
        Verdict.Refused refused = refused("T1_no_overlap");
        assertEquals(List.of("no-overlap", "no-triangle"), codes(refused.reasons()));
    }

    @Test
    void twoListsGiveChapmanAndNothingElse() {
        Verdict.Refused refused = refused("T2_two_lists");
        assertEquals(List.of("two-lists"), codes(refused.reasons()));
        assertEquals(71.0 * 51 / 11 - 1, refused.chapman().orElseThrow(), 1e-12);
        Verdict.Refused withEmptyThird = refused("T5_empty_list");
        assertEquals(List.of("two-lists"), codes(withEmptyThird.reasons()));
        assertTrue(codes(withEmptyThird.warnings()).contains("empty-list"));
    }

    @Test
    void aListThatHoldsEverybodyIsRefused() {
        Verdict.Refused refused = refused("T3_list_contains_all");
        assertEquals(List.of("list-contains-all"), codes(refused.reasons()));
        assertEquals(List.of("A"), refused.reasons().getFirst().values());
    }

    @Test
    void aChainOfOverlapsIsRefusedUnlessPairsAreNotWanted() {
        assertEquals(List.of("no-triangle"), codes(refused("T6_chain_overlap").reasons()));
        Verdict verdict = Estimation.of(Tables.table("T6_chain_overlap"), QUICK.withOrder(1), Progress.SILENT);
        PanelMember member =
                assertInstanceOf(Verdict.Estimate.class, verdict).panel().getFirst();
        assertEquals(2448.5877261181, member.estimate(), 1e-3);
    }

    @Test
    void identicalAndNestedListsAreNamed() {
        Verdict verdict = Estimation.of(Tables.table("T4_duplicate_lists"), QUICK, Progress.SILENT);
        assertTrue(codes(verdict.warnings()).contains("identical-lists"));
        CaptureTable nested = new CaptureTable(List.of("A", "B", "C"), new long[] {0, 50, 0, 20, 40, 12, 0, 9});
        assertTrue(
                codes(Estimation.of(nested, QUICK, Progress.SILENT).warnings()).contains("nested-lists"));
    }

    @Test
    void theHeadlineIsARangeOverMethodsAndModels() {
        Verdict.Estimate estimate = estimate(Tables.table("UKdat_5"), QUICK);
        assertEquals(10674.3, estimate.range().low(), 0.1);
        assertEquals(34082.7, estimate.range().high(), 0.1);
        assertEquals(
                List.of(25311.0, 11313.0, 22990.0),
                estimate.panel().stream().map(m -> Math.rint(m.estimate())).toList());
        assertEquals(
                "[123,25,34]",
                assertInstanceOf(PanelMember.Selected.class, estimate.panel().getFirst())
                        .model());
        assertEquals(6084, estimate.models().admissible());
        assertEquals(128, estimate.models().refused());
        assertEquals(12262.4, estimate.models().within2().low(), 0.1);
        assertTrue(codes(estimate.warnings())
                .containsAll(List.of(
                        "few-on-two-lists",
                        "zero-overlap",
                        "close-models-disagree",
                        "plausible-models-disagree",
                        "methods-disagree",
                        "leave-one-out",
                        "merge-two")));
        assertTrue(codes(estimate.statements())
                .containsAll(List.of("assumption", "too-low", "sensitivity", "unchecked", "models", "resamples")));
    }

    @Test
    void everyListIsEstimatedFromTheOthers() {
        List<Checks.Consistency> checks =
                estimate(Tables.table("UKdat_5"), QUICK).checks().consistency();
        Checks.Consistency government = checks.getFirst();
        assertEquals("GO", government.list());
        assertEquals(622.167486920252, government.estimate(), 1e-3);
        assertEquals(-0.260114340201886, government.logRatio(), 1e-6);
        assertTrue(Double.isNaN(checks.get(1).estimate()), "only 20 of the public's cases are elsewhere");
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() {
        CaptureTable table = Tables.table("Western");
        Verdict.Estimate one = estimate(table, QUICK);
        Verdict.Estimate other = estimate(table.reordered(new int[] {3, 0, 4, 2, 1}), QUICK);
        assertEquals(one.range(), other.range());
        assertEquals(one.outerRange(), other.outerRange());
        assertEquals("[15,2,3,4]", ((PanelMember.Selected) one.panel().getFirst()).model());
        assertEquals("[23,1,4,5]", ((PanelMember.Selected) other.panel().getFirst()).model());
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheAnswer() {
        CaptureTable table = Tables.table("Korea");
        Settings all = QUICK.withMethods(EnumSet.complementOf(EnumSet.of(Method.LCMCR)));
        assertEquals(estimate(table, all), estimate(table, all.withThreads(3)));
    }

    @Test
    void fewHiddenCountsGiveTheRangeOverAllPossibleTables() {
        HiddenTable hidden = hidden(Tables.text("Korea.csv").replace("1,0,1,6\n", "1,0,1,<5\n"));
        Verdict.Estimate estimate =
                assertInstanceOf(Verdict.Estimate.class, Estimation.of(hidden, QUICK, Progress.SILENT));
        double[] each = Stream.of(1, 2, 3, 4)
                .mapToDouble(count -> estimate(filled(count), QUICK)
                        .models()
                        .models()
                        .getFirst()
                        .total())
                .toArray();
        PanelMember.Bounded bounded =
                assertInstanceOf(PanelMember.Bounded.class, estimate.panel().getFirst());
        assertEquals(Range.of(each), bounded.range());
        assertEquals(4, bounded.tables());
        assertTrue(codes(estimate.warnings()).contains("hidden-counts"));
    }

    @Test
    void aSecretCountIsARefusal() {
        HiddenTable hidden = hidden("A,B,C,count\n1,0,0,30\n0,1,0,30\n0,0,1,20\n1,1,0,x\n1,0,1,5\n0,1,1,6\n");
        Verdict.Refused refused =
                assertInstanceOf(Verdict.Refused.class, Estimation.of(hidden, QUICK, Progress.SILENT));
        assertEquals(List.of("hidden-counts"), codes(refused.reasons()));
        assertEquals("A and B", refused.reasons().getFirst().values().getFirst());
    }

    @Test
    void aTableWithOneResampleInTenWithoutEstimateIsRefused() {
        CaptureTable thin = new CaptureTable(List.of("A", "B", "C"), new long[] {0, 30, 30, 1, 30, 1, 1, 0});
        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, Estimation.of(thin, QUICK, Progress.SILENT));
        assertEquals(List.of("no-admissible-model"), codes(refused.reasons()));
    }

    @Test
    void whatIsKnownOfTheListsIsSaid() {
        Settings known = QUICK.withCircumstances(EnumSet.allOf(Circumstance.class));
        List<String> codes = codes(
                Estimation.of(Tables.table("Korea"), known, Progress.SILENT).warnings());
        assertTrue(codes.containsAll(List.of("referral", "duplicates", "open")));
    }

    @Test
    void everySentenceHasAValueForEveryPlace() {
        List<Remark> remarks = new ArrayList<>();
        for (String name : List.of("UKdat_5", "Western", "Australia", "T4_duplicate_lists", "T7_nested")) {
            Verdict verdict = Estimation.of(Tables.table(name), QUICK, Progress.SILENT);
            remarks.addAll(verdict.warnings());
            if (verdict instanceof Verdict.Estimate estimate) {
                remarks.addAll(estimate.statements());
            }
        }
        for (Remark remark : remarks) {
            assertTrue(!remark.text().contains("{"), remark.text());
            for (int i = 0; i < remark.values().size(); i++) {
                assertTrue(remark.about().english().contains("{" + i + "}"), remark.toString());
            }
        }
    }

    @Test
    void codesAreUnique() {
        List<String> keys = Stream.<Wording[]>of(Refusal.values(), Warning.values(), Statement.values())
                .flatMap(Stream::of)
                .map(Wording::textKey)
                .toList();
        assertEquals(keys.size(), Set.copyOf(keys).size());
    }

    private static CaptureTable filled(int count) {
        String text = Tables.text("Korea.csv").replace("1,0,1,6\n", "1,0,1," + count + "\n");
        return ((TableReading.Complete) CaptureTableReader.read(text)).table();
    }

    private static HiddenTable hidden(String text) {
        return assertInstanceOf(TableReading.PartlyHidden.class, CaptureTableReader.read(text))
                .table();
    }

    private static Verdict.Estimate estimate(CaptureTable table, Settings settings) {
        return assertInstanceOf(Verdict.Estimate.class, Estimation.of(table, settings, Progress.SILENT));
    }

    private static Verdict.Refused refused(String name) {
        return assertInstanceOf(Verdict.Refused.class, Estimation.of(Tables.table(name), QUICK, Progress.SILENT));
    }

    private static List<String> codes(List<Remark> remarks) {
        return remarks.stream().map(Remark::code).toList();
    }
}
