package nl.regiobeeld.monitor;

import java.util.Locale;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;

/** Why there is no plain number: the closed list of codes in tables, charts and files. */
enum Mark {
    HIDDEN("[g]"),
    ROUNDED("[a]"),
    NOT_SUPPLIED("[n]"),
    UNKNOWN("[o]"),
    NOT_AVAILABLE("[x]"),
    TOO_FEW("[w]"),
    REVISED("[r]"),
    BREAK("[b]");

    private final String code;

    Mark(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** What the code means, in a sentence. */
    String meaning(Texts texts, Language language) {
        return texts.text(language, "monitor.mark." + key());
    }

    /** What the code means, in two or three words. */
    String brief(Texts texts, Language language) {
        return texts.text(language, "monitor.mark-brief." + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
