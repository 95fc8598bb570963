package nl.regiobeeld.network;

/** A scan to choose. */
public record ScanChoice(String code, String name, String lead, int statements, int filledBy) {
    /** A municipality that this person may fill it in for. */
    public record Municipality(String code, String name) {}
}
