package nl.regiobeeld.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A list of statements by which a municipality sees where it stands. */
public enum Scan {
    /** The Lokale Cyberwegenkaart of the CCV: four roads to a municipality that withstands online crime. */
    ROAD_MAP("cyberwegenkaart", List.of("own-house", "incidents", "resilience", "unrest")),
    /** What every municipality has in order against human trafficking, on five themes and two levels. */
    BASIC_LEVEL("basisniveau", List.of("policy", "signals", "reporting", "care", "enforcement"));

    private final String code;
    private final List<String> parts;

    Scan(String code, List<String> parts) {
        this.code = code;
        this.parts = parts;
    }

    /** In addresses and the database. */
    public String code() {
        return code;
    }

    /** Its roads or themes. */
    public List<String> parts() {
        return parts;
    }

    static Optional<Scan> find(String code) {
        return Arrays.stream(values()).filter(scan -> scan.code.equals(code)).findFirst();
    }
}
