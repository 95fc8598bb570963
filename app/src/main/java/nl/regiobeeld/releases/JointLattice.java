package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Named cells over joint atoms, handed to the disclosure engine. Atoms that no cell tells apart become one: nobody who sees
 * the cells could ever tell them apart either, and someone who is alone in such a group is alone in the merged atom too.
 */
final class JointLattice {
    private final PublicationLattice lattice;
    /** For each atom of the lattice the cells that hold it, by number. */
    private final List<List<Integer>> cellsOf;

    private JointLattice(PublicationLattice lattice, List<List<Integer>> cellsOf) {
        this.lattice = lattice;
        this.cellsOf = cellsOf;
    }

    PublicationLattice lattice() {
        return lattice;
    }

    List<Integer> cellsOf(int atom) {
        return cellsOf.get(atom);
    }

    static JointLattice of(JointAtoms atoms, Map<String, int[]> cells) {
        List<String> names = List.copyOf(new LinkedHashMap<>(cells).keySet());
        var memberships = new ArrayList<List<Integer>>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            memberships.add(new ArrayList<>());
        }
        int number = 0;
        for (int[] sum : cells.values()) {
            for (int atom : sum) {
                memberships.get(atom).add(number);
            }
            number++;
        }
        var groups = new LinkedHashMap<List<Integer>, Long>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            groups.merge(memberships.get(atom), atoms.count(atom), Long::sum);
        }
        groups.remove(List.<Integer>of());
        var builder = PublicationLattice.builder();
        var atomsOfCell = new ArrayList<List<Integer>>();
        names.forEach(name -> atomsOfCell.add(new ArrayList<>()));
        groups.forEach((some, count) -> {
            int atom = builder.atom(count);
            some.forEach(cell -> atomsOfCell.get(cell).add(atom));
        });
        for (int cell = 0; cell < names.size(); cell++) {
            builder.cell(
                    names.get(cell),
                    atomsOfCell.get(cell).stream().mapToInt(Integer::intValue).toArray());
        }
        return new JointLattice(builder.build(), List.copyOf(groups.keySet()));
    }
}
