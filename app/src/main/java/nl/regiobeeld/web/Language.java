package nl.regiobeeld.web;

import java.util.Locale;

/** The languages of the screens, Dutch first. */
public enum Language {
    NL(Locale.of("nl", "NL")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code for an address or the {@code lang} attribute: nl or en. */
    public String code() {
        return locale.getLanguage();
    }

    public static Language of(String code) {
        return code.equalsIgnoreCase("en") ? EN : NL;
    }
}
