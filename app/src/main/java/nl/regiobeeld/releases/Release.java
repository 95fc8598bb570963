package nl.regiobeeld.releases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiobeeld.themes.Period;

/** A sealed release: every figure an audience may see, and nothing else. Immutable; safe to keep and share. */
public final class Release {
    private final ReleaseSummary summary;
    private final NavigableMap<String, PublishedCell> cells = new TreeMap<>();
    private final Map<String, PublishedCell> persons = new TreeMap<>();
    private final Map<String, Size> sizes = new TreeMap<>();
    private final List<Period> periods;
    private final List<String> suppliers;

    Release(ReleaseSummary summary, Collection<PublishedCell> cells, List<String> suppliers, PersonsPart linked) {
        this.summary = summary;
        this.suppliers = List.copyOf(suppliers);
        cells.forEach(cell -> this.cells.put(cell.key().text(), cell));
        linked.cells().forEach(cell -> this.persons.put(cell.key(), cell.published()));
        linked.sizes().forEach(size -> this.sizes.put(size.period(), size));
        this.periods = cells.stream()
                .map(cell -> Period.of(cell.key().period()))
                .distinct()
                .sorted()
                .toList();
    }

    public ReleaseSummary summary() {
        return summary;
    }

    /** The figure at this address; empty when it is not available at this detail, whatever its value. */
    public Optional<PublishedCell> find(CellKey key) {
        return Optional.ofNullable(cells.get(key.text())).or(() -> Optional.ofNullable(persons.get(key.text())));
    }

    /** What is said of the number of persons in a period; empty when persons were not linked. */
    public Optional<Size> size(Period period) {
        return Optional.ofNullable(sizes.get(period.code()));
    }

    /** Linked persons, by the lists that know them, in the order of their keys. */
    public Collection<PublishedCell> persons() {
        return persons.values();
    }

    /** All figures, in the order of their keys. */
    public Collection<PublishedCell> cells() {
        return cells.values();
    }

    /** The periods of which there are figures, in order of their start. */
    public List<Period> periods() {
        return periods;
    }

    public List<Period.Year> years() {
        return periods.stream()
                .filter(Period.Year.class::isInstance)
                .map(Period.Year.class::cast)
                .toList();
    }

    public List<Period.Quarter> quarters() {
        return periods.stream()
                .filter(Period.Quarter.class::isInstance)
                .map(Period.Quarter.class::cast)
                .toList();
    }

    /** The organisations whose deliveries went in. */
    public List<String> suppliers() {
        return suppliers;
    }

    /** The nearest figure that does exist: detail is given up in the order area, then the given dimensions. */
    public Optional<PublishedCell> nearest(CellKey key) {
        CellKey wider = key;
        Optional<PublishedCell> found = find(wider);
        for (String dimension :
                Map.copyOf(key.codes()).keySet().stream().sorted().toList()) {
            if (found.isPresent()) {
                return found;
            }
            if (!dimension.equals(CellKey.PERIOD)) {
                wider = wider.total(dimension);
                found = find(wider);
            }
        }
        return found;
    }
}
