package nl.regiobeeld.linkage.encode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces of an identity that become bits. Pairs of letters of given and family names share one domain, so that swapped
 * and moved name parts still agree; date parts and date digits have another. The number of bits per piece is in proportion
 * to what its agreement says.
 */
final class Tokens {
    /** Receives one piece: its domain, its text and how many bits it sets. */
    interface Sink {
        void accept(char domain, String token, int positions);
    }

    static final char NAME = 'n';
    static final char BIRTH = 'b';

    private Tokens() {}

    static void ofNames(List<String> given, List<String> family, Sink sink) {
        Set<String> seen = new HashSet<>(64);
        ofNames(given, seen, sink);
        ofNames(family, seen, sink);
    }

    private static void ofNames(List<String> names, Set<String> seen, Sink sink) {
        for (String name : names) {
            char before = '_';
            // An initial is the opening of the name it stands for, and no more than that.
            int pairs = name.length() == 1 ? 1 : name.length() + 1;
            for (int i = 0; i < pairs; i++) {
                char after = i < name.length() ? name.charAt(i) : '_';
                emit("" + before + after, seen, sink);
                before = after;
            }
        }
    }

    // A pair may count twice; a name that repeats it more often says nothing new.
    private static void emit(String pair, Set<String> seen, Sink sink) {
        if (seen.add(pair)) {
            sink.accept(NAME, pair, EncodingParameters.NAME_POSITIONS);
        } else if (seen.add(pair + "#2")) {
            sink.accept(NAME, pair + "#2", EncodingParameters.NAME_POSITIONS);
        }
    }

    static void ofDate(BirthDate date, Sink sink) {
        part('y', date.year(), sink);
        part('m', date.month(), sink);
        part('d', date.day(), sink);
        digits(date.year() % 100, date.year() > 0, 3, sink);
        digits(date.month(), date.month() > 0, 5, sink);
        digits(date.day(), date.day() > 0, 7, sink);
    }

    private static void part(char name, int value, Sink sink) {
        if (value > 0) {
            sink.accept(BIRTH, "" + name + value, EncodingParameters.DATE_PART_POSITIONS);
        }
    }

    private static void digits(int twoDigits, boolean known, int place, Sink sink) {
        if (known) {
            sink.accept(BIRTH, place + ":" + twoDigits / 10, EncodingParameters.DATE_DIGIT_POSITIONS);
            sink.accept(BIRTH, (place + 1) + ":" + twoDigits % 10, EncodingParameters.DATE_DIGIT_POSITIONS);
        }
    }
}
