package nl.regiobeeld.disclosure.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.cells.Cube;
import nl.regiobeeld.cells.Hierarchy;
import nl.regiobeeld.cells.PublicationLattice;

/** Turns rows into a lattice, and checks totals that were given against the parts that they are made of. */
final class Tables {
    private final Source source;
    private final List<Integer> columns;
    private final List<Hierarchy> hierarchies = new ArrayList<>();

    Tables(Source source, String contributor) throws BadInput {
        this.source = source;
        columns = source.dimensionColumns(contributor);
        for (int column : columns) {
            hierarchies.add(source.hierarchy(column));
        }
        if (columns.isEmpty()) {
            throw new BadInput("No dimensions: every column is a count or a mark");
        }
    }

    List<Hierarchy> hierarchies() {
        return hierarchies;
    }

    List<String> codes(List<String> row) {
        return columns.stream().map(row::get).toList();
    }

    String key(List<String> codes) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            parts.add(hierarchies.get(i).name() + "=" + codes.get(i));
        }
        return String.join("|", parts);
    }

    boolean isLeaf(List<String> codes, List<Set<String>> leaves) {
        for (int i = 0; i < codes.size(); i++) {
            if (!leaves.get(i).contains(codes.get(i))) {
                return false;
            }
        }
        return true;
    }

    List<Set<String>> leaves() {
        return hierarchies.stream()
                .map(hierarchy -> (Set<String>) new HashSet<>(hierarchy.leaves()))
                .toList();
    }

    /**
     * @param tables for example {@code a*b,a*c*d}; empty for the full table
     * @param microdata whether every row is one person, whatever its codes
     */
    PublicationLattice lattice(String tables, String contributor, boolean microdata) throws BadInput {
        var cube = new Cube(hierarchies);
        int count = source.countColumn();
        int owner = contributor.isEmpty() ? -1 : source.column(contributor);
        if (!contributor.isEmpty() && owner < 0) {
            throw new BadInput("No column " + contributor + " for the contributor");
        }
        Map<String, Integer> owners = new LinkedHashMap<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        List<Set<String>> leaves = leaves();
        int line = 1;
        for (List<String> row : source.records()) {
            line++;
            long number = count < 0 ? 1 : Source.count(row.get(count), line);
            List<String> codes = codes(row);
            if (microdata || count < 0 || isLeaf(codes, leaves)) {
                int supplier = owner < 0
                        ? PublicationLattice.NO_OWNER
                        : owners.computeIfAbsent(row.get(owner), name -> owners.size());
                cube.add(codes, number, supplier);
            } else {
                totals.merge(key(codes), number, Long::sum);
            }
        }
        check(cube.lattice(), totals);
        return tables.isEmpty() ? cube.lattice() : cube.lattice(tables(tables));
    }

    private List<List<String>> tables(String text) throws BadInput {
        List<List<String>> tables = new ArrayList<>();
        for (String table : text.split(",")) {
            List<String> names =
                    Arrays.stream(table.split("\\*")).map(String::strip).toList();
            for (String name : names) {
                if (hierarchies.stream().noneMatch(hierarchy -> hierarchy.name().equals(name))) {
                    throw new BadInput("--tables names " + name + ", which is no dimension");
                }
            }
            tables.add(names);
        }
        return tables;
    }

    private static void check(PublicationLattice lattice, Map<String, Long> totals) throws BadInput {
        List<String> problems = new ArrayList<>();
        totals.forEach((key, given) -> {
            var cell = lattice.find(key);
            long parts = cell.isPresent() ? lattice.value(cell.getAsInt()) : 0;
            if (parts != given) {
                problems.add(key + ": given " + given + ", its parts add up to " + parts + " (difference "
                        + (given - parts) + ")");
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }
}
