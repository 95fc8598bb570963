package nl.regiobeeld.web.charts;

import static nl.regiobeeld.web.charts.SampleCharts.DUTCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberStyleTest {

    @Test
    void dutchGroupsWithPointsAndCutsOffWithACommaEnglishTheOtherWayRound() {
        NumberStyle style = new NumberStyle(1, "personen");
        assertEquals("1.234.567,5 personen", style.text(1_234_567.46, DUTCH));
        assertEquals("1,234,567.5 personen", style.text(1_234_567.46, Locale.ENGLISH));
    }

    @Test
    void zerosAfterTheCommaAreLeftOut() {
        assertEquals("12", new NumberStyle(2, "").text(12.0, DUTCH));
        assertEquals("100", new NumberStyle(2, "").text(100, DUTCH));
        assertEquals("0", new NumberStyle(1, "").text(-0.04, DUTCH));
    }

    @Test
    void halvesAreRoundedUpAsPeopleDo() {
        assertEquals("2,4", new NumberStyle(1, "").text(2.35, DUTCH));
        assertEquals("\u22123", NumberStyle.whole("").text(-2.5, DUTCH));
    }

    @Test
    void aPercentageCarriesItsSignOnce() {
        NumberStyle style = NumberStyle.percent(1);
        assertEquals("55,4%", style.text(55.36, DUTCH));
        assertEquals("16,6\u201319,2%", style.between(new Bounds(16.6, 19.2), DUTCH));
    }

    @Test
    void aHiddenValueIsItsReasonInASentenceAndItsMarkInATable() {
        NumberStyle style = NumberStyle.whole("personen");
        assertEquals("te weinig om te tonen", style.text(SampleCharts.SECRET, DUTCH));
        assertEquals("[g]", style.cell(SampleCharts.SECRET, DUTCH));
    }
}
