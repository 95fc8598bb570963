package nl.regiobeeld.disclosure.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.regiobeeld.cells.Hierarchy;

/** Reads a hierarchy: lines {@code child,parent}, or the indented lists of tau-ARGUS (.hrc). */
final class HierarchyFile {
    private HierarchyFile() {}

    static Hierarchy read(String dimension, String fileName, String text) throws BadInput {
        List<Hierarchy.Link> links = fileName.endsWith(".hrc") ? indented(text, "Total") : pairs(text);
        List<String> problems = Hierarchy.problems(links);
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream().map(p -> fileName + ": " + p).toList());
        }
        return Hierarchy.of(dimension, links);
    }

    private static List<Hierarchy.Link> pairs(String text) {
        List<Hierarchy.Link> links = new ArrayList<>();
        List<List<String>> rows = Csv.read(text);
        for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            links.add(new Hierarchy.Link(row.getFirst(), row.size() > 1 ? row.get(1) : ""));
        }
        return links;
    }

    /** Each leading {@code @} is one level deeper; the total itself is not in the file. */
    static List<Hierarchy.Link> indented(String text, String total) {
        List<Hierarchy.Link> links = new ArrayList<>();
        links.add(new Hierarchy.Link(total, ""));
        Deque<String> above = new ArrayDeque<>();
        above.push(total);
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            int level = 0;
            while (level < line.length() && line.charAt(level) == '@') {
                level++;
            }
            String code = line.substring(level).strip();
            while (above.size() > level + 1) {
                above.pop();
            }
            links.add(new Hierarchy.Link(code, above.getFirst()));
            above.push(code);
        }
        return links;
    }
}
