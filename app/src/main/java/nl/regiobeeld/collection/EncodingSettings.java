package nl.regiobeeld.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** Tells the script of the upload page what was agreed and which columns may leave. The secret is not among it. */
final class EncodingSettings {
    private static final List<String> WORDS = List.of(
            "busy",
            "broken",
            "unreadable",
            "headless",
            "fileless",
            "nameless",
            "missing",
            "empty",
            "large",
            "none",
            "right",
            "wrong",
            "secretless",
            "done",
            "numbers");

    /** Reasons of {@link nl.regiobeeld.linkage.encode.LinkageSecret.Reason}, which the script gives by name. */
    private static final Map<String, String> REASONS = Map.of(
            "NOT_HEXADECIMAL", "not-hexadecimal",
            "WRONG_LENGTH", "wrong-length",
            "CHECK_DIGITS_DIFFER", "check-digits-differ");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EncodingSettings() {}

    static EncodingView view(
            Page page, Round round, Theme theme, Agreement agreement, String keyHolder, String supplier) {
        var layout = new Layout(theme);
        var spellings = new ArrayList<String>();
        layout.spellings().forEach((spelling, name) -> {
            spellings.add(spelling);
            spellings.add(name);
        });
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, page.t("collection.encode." + word)));
        REASONS.forEach((reason, word) -> words.put(reason, page.t("collection.encode." + word)));
        String name = theme.id() + "-" + round.period().code();
        var settings = new LinkedHashMap<String, Object>();
        settings.put("worker", "/assets/encoder/worker.js?v=" + page.assets());
        settings.put(
                "agreement",
                Map.of(
                        "project", agreement.parameters().project(),
                        "epoch", agreement.parameters().epoch(),
                        "hardening", agreement.parameters().hardening().label(),
                        "check", agreement.checkValue()));
        settings.put("supplier", supplier);
        settings.put("record", theme.recordColumn());
        settings.put(
                "required",
                layout.required(DeliveryKind.REGISTRATIONS).stream()
                        .map(Column::name)
                        .toList());
        settings.put("spellings", spellings);
        settings.put("most", Limits.STANDARD.bytes());
        settings.put("file", name + "-gecodeerd.csv");
        settings.put("numbersFile", name + "-nummers.csv");
        settings.put("words", words);
        return new EncodingView(
                agreement.parameters().epoch(),
                agreement.checkValue(),
                keyHolder,
                JSON.writeValueAsString(settings).replace("<", "\\u003c"));
    }
}
