package nl.regiobeeld.collection;

import java.util.Locale;

/**
 * What validation can say of a file. Each has two texts, {@code collection.rule.<name>} with what is wrong and
 * {@code collection.mend.<name>} with what to do.
 */
public enum Rule {
    EMPTY_FILE(Severity.FATAL),
    NO_SHEET(Severity.FATAL),
    OLD_SHEET(Severity.FATAL),
    MACROS(Severity.FATAL),
    DAMAGED(Severity.FATAL),
    UNPACKS_TOO_LARGE(Severity.FATAL),
    TOO_MANY_COLUMNS(Severity.FATAL),
    TOO_MANY_ROWS(Severity.FATAL),
    NO_HEADER(Severity.FATAL),
    MISSING_COLUMNS(Severity.FATAL),
    DOUBLE_COLUMN(Severity.FATAL),
    PERSONAL_COLUMNS(Severity.FATAL),
    BOTH_KINDS(Severity.FATAL),
    NO_LINES(Severity.FATAL),

    UNCLOSED_QUOTE(Severity.ERROR),
    EXTRA_CELLS(Severity.ERROR),
    UNREADABLE_CHARACTERS(Severity.ERROR),
    CELL_TOO_LONG(Severity.ERROR),
    LINE_BREAK(Severity.ERROR),
    FORMULA(Severity.ERROR),
    BROKEN_FORMULA(Severity.ERROR),
    MERGED_CELLS(Severity.ERROR),
    REQUIRED(Severity.ERROR),
    PERSONAL_DATA(Severity.ERROR),
    PERIOD_UNREADABLE(Severity.ERROR),
    PERIOD_TOO_WIDE(Severity.ERROR),
    PERIOD_OUTSIDE_ROUND(Severity.ERROR),
    MUNICIPALITY_UNKNOWN(Severity.ERROR),
    MUNICIPALITY_RESEMBLES(Severity.ERROR),
    MUNICIPALITY_MERGED(Severity.ERROR),
    MUNICIPALITY_ELSEWHERE(Severity.ERROR),
    CODE_UNKNOWN(Severity.ERROR),
    CODE_RESEMBLES(Severity.ERROR),
    CODE_SEVERAL(Severity.ERROR),
    CODE_OUT_OF_DATE(Severity.ERROR),
    COUNT_NEGATIVE(Severity.ERROR),
    COUNT_TOO_LARGE(Severity.ERROR),
    COUNT_IN_WORDS(Severity.ERROR),
    COUNT_NOT_WHOLE(Severity.ERROR),
    COUNT_IS_DATE(Severity.ERROR),
    COUNT_UNREADABLE(Severity.ERROR),
    RECORD_UNFIT(Severity.ERROR),
    RECORD_TWICE(Severity.ERROR),
    TALLY_TWICE(Severity.ERROR),
    OTHER_SUPPLIER(Severity.ERROR),
    ENCODING_UNFIT(Severity.ERROR),
    ENCODING_OTHER_VERSION(Severity.ERROR),
    ENCODING_OTHER_HARDENING(Severity.ERROR),
    ENCODING_OTHER_PERIOD(Severity.ERROR),
    ENCODING_OTHER_SECRET(Severity.ERROR),

    UNKNOWN_COLUMN(Severity.WARNING),
    MORE_SHEETS(Severity.WARNING),
    MIXED_ENCODING(Severity.WARNING),
    NO_ENCODINGS(Severity.WARNING),
    ENCODINGS_NOT_ASKED(Severity.WARNING),
    SAME_FILE(Severity.WARNING);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The name in message keys: {@code missing-columns}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
