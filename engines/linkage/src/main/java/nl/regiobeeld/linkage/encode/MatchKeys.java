package nl.regiobeeld.linkage.encode;

import java.util.List;

/**
 * Keyed codes of coarse combinations of name and date, for lists so large that not all pairs can be compared: two records
 * become a candidate when they share one. They tell which records share a coarse fact, so they are made only for lists
 * beyond {@value #NEEDED_ABOVE} records, under the key of the epoch.
 */
public final class MatchKeys {
    /** Keys per record. */
    public static final int COUNT = 6;

    /** Up to this many records per list all pairs are compared and no keys are needed. */
    public static final int NEEDED_ABOVE = 150_000;

    private final Keyed key;

    public MatchKeys(LinkageSecret secret, EncodingParameters parameters) {
        key = secret.keyFor(parameters, "KEYS");
    }

    /** The keys of an identity; zero where the facts for one are missing. */
    public long[] of(Identity identity) {
        List<String> given = NameNormaliser.given(identity.given());
        List<String> family = NameNormaliser.family(identity.infix(), identity.surname());
        BirthDate written = BirthDate.parse(identity.birthDate());
        BirthDate date = identity.birthDateEstimated() ? written.yearOnly() : written;
        long[] keys = new long[COUNT];
        if (given.isEmpty() || family.isEmpty()) {
            return keys;
        }
        String g = Phonetic.of(given.getFirst());
        String f = Phonetic.of(longest(family));
        char gi = g.charAt(0);
        char fi = f.charAt(0);
        int day = date.day();
        int month = date.month();
        int year = date.year();
        if (date.isComplete()) {
            String full = year + "-" + month + "-" + day;
            keys[0] = code("1|" + full + "|" + (char) Math.min(gi, fi) + (char) Math.max(gi, fi));
            keys[4] = code("6|" + full + "|" + g);
            keys[5] = code("7|" + full + "|" + f);
        }
        if (year > 0 && month > 0) {
            keys[1] = code("2|" + year + "-" + month + "|" + f + "|" + gi);
        }
        if (month > 0 && day > 0) {
            keys[2] = code("3|" + month + "-" + day + "|" + g + "|" + fi);
        }
        if (year > 0) {
            keys[3] = code("4|" + year + "|" + (g.compareTo(f) < 0 ? g + "|" + f : f + "|" + g));
        }
        return keys;
    }

    private static String longest(List<String> tokens) {
        String longest = tokens.getFirst();
        for (String token : tokens) {
            if (token.length() > longest.length()) {
                longest = token;
            }
        }
        return longest;
    }

    private long code(String text) {
        byte[] mac = key.mac(Keyed.utf8(text));
        long code = 0;
        for (int i = 0; i < 8; i++) {
            code = code << 8 | mac[i] & 0xFF;
        }
        // Zero is kept for "no key".
        return code == 0 ? 1 : code;
    }
}
