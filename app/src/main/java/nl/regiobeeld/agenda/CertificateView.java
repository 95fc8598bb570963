package nl.regiobeeld.agenda;

import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;

/** A proof of having been at a training, on paper. */
public record CertificateView(
        Texts texts,
        Language language,
        String name,
        String organisation,
        String training,
        String level,
        String day,
        String region,
        String given) {
    public String t(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
