package nl.regiobeeld.linkage.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of an identity that become bits. Pairs of letters of given and family names share one domain, so that swapped
 * and moved name parts still agree; date parts and date digits have another. The number of bits per piece is in proportion
 * to what its agreement says; a pair of a short name says more than one of a long name, and has the same first bits.
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
    private final Diffusion diffusion;
    private final Bits.Piece[][] pairs = new Bits.Piece[EncodingParameters.NAME_POSITIONS.length][2 * PAIRS];
    private final Bits.Piece[] dates = new Bits.Piece[DIGITS + 90];
    private final Map<String, Bits.Piece> otherPairs = new HashMap<>();

    // How often a pair was seen in the record at hand; a new record has a new number instead of a cleared array.
    private final int[] seenIn = new int[2 * PAIRS];
    private final Map<String, Integer> otherSeenIn = new HashMap<>();
    private int record;

    Tokens(Keyed nameKey, Keyed birthKey, Diffusion diffusion) {
        this.diffusion = diffusion;
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
    void ofNames(List<String> given, List<String> family, Bits bits) {
        record++;
        otherSeenIn.clear();
        for (String name : given) {
            ofName(name, bits);
        }
        for (String name : family) {
            ofName(name, bits);
        }
    }

    private void ofName(String name, Bits bits) {
        char before = '_';
        // An initial is the opening of the name it stands for, and no more than that.
        int count = isInitial(name) ? 1 : name.length() + 1;
        int length = Math.min(name.length(), EncodingParameters.NAME_POSITIONS.length - 1);
        for (int i = 0; i < count; i++) {
            char after = i < name.length() ? name.charAt(i) : '_';
            ofPair(before, after, length, bits);
            before = after;
        }
    }

    // A pair may count twice; a name that repeats it more often says nothing new.
    private void ofPair(char before, char after, int length, Bits bits) {
        int number = number(before) * LETTERS + number(after);
        if (number(before) < 0 || number(after) < 0) {
            ofOtherPair("" + before + after, length, bits);
        } else if (seenIn[number] != record) {
            seenIn[number] = record;
            bits.add(pair(number, length, before, after, ""));
        } else if (seenIn[PAIRS + number] != record) {
            seenIn[PAIRS + number] = record;
            bits.add(pair(PAIRS + number, length, before, after, "#2"));
        }
    }

    private static int number(char c) {
        if (c == '_') {
            return 0;
        }
        return isLatin(c) ? c - 'a' + 1 : -1;
    }

    private Bits.Piece pair(int number, int length, char before, char after, String time) {
        Bits.Piece known = pairs[length][number];
        if (known == null) {
            known = piece(nameKey, "" + before + after + time, EncodingParameters.NAME_POSITIONS[length]);
            pairs[length][number] = known;
        }
        return known;
    }

    private void ofOtherPair(String pair, int length, Bits bits) {
        int times = otherSeenIn.merge(pair, 1, Integer::sum);
        if (times > 2) {
            return;
        }
        String token = times == 1 ? pair : pair + "#2";
        String remembered = length + token;
        Bits.Piece known = otherPairs.get(remembered);
        if (known == null) {
            known = piece(nameKey, token, EncodingParameters.NAME_POSITIONS[length]);
            if (otherPairs.size() < REMEMBERED_OTHERS) {
                otherPairs.put(remembered, known);
            }
        }
        bits.add(known);
    }

    /** Sets the bits of every known part of a date. */
    void ofDate(BirthDate date, Bits bits) {
        if (date.year() > 0) {
            part(date.year(), 'y', date.year(), bits);
            digits(date.year() % 100, 3, bits);
        }
        if (date.month() > 0) {
            part(MONTHS + date.month(), 'm', date.month(), bits);
            digits(date.month(), 5, bits);
        }
        if (date.day() > 0) {
            part(DAYS + date.day(), 'd', date.day(), bits);
            digits(date.day(), 7, bits);
        }
    }

    private void part(int number, char name, int value, Bits bits) {
        Bits.Piece known = dates[number];
        if (known == null) {
            known = piece(birthKey, "" + name + value, EncodingParameters.DATE_PART_POSITIONS);
            dates[number] = known;
        }
        bits.add(known);
    }

    private void digits(int twoDigits, int place, Bits bits) {
        digit(twoDigits / 10, place, bits);
        digit(twoDigits % 10, place + 1, bits);
    }

    private void digit(int digit, int place, Bits bits) {
        int number = DIGITS + 10 * place + digit;
        Bits.Piece known = dates[number];
        if (known == null) {
            known = piece(birthKey, place + ":" + digit, EncodingParameters.DATE_DIGIT_POSITIONS);
            dates[number] = known;
        }
        bits.add(known);
    }

    private Bits.Piece piece(Keyed key, String token, int count) {
        int[] positions = new int[count];
        Keyed.Stream stream = key.stream(token);
        for (int i = 0; i < count; i++) {
            positions[i] = stream.next(EncodingParameters.BITS);
        }
        return new Bits.Piece(positions, diffusion.turned(positions));
    }
}
