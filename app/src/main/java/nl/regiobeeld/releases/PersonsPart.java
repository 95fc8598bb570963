package nl.regiobeeld.releases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one audience sees of linked persons.
 *
 * @param attack the attack that it stood, or why there was nothing to attack
 */
record PersonsPart(List<DraftContent.StoredCell> cells, List<Size> sizes, String attack) {
    PersonsPart {
        cells = List.copyOf(cells);
        sizes = List.copyOf(sizes);
    }

    static PersonsPart nothing() {
        return new PersonsPart(List.of(), List.of(), "");
    }

    PersonsPart attackedBy(String proof) {
        return new PersonsPart(cells, sizes, proof);
    }

    Set<String> hidden() {
        return cells.stream()
                .filter(cell -> cell.state().equals("HIDDEN"))
                .map(DraftContent.StoredCell::key)
                .collect(Collectors.toSet());
    }
}
