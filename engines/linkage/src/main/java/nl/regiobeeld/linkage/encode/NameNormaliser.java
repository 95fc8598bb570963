package nl.regiobeeld.linkage.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns a name as written into the tokens that are compared. Deterministic and versioned with the encoding: a change here
 * changes every encoding, so it must come with a new {@link EncodingParameters#VERSION}.
 */
final class NameNormaliser {
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vande", "vander", "vanden", "vd", "v", "de", "der", "den", "het", "t", "te", "ten", "ter",
            "in", "op", "el", "al", "la", "le", "du", "di", "da", "do", "dos", "das", "del", "della", "bin", "ben",
            "ibn", "bint");

    private static final Set<String> TITLES =
            Set.of("dr", "drs", "ir", "ing", "mr", "prof", "dhr", "mevr", "mevrouw", "mw", "mrs", "ms");

    private static final Set<String> NOT_A_NAME = Set.of(
            "onbekend",
            "onbek",
            "unknown",
            "unk",
            "nn",
            "nb",
            "nvt",
            "baby",
            "geen",
            "anoniem",
            "anonymous",
            "null",
            "none",
            "leeg");

    private NameNormaliser() {}

    /** Given names: titles and placeholders fall away, initials stay. */
    static List<String> given(String text) {
        return without(TITLES, withoutPlaceholders(tokens(text)));
    }

    /** Family name: particles fall away wherever they stand, unless nothing would be left. */
    static List<String> family(String infix, String surname) {
        List<String> all = withoutPlaceholders(tokens(infix + " " + surname));
        return without(PARTICLES, without(TITLES, all));
    }

    /** Lower-case Latin words; apostrophes vanish, every other sign parts words. */
    static List<String> tokens(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            LetterTable.append(text.charAt(i), plain);
        }
        List<String> tokens = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || plain.charAt(i) == ' ') {
                if (i > start) {
                    tokens.add(plain.substring(start, i));
                }
                start = i + 1;
            }
        }
        return tokens;
    }

    private static List<String> withoutPlaceholders(List<String> tokens) {
        List<String> kept = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            if (!NOT_A_NAME.contains(token) && !isOneLetterRepeated(token) && !token.equals("x")) {
                kept.add(token);
            }
        }
        return isUnknownPerson(kept) ? List.of() : kept;
    }

    // "xxx", "zz": what a form wants filled in when nobody knows.
    private static boolean isOneLetterRepeated(String token) {
        for (int i = 1; i < token.length(); i++) {
            if (token.charAt(i) != token.charAt(0)) {
                return false;
            }
        }
        return token.length() > 1;
    }

    // "n.n." falls apart into two tokens.
    private static boolean isUnknownPerson(List<String> tokens) {
        return tokens.size() == 2 && tokens.get(0).equals("n") && tokens.get(1).equals("n");
    }

    private static List<String> without(Set<String> dropped, List<String> tokens) {
        boolean any = false;
        for (String token : tokens) {
            any |= dropped.contains(token);
        }
        if (!any) {
            return tokens;
        }
        List<String> kept = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            if (!dropped.contains(token)) {
                kept.add(token);
            }
        }
        return kept.isEmpty() ? tokens : kept;
    }
}
