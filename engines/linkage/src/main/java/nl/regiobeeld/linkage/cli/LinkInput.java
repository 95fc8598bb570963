package nl.regiobeeld.linkage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Sex;
import nl.regiobeeld.linkage.table.CsvTable;

/** Reads delivered encodings, or clear text that is encoded on the spot with a secret that is thrown away. */
final class LinkInput {
    /** Files that cannot be compared with each other. */
    static final class Mixed extends Exception {
        private static final long serialVersionUID = 1;

        Mixed(String message) {
            super(message);
        }
    }

    private final EncodedRecords.Builder records = new EncodedRecords.Builder();
    private final Map<String, Integer> perSource = new HashMap<>();
    private final Encoder throwAway;
    private final MatchKeys throwAwayKeys;
    private final boolean withKeys;
    private String parameters = "";
    private String check = "";
    private String checkedIn = "";
    private long refused;

    LinkInput(Hardening hardening, boolean withKeys) {
        SecureRandom random = new SecureRandom();
        LinkageSecret secret = LinkageSecret.fresh(random::nextInt);
        EncodingParameters once = new EncodingParameters("throw-away", "once", hardening);
        throwAway = new Encoder(secret, once);
        throwAwayKeys = new MatchKeys(secret, once);
        this.withKeys = withKeys;
    }

    EncodedRecords records() {
        return records.build();
    }

    /** Rows without an encoding. */
    long refused() {
        return refused;
    }

    void read(String file, InputStream standardInput) throws IOException, Arguments.BadInput, Mixed {
        try (Reader reader = TextFiles.open(file, standardInput)) {
            CsvTable table = new CsvTable(reader);
            if (table.column("rec_id") < 0) {
                throw new Arguments.BadInput(file + ": no column rec_id");
            }
            boolean encoded = table.column("encoding") >= 0;
            Columns columns = encoded ? null : Columns.in(table, new Arguments(new String[0], Set.of(), Set.of()));
            for (List<String> row = table.next(); row != null; row = table.next()) {
                if (columns == null) {
                    addEncoded(file, table, row);
                } else {
                    addPlain(file, table, columns, row);
                }
            }
        }
    }

    private void addEncoded(String file, CsvTable table, List<String> row) throws Arguments.BadInput, Mixed {
        String cell = row.get(table.column("encoding"));
        if (cell.isBlank()) {
            refused++;
            return;
        }
        switch (EncodedText.read(cell)) {
            case EncodedText.Reading.NotAnEncoding() ->
                throw new Arguments.BadInput(file + " row " + table.row() + ": not an encoding");
            case EncodedText.Reading.Read(EncodedText text) -> {
                sameSecret(file, table, text);
                add(file, table, row, text.encoded());
                int keys = table.column("match_keys");
                if (keys >= 0) {
                    records.withMatchKeys(KeyText.read(row.get(keys)));
                }
            }
        }
    }

    private void sameSecret(String file, CsvTable table, EncodedText text) throws Mixed {
        String place = file + " row " + table.row();
        if (check.isEmpty()) {
            parameters = text.parametersDigest();
            check = text.checkValue();
            checkedIn = place;
        } else if (!parameters.equals(text.parametersDigest())) {
            throw new Mixed(place + " was encoded with other parameters or for another period than " + checkedIn);
        } else if (!check.equals(text.checkValue())) {
            throw new Mixed(place + " was encoded with another secret than " + checkedIn);
        }
    }

    private void addPlain(String file, CsvTable table, Columns columns, List<String> row) {
        switch (throwAway.encode(columns.identity(row))) {
            case Encoding.Encoded encoded -> {
                add(file, table, row, encoded);
                if (withKeys) {
                    records.withMatchKeys(throwAwayKeys.of(columns.identity(row)));
                }
            }
            case Encoding.Refused ignored -> refused++;
        }
    }

    private void add(String file, CsvTable table, List<String> row, Encoding.Encoded encoded) {
        String source = table.column("source") < 0 ? file : row.get(table.column("source"));
        perSource.merge(source, 1, Integer::sum);
        records.add(
                source,
                row.get(table.column("rec_id")),
                encoded,
                Sex.read(optional(table, row, "sex")),
                optional(table, row, "nationality"));
    }

    private static String optional(CsvTable table, List<String> row, String column) {
        int at = table.column(column);
        return at < 0 ? "" : row.get(at);
    }

    /** The most records any source has: the least number of persons there can be when sources hold nobody twice. */
    int largestSource() {
        return perSource.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
