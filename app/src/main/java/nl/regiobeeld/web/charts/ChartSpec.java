package nl.regiobeeld.web.charts;

/**
 * What a chart shows, without a word about how it looks. Every value in it is already protected: a hidden value is a
 * {@link Datum.Hidden} and carries no number, so neither bar length, colour, order nor scale can tell it.
 */
public sealed interface ChartSpec permits Bars, Lines, StackedBars, Choropleth, Intervals, UpSet {

    ChartTexts texts();
}
