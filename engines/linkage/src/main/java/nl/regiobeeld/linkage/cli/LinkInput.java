package nl.regiobeeld.linkage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.IdentityColumns;
import nl.regiobeeld.linkage.encode.Known;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Sex;
import nl.regiobeeld.linkage.table.Table;

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
    private final SecretsSeen secrets = new SecretsSeen();
    private long refused;

    LinkInput(Hardening hardening, boolean withKeys) {
        SecureRandom random = new SecureRandom();
        LinkageSecret secret = LinkageSecret.fresh(random::nextInt);
        EncodingParameters once = new EncodingParameters("throw-away", "once", hardening);
        throwAway = new Encoder(secret, once);
        throwAwayKeys = new MatchKeys(secret, once);
        this.withKeys = withKeys;
    }

    EncodedRecords records() throws Mixed {
        secrets.refuseMixed();
        return records.build();
    }

    /** Rows without an encoding. */
    long refused() {
        return refused;
    }

    void read(String file, InputStream standardInput) throws IOException, Arguments.BadInput {
        Table table = TextFiles.table(file, standardInput);
        int record = RecordColumn.in(table.columns());
        if (record < 0) {
            throw new Arguments.BadInput(file + ": no column rec_id or registratienummer");
        }
        boolean encoded = table.column(EncodedText.COLUMN) >= 0;
        IdentityColumns columns = IdentityColumns.in(table.columns());
        if (!encoded && !columns.hasName()) {
            throw new Arguments.BadInput(file + ": no column " + EncodedText.COLUMN + " and none with a name");
        }
        for (List<String> row = table.next(); row != null; row = table.next()) {
            if (encoded) {
                addEncoded(file, table, row, row.get(record));
            } else {
                addPlain(file, table, columns.identity(row), row, row.get(record));
            }
        }
    }

    private void addEncoded(String file, Table table, List<String> row, String record) throws Arguments.BadInput {
        String cell = row.get(table.column(EncodedText.COLUMN));
        if (cell.isBlank()) {
            refused++;
            return;
        }
        switch (EncodedText.read(cell)) {
            case EncodedText.Reading.NotAnEncoding() ->
                throw new Arguments.BadInput(file + " row " + table.row() + ": not an encoding");
            case EncodedText.Reading.OtherVersion(int version) ->
                throw new Arguments.BadInput(file + " row " + table.row() + ": encoded by version " + version
                        + " of the encoder, which this version cannot compare");
            case EncodedText.Reading.Read(EncodedText text) -> {
                secrets.add(source(file, table, row), text);
                add(file, table, row, record, text.encoded());
                int keys = table.column(MatchKeys.COLUMN);
                if (keys >= 0) {
                    records.withMatchKeys(KeyText.read(row.get(keys)));
                }
            }
        }
    }

    private void addPlain(String file, Table table, Identity identity, List<String> row, String record) {
        Known person = throwAway.known(identity);
        switch (throwAway.encode(person)) {
            case Encoding.Encoded encoded -> {
                add(file, table, row, record, encoded);
                if (withKeys) {
                    records.withMatchKeys(throwAwayKeys.of(person));
                }
            }
            case Encoding.Refused ignored -> refused++;
        }
    }

    private void add(String file, Table table, List<String> row, String record, Encoding.Encoded encoded) {
        String source = source(file, table, row);
        perSource.merge(source, 1, Integer::sum);
        records.add(
                source, record, encoded, Sex.read(optional(table, row, "sex")), optional(table, row, "nationality"));
    }

    private static String source(String file, Table table, List<String> row) {
        return table.column("source") < 0 ? file : row.get(table.column("source"));
    }

    private static String optional(Table table, List<String> row, String column) {
        int at = table.column(column);
        return at < 0 ? "" : row.get(at);
    }

    /** The most records any source has: the least number of persons there can be when sources hold nobody twice. */
    int largestSource() {
        return perSource.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
