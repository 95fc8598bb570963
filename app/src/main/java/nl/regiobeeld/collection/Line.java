package nl.regiobeeld.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiobeeld.cells.CellValue;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.themes.Period;

/**
 * One good line of a file.
 *
 * @param record the supplier's own number, empty for tallies
 * @param codes dimension id to categories, without period and supplier
 * @param encoding of the person; only where the round asks for it and the file has it
 */
record Line(
        int line,
        String record,
        Period.Quarter quarter,
        SortedMap<String, List<String>> codes,
        CellValue value,
        Optional<EncodedText> encoding) {
    Line {
        codes = java.util.Collections.unmodifiableSortedMap(codes);
    }

    /** The categories as the database keeps them. Ids are plain words, so nothing needs escaping. */
    String codesAsJson() {
        var json = new StringBuilder("{");
        for (Map.Entry<String, List<String>> entry : codes.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            json.append('"').append(entry.getKey()).append("\":[\"");
            json.append(String.join("\",\"", entry.getValue())).append("\"]");
        }
        return json.append('}').toString();
    }

    /** What makes a tally the same tally. */
    String key() {
        return quarter.code() + codesAsJson();
    }

    static SortedMap<String, List<String>> noCodes() {
        return new TreeMap<>();
    }
}
