package nl.regiobeeld.collection;

/** The empty file that a supplier fills, made from the theme's definition. */
final class Template {
    static final String DATA_SHEET = "Gegevens";
    static final String EXPLANATION_SHEET = "Uitleg";
    static final String CODES_SHEET = "Codes";
}
