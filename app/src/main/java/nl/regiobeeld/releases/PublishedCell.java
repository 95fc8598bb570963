package nl.regiobeeld.releases;

import java.util.Optional;
import java.util.OptionalLong;
import nl.regiobeeld.cells.CellValue;

/**
 * A figure as readers may see it. Hidden figures have no value at all and give no reason: "fewer than the threshold, or
 * needed to protect another figure".
 *
 * @param value empty when the figure is hidden
 */
public record PublishedCell(CellKey key, Optional<CellValue> value) {
    public boolean isHidden() {
        return value.isEmpty();
    }

    /** The count, when it is shown and exactly known. */
    public OptionalLong count() {
        return value.map(CellValue::interval)
                .filter(interval -> interval.isExact())
                .map(interval -> OptionalLong.of(interval.lower()))
                .orElse(OptionalLong.empty());
    }
}
