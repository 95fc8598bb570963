package nl.regiobeeld.linkage.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of an identity that become bits. Pairs of letters of given and family names share one domain, so that swapped
 * and moved name parts still agree; date parts and date digits have another. The number of bits per piece is in proportion
 * to what its agreement says.
 *
 * <p>Pieces are remembered with their positions: pairs of Latin letters and dates by number, since they are nearly all there
 * is, other pairs by text.
 */
final class Tokens {
    static final char NAME = 'n';
    static final char BIRTH = 'b';

    private static final int LETTERS = 27;
    private static final int PAIRS = LETTERS * LETTERS;
    private static final int MONTHS = 2100;
    private static final int DAYS = MONTHS + 13;
    private static final int DIGITS = DAYS + 32;
    private static final int REMEMBERED_OTHERS = 50_000;

    private final Keyed nameKey;
    private final Keyed birthKey;
    private final int[][] pairs = new int[2 * PAIRS][];
    private final int[][] dates = new int[DIGITS + 90][];
    private final Map<String, int[]> otherPairs = new HashMap<>();

    // How often a pair was seen in the record at hand; a new record has a new number instead of a cleared array.
    private final int[] seenIn = new int[2 * PAIRS];
    private final Map<String, Integer> otherSeenIn = new HashMap<>();
    private int record;

    Tokens(Keyed nameKey, Keyed birthKey) {
        this.nameKey = nameKey;
        this.birthKey = birthKey;
    }

    /** One letter of the Latin alphabet: an initial. In other scripts one character may be a whole name. */
    static boolean isInitial(String name) {
        return name.length() == 1 && isLatin(name.charAt(0));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Sets the bits of all names of a record. */
    void ofNames(List<String> given, List<String> family, int[] filter) {
        record++;
        otherSeenIn.clear();
        for (String name : given) {
            ofName(name, filter);
        }
        for (String name : family) {
            ofName(name, filter);
        }
    }

    private void ofName(String name, int[] filter) {
        char before = '_';
        // An initial is the opening of the name it stands for, and no more than that.
        int count = isInitial(name) ? 1 : name.length() + 1;
        for (int i = 0; i < count; i++) {
            char after = i < name.length() ? name.charAt(i) : '_';
            ofPair(before, after, filter);
            before = after;
        }
    }

    // A pair may count twice; a name that repeats it more often says nothing new.
    private void ofPair(char before, char after, int[] filter) {
        int number = number(before) * LETTERS + number(after);
        if (number(before) < 0 || number(after) < 0) {
            ofOtherPair("" + before + after, filter);
        } else if (seenIn[number] != record) {
            seenIn[number] = record;
            set(pair(number, before, after, ""), filter);
        } else if (seenIn[PAIRS + number] != record) {
            seenIn[PAIRS + number] = record;
            set(pair(PAIRS + number, before, after, "#2"), filter);
        }
    }

    private static int number(char c) {
        if (c == '_') {
            return 0;
        }
        return isLatin(c) ? c - 'a' + 1 : -1;
    }

    private int[] pair(int number, char before, char after, String time) {
        int[] known = pairs[number];
        if (known == null) {
            known = positions(nameKey, "" + before + after + time, EncodingParameters.NAME_POSITIONS);
            pairs[number] = known;
        }
        return known;
    }

    private void ofOtherPair(String pair, int[] filter) {
        int times = otherSeenIn.merge(pair, 1, Integer::sum);
        if (times > 2) {
            return;
        }
        String token = times == 1 ? pair : pair + "#2";
        int[] known = otherPairs.get(token);
        if (known == null) {
            known = positions(nameKey, token, EncodingParameters.NAME_POSITIONS);
            if (otherPairs.size() < REMEMBERED_OTHERS) {
                otherPairs.put(token, known);
            }
        }
        set(known, filter);
    }

    /** Sets the bits of every known part of a date. */
    void ofDate(BirthDate date, int[] filter) {
        if (date.year() > 0) {
            part(date.year(), 'y', date.year(), filter);
            digits(date.year() % 100, 3, filter);
        }
        if (date.month() > 0) {
            part(MONTHS + date.month(), 'm', date.month(), filter);
            digits(date.month(), 5, filter);
        }
        if (date.day() > 0) {
            part(DAYS + date.day(), 'd', date.day(), filter);
            digits(date.day(), 7, filter);
        }
    }

    private void part(int number, char name, int value, int[] filter) {
        int[] known = dates[number];
        if (known == null) {
            known = positions(birthKey, "" + name + value, EncodingParameters.DATE_PART_POSITIONS);
            dates[number] = known;
        }
        set(known, filter);
    }

    private void digits(int twoDigits, int place, int[] filter) {
        digit(twoDigits / 10, place, filter);
        digit(twoDigits % 10, place + 1, filter);
    }

    private void digit(int digit, int place, int[] filter) {
        int number = DIGITS + 10 * place + digit;
        int[] known = dates[number];
        if (known == null) {
            known = positions(birthKey, place + ":" + digit, EncodingParameters.DATE_DIGIT_POSITIONS);
            dates[number] = known;
        }
        set(known, filter);
    }

    private static int[] positions(Keyed key, String token, int count) {
        int[] positions = new int[count];
        Keyed.Stream stream = key.stream(token);
        for (int i = 0; i < count; i++) {
            positions[i] = stream.next(EncodingParameters.BITS);
        }
        return positions;
    }

    private static void set(int[] positions, int[] filter) {
        for (int position : positions) {
            filter[position >> 5] |= 1 << position;
        }
    }
}
