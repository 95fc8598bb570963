package nl.regiobeeld.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Compares titles as people do: case, accents, punctuation and an article in front make no difference. */
final class Titles {
    private Titles() {}

    static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum}]+", " ")
                .strip()
                .replaceFirst("^(het|de|een) ", "");
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }
}
