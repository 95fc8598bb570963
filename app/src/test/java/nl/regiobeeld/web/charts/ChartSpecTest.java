package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.SampleCharts.SECRET;
import static nl.regiobeeld.web.charts.SampleCharts.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChartSpecTest {

    private static final ChartTexts TEXTS = texts("proef", "Bericht", "Maat");
    private static final List<String> PARTS = List.of("a", "b", "c");

    @Test
    void partsInWhichSomeoneCountsTwiceAreNotStacked() {
        assertThrows(IllegalArgumentException.class, () -> stacked(Datum.of(55), Datum.of(39), Datum.of(22)));
    }

    @Test
    void partsThatLeaveAPieceUnnamedAreNotStacked() {
        assertThrows(IllegalArgumentException.class, () -> stacked(Datum.of(30), Datum.of(30), Datum.of(30)));
    }

    @Test
    void roundingOfPartsIsForgiven() {
        stacked(Datum.of(33), Datum.of(33), Datum.of(33));
    }

    @Test
    void oneHiddenPartOfAWholeIsRefusedBecauseTheOthersTellIt() {
        assertThrows(IllegalArgumentException.class, () -> stacked(Datum.of(60), Datum.of(30), SECRET));
        stacked(Datum.of(60), SECRET, SECRET);
    }

    @Test
    void aHiddenPointHasNoBounds() {
        assertThrows(IllegalArgumentException.class, () -> new Lines.Point(SECRET, new Bounds(1, 4), false));
        assertThrows(IllegalArgumentException.class, () -> new Intervals.Row("Lisse", SECRET, new Bounds(1, 4), false));
    }

    @Test
    void aBreakStandsBetweenTwoPeriods() {
        List<Lines.Series> series = List.of(new Lines.Series("a", List.of(point(1), point(2))));
        for (int place : new int[] {0, 2}) {
            List<Lines.Break> breaks = List.of(new Lines.Break(place, "anders geteld"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Lines(TEXTS, NumberStyle.whole(""), List.of("2023", "2024"), series, breaks));
        }
    }

    @Test
    void theRankOfAHiddenBarComesFromItsNameAlone() {
        List<Bars.Bar> bars = new ArrayList<>(List.of(
                Bars.Bar.of("d", Datum.of(3)),
                Bars.Bar.of("c", SECRET),
                Bars.Bar.of("b", Datum.of(9)),
                Bars.Bar.of("a", SECRET),
                Bars.Bar.of("e", Datum.of(0))));
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(bars, random);
            assertEquals(
                    List.of("b", "d", "e", "a", "c"),
                    Bars.ranked(bars).stream().map(Bars.Bar::label).toList());
        }
    }

    private static StackedBars stacked(Datum... shares) {
        return new StackedBars(TEXTS, 0, PARTS, List.of(new StackedBars.Row("rij", List.of(shares))));
    }

    private static Lines.Point point(double number) {
        return Lines.Point.of(Datum.of(number));
    }
}
