package nl.regiobeeld.web.charts;

import java.util.List;

/**
 * How a whole divides into parts, per row, in percentages. Only for classifications in which everyone counts once: where
 * someone can be in more parts (forms of exploitation) the parts exceed the whole and this chart refuses them.
 *
 * @param parts the names of the parts, in the order of the bar
 * @param rows each with one share per part, in percent of the row's whole
 */
public record StackedBars(ChartTexts texts, int decimals, List<String> parts, List<Row> rows) implements ChartSpec {

    /** One whole. */
    public record Row(String label, List<Datum> shares) {
        public Row {
            shares = List.copyOf(shares);
        }

        double shown() {
            return shares.stream()
                    .mapToDouble(share -> share instanceof Datum.Shown(double number) ? number : 0)
                    .sum();
        }

        boolean isWhole() {
            return shares.stream().allMatch(share -> share instanceof Datum.Shown);
        }
    }

    public StackedBars {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        if (parts.size() < 2 || parts.size() > Palette.SERIES.size() || rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "A stacked bar has two to six parts and at least one row: " + texts.id());
        }
        double slack = 0.51 * parts.size() * Math.pow(10, -decimals) + 1e-9;
        for (Row row : rows) {
            if (row.shares().size() != parts.size()) {
                throw new IllegalArgumentException(row.label() + ": one share per part");
            }
            long open = row.shares().stream()
                    .filter(share -> !(share instanceof Datum.Shown))
                    .count();
            if (open == 1) {
                throw new IllegalArgumentException(
                        row.label() + ": one part that is not shown is what the others leave of the whole");
            }
            if (row.shown() > 100 + slack || (open == 0 && row.shown() < 100 - slack)) {
                throw new IllegalArgumentException(row.label() + ": the parts are not a division of the whole");
            }
        }
    }

    NumberStyle numbers() {
        return NumberStyle.percent(decimals);
    }
}
