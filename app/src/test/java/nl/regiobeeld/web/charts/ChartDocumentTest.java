package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.SampleCharts.SECRET;
import static nl.regiobeeld.web.charts.SampleCharts.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChartDocumentTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void theDrawingInstructionsOfAllSamplesAreAsApproved() throws IOException {
        for (var chart : SampleCharts.all().entrySet()) {
            String json = ChartDocument.of(chart.getValue()).json();
            Approved.check(
                    chart.getKey() + ".json",
                    MAPPER.readTree(json).toPrettyString().replace("\r", "") + "\n");
        }
    }

    @Test
    void nothingInADocumentEndsTheScriptThatHoldsIt() {
        ChartSpec spec = Bars.across(
                texts("p", "</script><b>", "<!--"),
                NumberStyle.whole("</script>"),
                List.of(Bars.Bar.of("</script><!--", Datum.of(1))));
        assertFalse(ChartDocument.of(spec).json().contains("<"));
    }

    /**
     * Two regions that differ in nothing but what is hidden have the same charts: whatever the hidden numbers are, they
     * move no bar, no rank, no scale and no label.
     */
    @Test
    void whatIsHiddenChangesNothingInAChart() {
        Random random = new Random(20251123);
        for (int round = 0; round < 200; round++) {
            int[] first = random.ints(7, 0, 90).toArray();
            int[] second = first.clone();
            boolean[] hidden = new boolean[first.length];
            for (int i = 0; i < first.length; i++) {
                hidden[i] = random.nextInt(3) == 0;
                second[i] = hidden[i] ? 1_000_000 + random.nextInt(1_000_000) : first[i];
            }
            List<ChartSpec> charts = charts(first, hidden);
            List<ChartSpec> others = charts(second, hidden);
            for (int i = 0; i < charts.size(); i++) {
                assertEquals(ChartDocument.of(charts.get(i)), ChartDocument.of(others.get(i)));
            }
        }
    }

    /** Charts of counts, protected as a release does it: a hidden count is dropped before the chart is made. */
    private static List<ChartSpec> charts(int[] counts, boolean[] hidden) {
        List<Bars.Bar> bars = new ArrayList<>();
        List<Lines.Point> points = new ArrayList<>();
        List<Intervals.Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Datum datum = hidden[i] ? SECRET : Datum.of(counts[i]);
            Bounds bounds = hidden[i] ? null : new Bounds(counts[i] * 0.8, counts[i] * 1.2);
            bars.add(new Bars.Bar("rij " + i, datum, SECRET, Bars.Role.MAIN));
            points.add(new Lines.Point(datum, bounds, false));
            rows.add(new Intervals.Row("rij " + i, datum, bounds, false));
        }
        NumberStyle numbers = NumberStyle.whole("personen");
        List<String> periods = SampleCharts.quarters().subList(0, counts.length);
        return List.of(
                new Bars(texts("a", "a", "a"), numbers, Bars.Direction.ACROSS, Bars.ranked(bars), "Vorig jaar"),
                new Bars(texts("b", "b", "b"), numbers, Bars.Direction.UPRIGHT, bars, "Vorig jaar"),
                new Lines(texts("c", "c", "c"), numbers, periods, List.of(new Lines.Series("x", points)), List.of()),
                new Intervals(texts("d", "d", "d"), numbers, rows, null));
    }
}
