package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.regiobeeld.cells.PublicationLattice;

/**
 * Named cells over joint atoms, handed to the disclosure engine. Atoms that no cell tells apart become one: nobody who sees
 * the cells could ever tell them apart either, and someone who is alone in such a group is alone in the merged atom too.
 */
final class JointLattice {
    private final PublicationLattice lattice;
    /** For each atom of the lattice the cells that hold it, by number. */
    private final List<List<Integer>> cellsOf;
    /** The organisations, in the order of their numbers as owners of atoms; none when atoms belong to nobody. */
    private final List<String> sources;

    private JointLattice(PublicationLattice lattice, List<List<Integer>> cellsOf, List<String> sources) {
        this.lattice = lattice;
        this.cellsOf = cellsOf;
        this.sources = sources;
    }

    PublicationLattice lattice() {
        return lattice;
    }

    List<Integer> cellsOf(int atom) {
        return cellsOf.get(atom);
    }

    List<String> sources() {
        return sources;
    }

    /** Cells over atoms that belong to nobody. */
    static JointLattice of(JointAtoms atoms, Map<String, int[]> cells) {
        return of(atoms, cells, atom -> "");
    }

    /** The same with atoms kept apart by who supplied them, so that suppliers can be thought of as attackers. */
    static JointLattice ofSuppliers(JointAtoms atoms, Map<String, int[]> cells) {
        return of(atoms, cells, atoms::source);
    }

    private record Group(List<Integer> cells, String source) {}

    private static JointLattice of(JointAtoms atoms, Map<String, int[]> cells, IntFunction<String> sourceOf) {
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
        var groups = new LinkedHashMap<Group, Long>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (!memberships.get(atom).isEmpty()) {
                groups.merge(new Group(memberships.get(atom), sourceOf.apply(atom)), atoms.count(atom), Long::sum);
            }
        }
        List<String> sources = groups.keySet().stream()
                .map(Group::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .sorted()
                .toList();
        var builder = PublicationLattice.builder();
        var atomsOfCell = new ArrayList<List<Integer>>();
        names.forEach(name -> atomsOfCell.add(new ArrayList<>()));
        groups.forEach((group, count) -> {
            int atom = sources.isEmpty() ? builder.atom(count) : builder.atom(count, sources.indexOf(group.source()));
            group.cells().forEach(cell -> atomsOfCell.get(cell).add(atom));
        });
        for (int cell = 0; cell < names.size(); cell++) {
            builder.cell(
                    names.get(cell),
                    atomsOfCell.get(cell).stream().mapToInt(Integer::intValue).toArray());
        }
        return new JointLattice(
                builder.build(), groups.keySet().stream().map(Group::cells).toList(), sources);
    }
}
