package nl.regiobeeld.overlap;

import java.util.List;
import java.util.Locale;

/**
 * The form of a round's agreement, as filled in; nothing of it needs to be right yet.
 *
 * @param version the step that was shown when the form was opened, 0 for none
 */
public record AgreementForm(
        String project,
        String epoch,
        String checkValue,
        String hardening,
        List<String> suppliers,
        String keyHolder,
        String linker,
        String retentionDays,
        String reason,
        long version,
        boolean confirmed) {
    public AgreementForm {
        project = project.strip();
        epoch = epoch.strip();
        // A check value is copied from a mail or a terminal, with blanks and capitals as they come.
        checkValue = checkValue.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        suppliers = suppliers.stream().distinct().toList();
        reason = reason.strip();
    }

    /** What is wrong with a field. */
    public enum Problem {
        PROJECT("project"),
        EPOCH("epoch"),
        CHECK_VALUE("check"),
        CHECK_VALUE_OF_ANOTHER_PERIOD("check-period"),
        HARDENING("hardening"),
        HARDENING_OF_THE_KEY("hardening-key"),
        SUPPLIERS("suppliers"),
        KEY_HOLDER("holder"),
        LINKER("linker"),
        LINKER_HAS_THE_KEY("linker-key"),
        RETENTION("retention"),
        REASON("reason");

        private final String text;

        Problem(String text) {
            this.text = text;
        }

        /** The end of the key of its text. */
        public String text() {
            return text;
        }
    }
}
