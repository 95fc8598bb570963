package nl.regiobeeld.encoder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.IdentityColumns;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.OutgoingRows;
import nl.regiobeeld.linkage.encode.RecordNumbers;
import nl.regiobeeld.linkage.table.CsvTable;
import nl.regiobeeld.linkage.table.Table;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** One file on its way out, some rows at a time. */
public final class Job {
    private static final int HEADER_WITHIN_ROWS = 10;
    private static final int SHOWN = 5;

    private final Table table;
    private final Map<String, String> names = new HashMap<>();
    private final List<String> columns;
    private final List<String> shown = new ArrayList<>();
    private final StringBuilder numbers = new StringBuilder();
    private @Nullable OutgoingRows rows;
    private int recordColumn = -1;
    private int read;

    Job(Table table, String[] spellings) throws IOException {
        this.table = table;
        for (int i = 0; i + 1 < spellings.length; i += 2) {
            names.put(spellings[i], spellings[i + 1]);
        }
        columns = findHeader();
    }

    /** The first row with two headings that we know, empty when there is none; titles may stand above it. */
    private List<String> findHeader() throws IOException {
        List<String> row = table.columns();
        for (int i = 0; row != null && i < HEADER_WITHIN_ROWS; i++) {
            if (known(row) >= 2) {
                return row;
            }
            row = table.next();
        }
        return List.of();
    }

    private int known(List<String> row) {
        IdentityColumns usual = IdentityColumns.in(row);
        int known = (usual.given() < 0 ? 0 : 1) + (usual.surname() < 0 ? 0 : 1) + (usual.birthDate() < 0 ? 0 : 1);
        for (String heading : row) {
            known += names.containsKey(IdentityColumns.plain(heading)) ? 1 : 0;
        }
        return known;
    }

    /** The headings as they stand in the file; none when no row near the top has headings that we know. */
    @JSExport
    public String[] columns() {
        return columns.toArray(new String[0]);
    }

    /** The name in the template of each column, empty for one that stays behind. */
    @JSExport
    public String[] leaving() {
        Set<String> taken = new HashSet<>();
        String[] leaving = new String[columns.size()];
        for (int i = 0; i < leaving.length; i++) {
            String name = names.getOrDefault(IdentityColumns.plain(columns.get(i)), "");
            leaving[i] = taken.add(name) ? name : "";
        }
        return leaving;
    }

    /** Where given name, infix, surname, date of birth and its being estimated stand, by the usual headings. */
    @JSExport
    public int[] identity() {
        IdentityColumns usual = IdentityColumns.in(columns);
        return new int[] {usual.given(), usual.infix(), usual.surname(), usual.birthDate(), usual.estimated()};
    }

    /**
     * Makes ready to encode.
     *
     * @param supplier whose numbers of registrations get another form
     * @param record name in the template of the column with those numbers
     * @param identity as {@link #identity} gives, or as the supplier corrected
     * @return the header of what leaves, as a line of CSV
     */
    @JSExport
    public String begin(
            String typed,
            String project,
            String epoch,
            String hardening,
            String supplier,
            String record,
            int[] identity) {
        LinkageSecret secret = BrowserEncoder.secret(typed);
        EncodingParameters parameters = BrowserEncoder.parameters(project, epoch, hardening);
        List<OutgoingRows.Kept> kept = new ArrayList<>();
        String[] leaving = leaving();
        for (int i = 0; i < leaving.length; i++) {
            if (!leaving[i].isEmpty()) {
                kept.add(new OutgoingRows.Kept(i, leaving[i]));
                recordColumn = leaving[i].equals(record) ? i : recordColumn;
            }
        }
        rows = new OutgoingRows(
                new Encoder(secret, parameters),
                new IdentityColumns(identity[0], identity[1], identity[2], identity[3], identity[4]),
                kept,
                recordColumn,
                new RecordNumbers(secret, parameters, supplier),
                null);
        return CsvTable.written(rows.header()) + "\n";
    }

    /** The next rows as they leave, lines of CSV; empty when there are no more. */
    @JSExport
    public String next(int most) throws IOException {
        OutgoingRows outgoing = started();
        StringBuilder lines = new StringBuilder();
        numbers.setLength(0);
        for (int i = 0; i < most; i++) {
            List<String> row = table.next();
            if (row == null) {
                break;
            }
            read++;
            List<String> leaving = outgoing.outgoing(row);
            if (read <= SHOWN) {
                shown.addAll(leaving);
            }
            CsvTable.write(leaving, lines);
            lines.append('\n');
            if (recordColumn >= 0) {
                CsvTable.write(List.of(row.get(recordColumn), outgoing.number(row)), numbers);
                numbers.append('\n');
            }
        }
        return lines.toString();
    }

    /** The supplier's own numbers of the rows given last, each with the form in which it leaves; stays with the supplier. */
    @JSExport
    public String numbers() {
        return numbers.toString();
    }

    /** The names of the columns that leave. */
    @JSExport
    public String[] header() {
        return started().header().toArray(new String[0]);
    }

    /** The cells of the first rows that left, one row after the other. */
    @JSExport
    public String[] shown() {
        return shown.toArray(new String[0]);
    }

    @JSExport
    public int read() {
        return read;
    }

    @JSExport
    public int encoded() {
        return (int) started().encoded();
    }

    /** Rows without an encoding, for too little or too much in their names. */
    @JSExport
    public int withoutEncoding() {
        return (int) (started().tooLittle() + started().tooMuch());
    }

    private OutgoingRows started() {
        if (rows == null) {
            throw new IllegalStateException("begin comes first");
        }
        return rows;
    }
}
