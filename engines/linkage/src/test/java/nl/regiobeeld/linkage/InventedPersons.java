package nl.regiobeeld.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Identity;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.match.EncodedRecords;
import nl.regiobeeld.linkage.match.Sex;

/** Persons who do not exist, as several sources would write them down, each with its own slips of the pen. */
public final class InventedPersons {
    private static final String[] GIVEN_STARTS = {
        "an", "mar", "jo", "fa", "sel", "ka", "mi", "da", "le", "yu", "ab", "ro", "so", "ti", "vik", "el", "ha", "nor",
        "pe", "wil"
    };
    private static final String[] GIVEN_ENDS = {
        "na", "tin", "han", "tima", "ma", "rim", "ra", "niel", "on", "suf", "dul", "bert", "fie", "mo", "tor", "la",
        "san", "ah"
    };
    private static final String[] FAMILY_STARTS = {
        "ber", "hof", "jan", "vis", "kow", "pop", "osman", "dij", "groen", "had", "okon", "teh", "bak", "mul", "sza",
        "nko", "riv", "gonz", "schip", "wester", "lin", "kade", "boer", "stern"
    };
    private static final String[] FAMILY_ENDS = {
        "g", "man", "sen", "ser", "alski", "escu", "ov", "kstra", "veld", "dad", "kwo", "rani", "ker", "der", "bo",
        "era", "ales", "per", "huis", "dag", "ink", "stra"
    };

    /** One registration and the person behind it. */
    public record Registration(String source, String id, Identity identity, Sex sex, int person) {}

    private InventedPersons() {}

    /** Each source knows each person with the given chance; every tenth registration has a slip in the name or date. */
    public static List<Registration> registrations(int persons, int sources, double chance, long seed) {
        Random random = new Random(seed);
        List<Registration> registrations = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            String given = name(GIVEN_STARTS, GIVEN_ENDS, random);
            String family = name(FAMILY_STARTS, FAMILY_ENDS, random);
            String date = String.format(
                    Locale.ROOT,
                    "%d-%02d-%02d",
                    1950 + random.nextInt(58),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            for (int source = 0; source < sources; source++) {
                if (random.nextDouble() < chance) {
                    Identity identity = new Identity(
                            slip(given, random),
                            "",
                            slip(family, random),
                            random.nextInt(25) == 0 ? "" : slip(date, random));
                    String name = "source" + source;
                    registrations.add(new Registration(name, name + "-" + registrations.size(), identity, sex, person));
                }
            }
        }
        registrations.sort(Comparator.comparing(Registration::source));
        return registrations;
    }

    public static EncodedRecords encode(List<Registration> registrations, Hardening hardening, long seed) {
        Random random = new Random(seed);
        Encoder encoder = new Encoder(
                LinkageSecret.fresh(() -> random.nextInt(256)), new EncodingParameters("test", "2025-Q1", hardening));
        EncodedRecords.Builder records = new EncodedRecords.Builder();
        for (Registration registration : registrations) {
            if (encoder.encode(registration.identity()) instanceof Encoding.Encoded encoded) {
                records.add(registration.source(), registration.id(), encoded, registration.sex(), "");
            } else {
                throw new AssertionError("Not encoded: " + registration.id());
            }
        }
        return records.build();
    }

    private static String name(String[] starts, String[] ends, Random random) {
        String middle = random.nextInt(3) == 0 ? starts[random.nextInt(starts.length)] : "";
        return starts[random.nextInt(starts.length)] + middle + ends[random.nextInt(ends.length)];
    }

    private static String slip(String text, Random random) {
        if (random.nextInt(20) > 0) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        char[] letters = text.toCharArray();
        if (Character.isDigit(letters[at])) {
            letters[at] = letters[at] == '0' ? '1' : (char) (letters[at] - 1);
        } else if (letters[at] != '-' && letters[at + 1] != '-') {
            char swapped = letters[at];
            letters[at] = letters[at + 1];
            letters[at + 1] = swapped;
        }
        return new String(letters);
    }
}
