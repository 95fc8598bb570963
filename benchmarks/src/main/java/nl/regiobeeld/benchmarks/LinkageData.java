package nl.regiobeeld.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import nl.regiobeeld.linkage.encode.Identity;

/** Reads the data sets with truth, each in its own shape, into one shape. */
final class LinkageData {
    /** A record in clear text with the person it belongs to. */
    record Person(String source, String id, Identity identity, String sex, String nationality, int person) {}

    /** @param twoLists two lists that are each without duplicates */
    record DataSet(String name, List<Person> persons, boolean twoLists) {
        List<String> sources() {
            TreeSet<String> names = new TreeSet<>();
            persons.forEach(person -> names.add(person.source()));
            return List.copyOf(names);
        }
    }

    private static final int BATCH = 20_000;

    private final Path folder;

    LinkageData(Path folder) {
        this.folder = folder;
    }

    DataSet read(String name) throws IOException {
        return switch (name) {
            case "syn_dev15" -> own(name, false, "lists.csv");
            case "syn_w2_dev20k" -> own(name, true, "a.csv", "b.csv");
            case "syn_w2_100k", "syn_w3_1m" -> own(name, true, "a.csv.gz", "b.csv.gz");
            case "febrl1", "febrl2", "febrl3" -> febrl(name, "febrl/dataset" + name.charAt(5) + ".csv");
            case "febrl4" -> febrl(name, "febrl/dataset4a.csv", "febrl/dataset4b.csv");
            case "zingg_febrl20k" -> febrl(name, "zingg/febrl_20000.csv");
            case "rldata500", "rldata10000" -> rlData(name);
            case "ds_time" -> dsTime();
            case "fake_1000" -> fake();
            case "clkhash" -> clkhash();
            default -> throw new IllegalArgumentException("Unknown data set " + name);
        };
    }

    private DataSet own(String name, boolean twoLists, String... files) throws IOException {
        List<Person> persons = new ArrayList<>();
        own(name, persons::addAll, files);
        return new DataSet(name, persons, twoLists);
    }

    /** The rows of the largest set, so many at a time and then forgotten: in clear text they take more room than all else. */
    void inBatches(String name, Consumer<List<Person>> reader) throws IOException {
        own(name, reader, "a.csv.gz", "b.csv.gz");
    }

    private void own(String name, Consumer<List<Person>> reader, String... files) throws IOException {
        Map<String, Integer> truth = new HashMap<>();
        forEach(name + "/truth.csv" + (files[0].endsWith(".gz") ? ".gz" : ""), row -> {
            if (!row[0].equals("source")) {
                truth.put(row[1], Integer.valueOf(row[2]));
            }
        });
        for (String file : files) {
            List<Person> batch = new ArrayList<>();
            forEach(name + "/" + file, row -> {
                if (!row[0].equals("source")) {
                    Identity identity = new Identity(row[2], row[3], row[4], row[5]);
                    batch.add(new Person(row[0], row[1], identity, row[6], row[7], truth.getOrDefault(row[1], -1)));
                    if (batch.size() == BATCH) {
                        reader.accept(batch);
                        batch.clear();
                    }
                }
            });
            reader.accept(batch);
        }
    }

    private DataSet febrl(String name, String... files) throws IOException {
        List<Person> persons = new ArrayList<>();
        for (String file : files) {
            for (String[] row : lines(file)) {
                if (row[0].startsWith("rec-")) {
                    int person = Integer.parseInt(row[0].split("-", -1)[1]);
                    Identity identity = new Identity(row[1], "", row[2], row[9]);
                    persons.add(new Person(file, row[0], identity, "", "", person));
                }
            }
        }
        return new DataSet(name, persons, files.length == 2);
    }

    private DataSet rlData(String name) throws IOException {
        List<Person> persons = new ArrayList<>();
        for (String[] row : rows("rldata/RLdata" + name.substring(6) + ".csv")) {
            Identity identity = new Identity(
                    row[0] + " " + known(row[1]),
                    "",
                    row[2] + " " + known(row[3]),
                    row[4] + "-" + row[5] + "-" + row[6]);
            persons.add(new Person("list", row[7], identity, "", "", Integer.parseInt(row[8])));
        }
        return new DataSet(name, persons, false);
    }

    private static String known(String cell) {
        return cell.equals("NA") ? "" : cell;
    }

    private DataSet dsTime() throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<Person> persons = new ArrayList<>();
        for (String[] row : rows("floroh/DS_Time.csv")) {
            int person = numbers.computeIfAbsent(row[2], key -> numbers.size());
            persons.add(new Person(row[0], row[1], new Identity(row[3], "", row[4], row[6]), "", "", person));
        }
        return new DataSet("ds_time", persons, true);
    }

    private DataSet fake() throws IOException {
        List<Person> persons = new ArrayList<>();
        for (String[] row : rows("splink/fake_1000.csv")) {
            Identity identity = new Identity(row[1], "", row[2], row[3]);
            persons.add(new Person("list", row[0], identity, "", "", Integer.parseInt(row[6])));
        }
        return new DataSet("fake_1000", persons, false);
    }

    private DataSet clkhash() throws IOException {
        List<Person> persons = new ArrayList<>();
        for (int file = 1; file <= 2; file++) {
            for (String[] row : rows("clkhash/dirty_1000_50_" + file + ".csv")) {
                Identity identity = new Identity(row[1], "", row[2], row[9]);
                persons.add(new Person("list" + file, row[0], identity, "", "", Integer.parseInt(row[0])));
            }
        }
        return new DataSet("clkhash", persons, true);
    }

    private List<String[]> rows(String file) throws IOException {
        List<String[]> lines = lines(file);
        return lines.subList(1, lines.size());
    }

    private List<String[]> lines(String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        forEach(file, rows::add);
        return rows;
    }

    private void forEach(String file, Consumer<String[]> reader) throws IOException {
        Path path = folder.resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(cells(line));
            }
        }
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells.toArray(String[]::new);
    }
}
