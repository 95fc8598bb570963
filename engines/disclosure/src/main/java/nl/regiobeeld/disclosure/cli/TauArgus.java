package nl.regiobeeld.disclosure.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.cells.Hierarchy;

/**
 * Reads what tau-ARGUS reads: a description (.rda) with its microdata (.asc, .csv) or its table (.tab) beside it, and
 * the hierarchies that the description names. Fixed positions and separators both work.
 */
final class TauArgus {
    private record Field(String name, List<String> numbers, Map<String, String> marks) {}

    private TauArgus() {}

    static Source read(Path description) throws IOException, BadInput {
        List<Field> fields = new ArrayList<>();
        String separator = "";
        for (String raw : Csv.decode(Files.readAllBytes(description)).lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("<")) {
                String mark = line.substring(1, line.indexOf('>'));
                String value = line.substring(line.indexOf('>') + 1).strip().replace("\"", "");
                if (mark.equals("SEPARATOR")) {
                    separator = value;
                } else if (!fields.isEmpty()) {
                    fields.getLast().marks().put(mark, value);
                }
            } else if (!line.isEmpty()) {
                List<String> words = List.of(line.split("\\s+"));
                fields.add(new Field(words.getFirst(), words.subList(1, words.size()), new LinkedHashMap<>()));
            }
        }
        return source(description, fields, separator);
    }

    private static Source source(Path description, List<Field> fields, String separator) throws IOException, BadInput {
        Path data = dataBeside(description);
        boolean table = data.toString().endsWith(".tab");
        List<Field> dimensions = fields.stream()
                .filter(field -> field.marks().containsKey("RECODEABLE"))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(dimensions.stream().map(Field::name).toList());
        head.add("count");
        rows.add(head);
        int count = table ? countField(fields, description) : -1;
        for (List<String> record : records(data, fields, separator)) {
            List<String> row = new ArrayList<>();
            for (Field dimension : dimensions) {
                row.add(at(record, fields.indexOf(dimension), data));
            }
            row.add(table ? at(record, count, data) : "1");
            rows.add(row);
        }
        Map<String, Hierarchy> hierarchies = new LinkedHashMap<>();
        for (Field dimension : dimensions) {
            String file = dimension.marks().get("HIERCODELIST");
            if (file != null) {
                String total = dimension.marks().getOrDefault("TOTCODE", "Total");
                Path path = description.resolveSibling(file);
                List<Hierarchy.Link> links =
                        HierarchyFile.indented(Csv.decode(Files.readAllBytes(path)), total.isEmpty() ? "Total" : total);
                hierarchies.put(dimension.name(), Hierarchy.of(dimension.name(), links));
            }
        }
        return new Source(rows, hierarchies);
    }

    private static int countField(List<Field> fields, Path description) throws BadInput {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).marks().containsKey("FREQUENCY")
                    || fields.get(i).name().equalsIgnoreCase("freq")) {
                return i;
            }
        }
        throw new BadInput(description + ": no field is marked <FREQUENCY>");
    }

    private static String at(List<String> record, int place, Path data) throws BadInput {
        if (place >= record.size()) {
            throw new BadInput(
                    data + ": a line with " + record.size() + " fields where " + (place + 1) + " are needed");
        }
        return record.get(place);
    }

    private static List<List<String>> records(Path data, List<Field> fields, String separator) throws IOException {
        String text = Csv.decode(Files.readAllBytes(data));
        if (!separator.isEmpty()) {
            return Csv.read(text, separator.charAt(0));
        }
        List<List<String>> records = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            List<String> record = new ArrayList<>();
            for (Field field : fields) {
                int from = Integer.parseInt(field.numbers().getFirst()) - 1;
                int to = from + Integer.parseInt(field.numbers().get(1));
                record.add(line.substring(Math.min(from, line.length()), Math.min(to, line.length()))
                        .strip());
            }
            records.add(record);
        }
        return records;
    }

    private static Path dataBeside(Path description) throws IOException, BadInput {
        try (var files = Files.list(description.toAbsolutePath().getParent())) {
            return files.filter(file -> file.toString().matches(".*\\.(asc|tab)"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new BadInput(description + ": no .asc or .tab file beside it"));
        }
    }
}
