package nl.regiobeeld.guide;

import java.util.List;

/**
 * Two ways of organising reports side by side, over the combinations of answers in which they differ.
 *
 * @param combinations how many those are, of all that were tried
 */
public record Comparison(int combinations, int tried, List<Measure> totals, List<Line> lines, Example example) {
    /** One combination of answers, step by step under both. */
    public record Example(List<Choice> forms, List<Choice> whos, Side now, Side central) {}

    public record Choice(String code, String name, boolean chosen) {}

    /** @param hours when the first to call answers, in words; empty when there is nobody to call */
    public record Side(String steps, String handOvers, String hours, List<RoleChart.Box> boxes) {}

    /** One measure under both; numbers in words. */
    public record Measure(String name, String help, String now, String central) {}

    /** One situation: averages over what else was answered. */
    public record Line(String form, String who, List<Measure> measures) {}
}
