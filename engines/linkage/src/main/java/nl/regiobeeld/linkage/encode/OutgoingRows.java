package nl.regiobeeld.linkage.encode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a supplier's table as they leave: only columns that were named, never one that identifies somebody, and an
 * encoding. The one place that decides what leaves, in a browser and on the command line.
 */
public final class OutgoingRows {
    /**
     * A column that may leave.
     *
     * @param position in the supplier's table
     * @param name in what leaves
     */
    public record Kept(int position, String name) {}

    private final Encoder encoder;
    private final IdentityColumns identity;
    private final List<Kept> kept = new ArrayList<>();
    private final int recordColumn;
    private final @Nullable RecordNumbers numbers;
    private final @Nullable MatchKeys keys;
    private final String opening;
    private long encoded;
    private long tooLittle;
    private long tooMuch;

    /**
     * Rows of one table.
     *
     * @param recordColumn with the supplier's own number of a registration; minus one for none
     * @param numbers gives them another number, null to leave them as they are
     * @param keys for lists so large that not all pairs can be compared, otherwise null
     */
    public OutgoingRows(
            Encoder encoder,
            IdentityColumns identity,
            List<Kept> kept,
            int recordColumn,
            @Nullable RecordNumbers numbers,
            @Nullable MatchKeys keys) {
        this.encoder = encoder;
        this.identity = identity;
        this.recordColumn = recordColumn;
        this.numbers = numbers;
        this.keys = keys;
        for (Kept column : kept) {
            if (!identity.holds(column.position())) {
                this.kept.add(column);
            }
        }
        opening = EncodedText.opening(encoder);
    }

    public List<String> header() {
        List<String> header = new ArrayList<>(kept.size() + 2);
        for (Kept column : kept) {
            header.add(column.name());
        }
        header.add(EncodedText.COLUMN);
        if (keys != null) {
            header.add(MatchKeys.COLUMN);
        }
        return header;
    }

    /** What leaves of one row of the table; the encoding is empty when too little or too much is known. */
    public List<String> outgoing(List<String> row) {
        List<String> cells = new ArrayList<>(kept.size() + 2);
        for (Kept column : kept) {
            cells.add(column.position() == recordColumn ? number(row) : cell(row, column.position()));
        }
        Known person = encoder.known(identity.identity(row));
        cells.add(encoding(person));
        if (keys != null) {
            cells.add(MatchKeys.written(keys.of(person)));
        }
        return cells;
    }

    /** The number under which a row leaves. */
    public String number(List<String> row) {
        String own = cell(row, recordColumn);
        return numbers == null ? own : numbers.of(own);
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }

    private String encoding(Known person) {
        return switch (encoder.encode(person)) {
            case Encoding.Encoded bits -> {
                encoded++;
                yield EncodedText.written(opening, bits);
            }
            case Encoding.Refused(Encoding.Reason reason) -> {
                if (reason == Encoding.Reason.TOO_LITTLE_KNOWN) {
                    tooLittle++;
                } else {
                    tooMuch++;
                }
                yield "";
            }
        };
    }

    /** Rows that got an encoding so far. */
    public long encoded() {
        return encoded;
    }

    /** Rows so far of which too little is known. */
    public long tooLittle() {
        return tooLittle;
    }

    /** Rows so far with more text than one person's name. */
    public long tooMuch() {
        return tooMuch;
    }
}
