package nl.regiobeeld.linkage.match;

import java.util.Locale;

/** Sex as registered; used beside the encoding, never in it. */
public enum Sex {
    UNKNOWN,
    FEMALE,
    MALE,
    OTHER;

    /** Reads the usual Dutch, English and ISO 5218 codes; anything else is unknown. */
    public static Sex read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "f", "v", "vrouw", "female", "2" -> FEMALE;
            case "m", "man", "male", "1" -> MALE;
            case "x", "o", "anders", "other", "9" -> OTHER;
            default -> UNKNOWN;
        };
    }
}
