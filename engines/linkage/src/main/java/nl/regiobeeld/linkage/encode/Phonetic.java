package nl.regiobeeld.linkage.encode;

/**
 * A coarse sound of a name: spelling habits of several languages fold together (sh, sj and ch; oe, ou and u; ij, i and y; ph
 * and f; c, q and k; z and s; dt and d), doubled letters become one and vowels after the first letter vanish.
 */
final class Phonetic {
    private static final String[][] FOLDS = {
        {"sch", "s"},
        {"sh", "s"},
        {"sj", "s"},
        {"ch", "s"},
        {"zh", "j"},
        {"kh", "h"},
        {"gh", "g"},
        {"th", "t"},
        {"ph", "f"},
        {"dt", "d"},
        {"ij", "i"},
        {"oe", "u"},
        {"ou", "u"},
        {"ue", "u"},
        {"ae", "a"},
        {"ck", "k"},
        {"ks", "x"}
    };

    private Phonetic() {}

    static String of(String name) {
        StringBuilder sound = new StringBuilder(name.length());
        int i = 0;
        while (i < name.length()) {
            String fold = null;
            int length = 1;
            for (String[] pair : FOLDS) {
                if (name.startsWith(pair[0], i)) {
                    fold = pair[1];
                    length = pair[0].length();
                    break;
                }
            }
            append(fold == null ? single(name.charAt(i)) : fold.charAt(0), sound);
            i += length;
        }
        return sound.toString();
    }

    private static char single(char c) {
        return switch (c) {
            case 'c', 'q' -> 'k';
            case 'y', 'j' -> 'i';
            case 'w' -> 'v';
            case 'z' -> 's';
            default -> c;
        };
    }

    private static void append(char c, StringBuilder sound) {
        boolean vowel = "aeiouh".indexOf(c) >= 0;
        if (sound.isEmpty()) {
            sound.append(c);
        } else if (!vowel && sound.charAt(sound.length() - 1) != c) {
            sound.append(c);
        }
    }
}
