package nl.regiobeeld.collection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiobeeld.cells.CellValue;

/** Reads a count: exact, "&lt;5", a range, or unknown. */
final class CountReading {
    /** More than this in one line of one supplier is a slip, not a figure. */
    static final long LARGEST = 1_000_000;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}|\\d{1,3}(?:[. ]\\d{3})+");
    private static final Pattern WHOLE_WITH_DECIMALS = Pattern.compile("(\\d{1,18}),0+");
    private static final Pattern NEGATIVE = Pattern.compile("[-−–]\\s*\\d.*");
    private static final Pattern DECIMAL = Pattern.compile("\\d*[.,]\\d+");
    private static final Pattern BELOW =
            Pattern.compile("(?i)(?:<|minder dan|kleiner dan|onder de|less than|fewer than)\\s*(\\d{1,7})");
    private static final Pattern AT_MOST = Pattern.compile("(?i)(?:<=|≤|ten hoogste|maximaal|at most)\\s*(\\d{1,7})");
    private static final Pattern RANGE =
            Pattern.compile("(?i)(\\d{1,7})\\s*(?:-|–|t/m|tot en met|tot|to)\\s*(\\d{1,7})");
    private static final Pattern EXPONENT = Pattern.compile("(?i)\\d+(?:[.,]\\d+)?e[+-]?\\d{1,4}");
    private static final Pattern SHEET_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> UNKNOWN = Set.of("onbekend", "unknown", "?", "nb", "n.b.", "onb", "onb.");
    private static final List<String> WORDS = List.of(
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien",
            "twintig");

    Reading<CellValue> read(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(small)) {
            return Reading.of(new CellValue.Unknown());
        }
        if (WHOLE.matcher(text).matches()) {
            return exact(text.replace(".", "").replace(" ", ""));
        }
        Matcher decimals = WHOLE_WITH_DECIMALS.matcher(text);
        if (decimals.matches()) {
            return exact(decimals.group(1));
        }
        Matcher below = BELOW.matcher(text);
        if (below.matches()) {
            return atMost(Long.parseLong(below.group(1)) - 1);
        }
        Matcher atMost = AT_MOST.matcher(text);
        if (atMost.matches()) {
            return atMost(Long.parseLong(atMost.group(1)));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        return notUnderstood(text, small);
    }

    private static Reading<CellValue> notUnderstood(String text, String small) {
        if (SHEET_DAY.matcher(text).matches()) {
            return Reading.refused(Rule.COUNT_IS_DATE);
        }
        if (NEGATIVE.matcher(text).matches()) {
            return Reading.refused(Rule.COUNT_NEGATIVE);
        }
        if (EXPONENT.matcher(text).matches()) {
            String number = text.replace(',', '.');
            boolean large = number.contains("e-") || number.contains("E-")
                    ? false
                    : new BigDecimal(number).compareTo(BigDecimal.valueOf(LARGEST)) > 0;
            return large ? tooLarge() : Reading.refused(Rule.COUNT_UNREADABLE);
        }
        if (text.matches("\\d{19,}")) {
            return tooLarge();
        }
        if (DECIMAL.matcher(text).matches()) {
            return Reading.refused(Rule.COUNT_NOT_WHOLE);
        }
        int word = WORDS.indexOf(WordLists.withoutMarks(small));
        return word >= 0 ? Reading.refused(Rule.COUNT_IN_WORDS, word) : Reading.refused(Rule.COUNT_UNREADABLE);
    }

    private static Reading<CellValue> exact(String digits) {
        long count = Long.parseLong(digits);
        return count > LARGEST ? tooLarge() : Reading.of(CellValue.of(count));
    }

    /** "&lt;5" says that there was at least one: who means none writes 0. */
    private static Reading<CellValue> atMost(long most) {
        if (most > LARGEST) {
            return tooLarge();
        }
        return most < 1
                ? Reading.refused(Rule.COUNT_UNREADABLE)
                : Reading.of(most == 1 ? CellValue.of(1) : new CellValue.Below(most + 1));
    }

    private static Reading<CellValue> range(long lower, long upper) {
        if (upper > LARGEST) {
            return tooLarge();
        }
        return upper < lower
                ? Reading.refused(Rule.COUNT_UNREADABLE)
                : Reading.of(upper == lower ? CellValue.of(lower) : new CellValue.Between(lower, upper));
    }

    private static Reading<CellValue> tooLarge() {
        return Reading.refused(Rule.COUNT_TOO_LARGE, LARGEST);
    }
}
