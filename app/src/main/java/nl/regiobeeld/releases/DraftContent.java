package nl.regiobeeld.releases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.cells.Interval;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Everything that two releases of one moment are made of and consist of, as it waits for its second signature. Hidden
 * figures have no value here either.
 *
 * @param theme the definition it was made with, kept so that it can be made again
 * @param deliveries the accepted deliveries that went in
 * @param waiting changes to what was out already that were too small to be shown
 * @param previous the draft of the release before, 0 for none
 * @param inputsHash hash over definition, deliveries and what waits
 */
record DraftContent(
        Theme theme,
        String codeVersion,
        List<Input> deliveries,
        List<Waiting> waiting,
        long previous,
        String inputsHash,
        Part regional,
        Part open) {
    DraftContent {
        deliveries = List.copyOf(deliveries);
        waiting = List.copyOf(waiting);
    }

    record Input(long delivery, String supplier, String period, String sha256) {
        static Input of(AcceptedDelivery delivery) {
            return new Input(
                    delivery.id(), delivery.supplier(), delivery.period().code(), delivery.sha256());
        }
    }

    /** Of this source and quarter the figures are those of the release before: fewer records changed than may be shown. */
    record Waiting(String source, String quarter) {}

    /**
     * What one audience gets.
     *
     * @param base the base of rounding, 0 when figures are exact
     * @param deviation how far at most a rounded figure is from the truth
     * @param groups rounded groups, for the next release
     * @param attacks the attacks that it stood
     */
    record Part(
            List<StoredCell> cells,
            long base,
            long deviation,
            Map<String, Long> groups,
            List<TableOutcome> tables,
            List<Attack> attacks,
            String contentHash) {
        Part {
            cells = List.copyOf(cells);
            groups = Map.copyOf(groups);
            tables = List.copyOf(tables);
            attacks = List.copyOf(attacks);
        }

        int hidden() {
            return (int)
                    cells.stream().filter(cell -> cell.state().equals("HIDDEN")).count();
        }
    }

    /** One cell as {@code releases_cell} keeps it. */
    record StoredCell(
            String key,
            String state,
            @Nullable Long lower,
            @Nullable Long upper) {
        static StoredCell of(PublishedCell cell) {
            if (cell.isHidden()) {
                return new StoredCell(cell.key().text(), "HIDDEN", null, null);
            }
            CellValue value = cell.value().orElseThrow();
            if (value instanceof CellValue.NotSupplied) {
                return new StoredCell(cell.key().text(), "NOT_SUPPLIED", null, null);
            }
            Interval interval = value.interval();
            return new StoredCell(
                    cell.key().text(), "SHOWN", interval.lower(), interval.isBounded() ? interval.upper() : null);
        }

        PublishedCell published() {
            CellKey address = CellKey.parse(key);
            return switch (state) {
                case "HIDDEN" -> new PublishedCell(address, Optional.empty());
                case "NOT_SUPPLIED" -> new PublishedCell(address, Optional.of(new CellValue.NotSupplied()));
                default -> {
                    long least = lower == null ? 0 : lower;
                    long most = upper == null ? Interval.UNBOUNDED : upper;
                    yield new PublishedCell(address, Optional.of(CellValue.of(new Interval(least, most))));
                }
            };
        }
    }
}
