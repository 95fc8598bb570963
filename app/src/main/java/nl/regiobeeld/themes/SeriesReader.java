package nl.regiobeeld.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Makes series of the rows of a file. Refuses rows that no series takes, series over two counting frames, figures that
 * stand twice in one edition, and bounds that do not enclose their value.
 */
final class SeriesReader {
    private static final String LOWER = "Ondergrens 95%-interval";
    private static final String UPPER = "Bovengrens 95%-interval";
    private static final String VALUE = "Waarde";

    private final ReferenceFile file;
    private final List<FigureRow> rows;

    SeriesReader(ReferenceFile file, List<FigureRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    List<ReferenceSeries> read() {
        rows.forEach(this::checkTaken);
        return file.series().stream().map(this::read).toList();
    }

    private void checkTaken(FigureRow row) {
        boolean taken = file.series().stream().anyMatch(series -> row.fits(series.where()))
                || (file.unused() != null && file.unused().stream().anyMatch(unused -> row.fits(unused.where())));
        if (!taken) {
            throw row.problem(file.columns().get(1), "belongs to no series");
        }
    }

    private ReferenceSeries read(ReferenceFile.Series series) {
        String value = first(series, series.value(), file.value(), "value");
        String place = first(series, series.place(), file.place(), "place");
        Map<String, Figure> figures = new LinkedHashMap<>();
        @Nullable FigureRow before = null;
        for (FigureRow row : rows) {
            if (row.fits(series.where())) {
                checkFrame(series, row, before);
                before = row;
                row.figure(value)
                        .ifPresent(number -> figures.computeIfAbsent(
                                        row.period().code() + '\n' + row.text(place),
                                        key -> new Figure(row.period(), row.text(place)))
                                .add(row, value, number));
            }
        }
        return new ReferenceSeries(
                series.id(),
                file.theme(),
                series.name(),
                first(series, series.unit(), file.unit(), "unit"),
                first(series, series.frame(), file.frame(), "frame"),
                first(series, series.definition(), file.definition(), "definition"),
                first(series, series.source(), file.source(), "source"),
                first(series, series.link(), file.link(), "link"),
                file.licence(),
                Math.max(series.decimals(), file.decimals()),
                figures.values().stream()
                        .map(Figure::point)
                        .sorted(Comparator.comparing(ReferenceSeries.Point::period))
                        .toList(),
                file.breaksOf(series.id()));
    }

    private void checkFrame(ReferenceFile.Series series, FigureRow row, @Nullable FigureRow before) {
        String column = file.frameColumn();
        if (column != null && before != null && !row.text(column).equals(before.text(column))) {
            throw row.problem(
                    column,
                    "is another counting frame than \"%s\": series %s cannot hold both"
                            .formatted(before.text(column), series.id()));
        }
    }

    private <T> T first(ReferenceFile.Series series, @Nullable T own, @Nullable T ofFile, String what) {
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(ofFile))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: series %s says no %s".formatted(file.file(), series.id(), what)));
    }

    /** One figure while its rows come in: value and bounds, edition after edition. */
    private final class Figure {
        private final Period period;
        private final String place;
        private final List<ReferenceSeries.Edition> editions = new ArrayList<>();
        private OptionalDouble lower = OptionalDouble.empty();
        private OptionalDouble upper = OptionalDouble.empty();
        private String note = "";
        private @Nullable FigureRow last;

        Figure(Period period, String place) {
            this.period = period;
            this.place = place;
        }

        void add(FigureRow row, String column, OptionalDouble number) {
            String margin = file.margin() == null ? VALUE : row.text(file.margin());
            switch (margin) {
                case VALUE -> addEdition(row, column, number);
                case LOWER -> lower = once(lower, row, column, number);
                case UPPER -> upper = once(upper, row, column, number);
                default -> throw row.problem(Objects.requireNonNull(file.margin()), "is no value and no bound");
            }
            last = row;
            checkOrder(row, column);
        }

        private void addEdition(FigureRow row, String column, OptionalDouble number) {
            String edition = row.text(file.edition());
            if (editions.stream().anyMatch(known -> known.name().equals(edition))) {
                throw row.problem(column, "stands twice in edition " + edition);
            }
            editions.add(new ReferenceSeries.Edition(edition, number, row.text(file.url())));
            note = row.text(file.note());
        }

        private OptionalDouble once(OptionalDouble known, FigureRow row, String column, OptionalDouble number) {
            if (known.isPresent()) {
                throw row.problem(column, "is a bound that stands twice");
            }
            return number;
        }

        private void checkOrder(FigureRow row, String column) {
            OptionalDouble value = editions.isEmpty()
                    ? OptionalDouble.empty()
                    : editions.getLast().value();
            if (lower.orElse(Double.NEGATIVE_INFINITY) > value.orElse(Double.POSITIVE_INFINITY)
                    || value.orElse(Double.NEGATIVE_INFINITY) > upper.orElse(Double.POSITIVE_INFINITY)) {
                throw row.problem(column, "puts the value outside its bounds");
            }
        }

        ReferenceSeries.Point point() {
            if (editions.isEmpty()) {
                throw Objects.requireNonNull(last).problem(file.columns().getFirst(), "has bounds and no value");
            }
            ReferenceSeries.Edition current = editions.getLast();
            boolean interval = lower.isPresent() && upper.isPresent();
            return new ReferenceSeries.Point(
                    period,
                    place,
                    current.value(),
                    interval ? lower : OptionalDouble.empty(),
                    interval ? upper : OptionalDouble.empty(),
                    current.name(),
                    editions.subList(0, editions.size() - 1),
                    note,
                    current.url());
        }
    }
}
