package nl.regiobeeld.linkage.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names made ready once: in a long list most names return. Not safe for use by several threads. */
final class NamesSeen {
    private static final int MOST = 100_000;

    private final Map<String, List<String>> given = new HashMap<>();
    private final Map<String, List<String>> family = new HashMap<>();

    Known known(Identity identity) {
        return new Known(
                given(identity.given()),
                family(identity.infix(), identity.surname()),
                BirthDate.parse(identity.birthDate()),
                identity.birthDateEstimated());
    }

    private List<String> given(String text) {
        List<String> known = given.get(text);
        if (known == null) {
            known = NameNormaliser.given(text);
            remember(given, text, known);
        }
        return known;
    }

    private List<String> family(String infix, String surname) {
        // What comes of it is the same for one text as for two with a blank between them.
        String text = infix.isEmpty() ? surname : infix + " " + surname;
        List<String> known = family.get(text);
        if (known == null) {
            known = NameNormaliser.family("", text);
            remember(family, text, known);
        }
        return known;
    }

    private static void remember(Map<String, List<String>> names, String text, List<String> tokens) {
        if (names.size() < MOST) {
            names.put(text, tokens);
        }
    }
}
