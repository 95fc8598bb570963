package nl.regiobeeld.monitor;

import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.releases.PublishedCell;
import nl.regiobeeld.web.charts.Datum;
import nl.regiobeeld.web.files.Sheet;

/** One cell of a release as it is read out: in a chart, in a table and in words. */
sealed interface Reading {
    record Count(long count) implements Reading {}

    /** Suppliers gave bounds, not a number. */
    record Range(Interval interval) implements Reading {}

    record Marked(Mark mark) implements Reading {}

    static Reading of(Optional<PublishedCell> cell) {
        if (cell.isEmpty()) {
            return new Marked(Mark.NOT_AVAILABLE);
        }
        if (cell.get().isHidden()) {
            return new Marked(Mark.HIDDEN);
        }
        return switch (cell.get().value().orElseThrow()) {
            case CellValue.Exact(long count) -> new Count(count);
            case CellValue.Zero() -> new Count(0);
            case CellValue.Below below -> new Range(below.interval());
            case CellValue.Between between -> new Range(between.interval());
            case CellValue.Unknown() -> new Marked(Mark.UNKNOWN);
            case CellValue.NotAsked(), CellValue.NotApplicable() -> new Marked(Mark.NOT_AVAILABLE);
            case CellValue.NotSupplied() -> new Marked(Mark.NOT_SUPPLIED);
        };
    }

    default boolean saysSomething() {
        return switch (this) {
            case Count count -> true;
            case Range range -> true;
            case Marked marked -> false;
        };
    }

    default boolean isHidden() {
        return this instanceof Marked(Mark mark) && mark == Mark.HIDDEN;
    }

    default OptionalLong exact() {
        return this instanceof Count(long count) ? OptionalLong.of(count) : OptionalLong.empty();
    }

    default Datum datum(Scene scene) {
        return switch (this) {
            case Count(long count) -> Datum.of(count);
            case Range range -> new Datum.Missing(Mark.UNKNOWN.code(), words(scene));
            case Marked(Mark mark) ->
                mark == Mark.HIDDEN
                        ? new Datum.Hidden(mark.code(), mark.brief(scene.texts(), scene.language()))
                        : new Datum.Missing(mark.code(), mark.brief(scene.texts(), scene.language()));
        };
    }

    default Sheet.Cell cell(Scene scene) {
        return switch (this) {
            case Count(long count) -> Sheet.Cell.number(count);
            case Range range -> Sheet.Cell.text(words(scene));
            case Marked(Mark mark) -> Sheet.Cell.mark(mark.code());
        };
    }

    /** The figure, or why there is none, inside a sentence. */
    default String words(Scene scene) {
        return switch (this) {
            case Count(long count) -> scene.number(count);
            case Range(Interval interval) ->
                interval.isBounded()
                        ? scene.t("between", interval.lower(), interval.upper())
                        : scene.t("at-least", interval.lower());
            case Marked(Mark mark) -> mark.brief(scene.texts(), scene.language());
        };
    }

    /** This figure as a percentage of another, only when both are exact and shown. */
    default Optional<Double> percentageOf(Reading whole) {
        return this instanceof Count(long part) && whole instanceof Count(long all) && all > 0
                ? Optional.of(100.0 * part / all)
                : Optional.empty();
    }

    /** The table cell of that percentage; the mark of whichever is not shown otherwise. */
    default Sheet.Cell percentageCell(Reading whole) {
        return percentageOf(whole)
                .map(share -> Sheet.Cell.number(share, 1))
                .orElseGet(() -> Sheet.Cell.mark((this instanceof Marked(Mark mark)
                                ? mark
                                : whole instanceof Marked(Mark mark) ? mark : Mark.UNKNOWN)
                        .code()));
    }
}
