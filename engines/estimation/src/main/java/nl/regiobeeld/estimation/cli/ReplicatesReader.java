package nl.regiobeeld.estimation.cli;

import java.util.ArrayList;
import java.util.List;

/** Reads resamples drawn elsewhere: a column per history named {@code h10010}, a row per resample. */
sealed interface ReplicatesReader {

    /** @param lists number of lists in the histories */
    record Resamples(int lists, List<double[]> tables) implements ReplicatesReader {}

    record Unreadable(String problem) implements ReplicatesReader {}

    static ReplicatesReader read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) {
            return new Unreadable("The file of resamples needs a header and at least one row");
        }
        String[] header = lines.getFirst().replace("\"", "").split(",", -1);
        int lists = header[0].length() - 1;
        int[] histories = new int[header.length];
        for (int i = 0; i < header.length; i++) {
            if (!header[i].matches("h[01]{1,10}") || header[i].length() != lists + 1) {
                return new Unreadable("Column " + header[i] + " of the resamples is not a history such as h10010");
            }
            for (int list = 0; list < lists; list++) {
                histories[i] |= (header[i].charAt(1 + list) - '0') << list;
            }
        }
        List<double[]> tables = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            double[] counts = new double[1 << lists];
            if (fields.length != header.length) {
                return new Unreadable("Resample " + (tables.size() + 1) + " has " + fields.length
                        + " values instead of " + header.length);
            }
            for (int i = 0; i < fields.length; i++) {
                if (!fields[i].strip().matches("[0-9]{1,12}")) {
                    return new Unreadable("Resample " + (tables.size() + 1) + " has \"" + fields[i] + "\" as a count");
                }
                counts[histories[i]] += Double.parseDouble(fields[i].strip());
            }
            counts[0] = 0;
            tables.add(counts);
        }
        return new Resamples(lists, tables);
    }
}
