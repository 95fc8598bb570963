package nl.regiobeeld.web;

/** A text in both languages of the screens. */
public record Words(String nl, String en) {
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
