package nl.regiobeeld.web.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value per category.
 *
 * @param direction across for categories with names, upright for periods
 * @param bars in the order in which they are drawn; give categories that have an order of their own (ages, periods) in
 *     that order and use {@link #ranked} for all others, so that the place of a hidden value never depends on it
 * @param comparison what the {@code compared} marks stand for, or null when no bar has one
 */
public record Bars(
        ChartTexts texts,
        NumberStyle numbers,
        Direction direction,
        List<Bar> bars,
        @Nullable String comparison) implements ChartSpec {

    /** Which way bars lie. */
    public enum Direction {
        ACROSS,
        UPRIGHT
    }

    /** What a bar is in the story: the matter itself, context, or the one that is pointed at. */
    public enum Role {
        MAIN,
        QUIET,
        ACCENT
    }

    /** One category, with the value that it is compared with when there is one. */
    public record Bar(String label, Datum value, @Nullable Datum compared, Role role) {

        public static Bar of(String label, Datum value) {
            return new Bar(label, value, null, Role.MAIN);
        }
    }

    public Bars {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("A chart without bars: " + texts.id());
        }
        if (comparison == null && bars.stream().anyMatch(bar -> bar.compared() != null)) {
            throw new IllegalArgumentException("Say what the bars are compared with: " + texts.id());
        }
    }

    public static Bars across(ChartTexts texts, NumberStyle numbers, List<Bar> bars) {
        return new Bars(texts, numbers, Direction.ACROSS, bars, null);
    }

    public static Bars upright(ChartTexts texts, NumberStyle numbers, List<Bar> bars) {
        return new Bars(texts, numbers, Direction.UPRIGHT, bars, null);
    }

    /** The largest first; what is not shown comes last, by name. */
    public static List<Bar> ranked(List<Bar> bars) {
        Comparator<Bar> largestFirst = Comparator.comparingDouble(
                bar -> bar.value() instanceof Datum.Shown(double number) ? -number : Double.POSITIVE_INFINITY);
        List<Bar> sorted = new ArrayList<>(bars);
        sorted.sort(largestFirst.thenComparing(Bar::label));
        return List.copyOf(sorted);
    }
}
