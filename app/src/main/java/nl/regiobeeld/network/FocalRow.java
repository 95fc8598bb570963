package nl.regiobeeld.network;

/** The focal person of a municipality, or the lack of one. */
public record FocalRow(
        String code, String name, String person, String address, String level, String deputy, String deputyAddress) {
    public boolean missing() {
        return person.isEmpty();
    }
}
