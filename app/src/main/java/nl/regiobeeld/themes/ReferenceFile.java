package nl.regiobeeld.themes;

import java.util.List;
import java.util.Map;
import nl.regiobeeld.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of one file are read, as {@code themes/reference/series.yaml} says it. A text that starts with
 * {@code =} is the same for every row; any other names a column. What the file says holds for its series unless the series
 * says otherwise.
 *
 * @param columns the header as it must be
 * @param decimalComma whether numbers are written as {@code 16,9}
 * @param margin column that tells value, lower and upper bound apart
 * @param frameColumn column that names the counting frame; one series never takes rows of two frames
 * @param repeats a cell with this text says the same as the row above
 * @param unused rows that no series takes, each with the reason
 */
record ReferenceFile(
        String file,
        String theme,
        @Nullable String separator,
        boolean decimalComma,
        List<String> columns,
        @Nullable String margin,
        @Nullable String frameColumn,
        @Nullable String repeats,
        String period,
        @Nullable String place,
        @Nullable String value,
        String edition,
        @Nullable String url,
        @Nullable String note,
        @Nullable String frame,
        @Nullable CountingUnit unit,
        int decimals,
        @Nullable String link,
        String licence,
        @Nullable Words source,
        @Nullable Words definition,
        @Nullable List<NewCount> breaks,
        @Nullable List<Unused> unused,
        List<Series> series) {

    /** One series of the file: the rows that have the given texts, and the column of its figures. */
    record Series(
            String id,
            Words name,
            @Nullable Map<String, List<String>> where,
            @Nullable String place,
            @Nullable String value,
            @Nullable String frame,
            @Nullable CountingUnit unit,
            int decimals,
            @Nullable String link,
            @Nullable Words source,
            @Nullable Words definition) {}

    record Unused(Map<String, List<String>> where, String reason) {}

    record NewCount(int before, Words reason) {}

    List<Break> breaksOf(String series) {
        return breaks == null
                ? List.of()
                : breaks.stream()
                        .map(count -> new Break(new Period.Year(count.before()), count.reason(), List.of(series)))
                        .toList();
    }
}
