package nl.regiobeeld.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiobeeld.themes.Audience;

/**
 * What is said of a release without its figures.
 *
 * @param number counts up per theme and audience, from 1
 * @param madeBy who made it; someone else sealed it
 * @param sealedBy who signed second
 * @param cells figures that exist for this audience, shown or hidden
 * @param hidden how many of them are hidden
 * @param reason why it was made, for a revision
 * @param embargo the day from which readers see it; before that only who is responsible for it does
 * @param rounding how the figures are rounded; empty when they are exact
 * @param inputsHash hash over the deliveries that went in
 * @param contentHash hash over all published cells, the release's fingerprint
 */
public record ReleaseSummary(
        long id,
        String theme,
        Audience audience,
        int number,
        String themeVersion,
        String codeVersion,
        Instant sealedAt,
        String madeBy,
        String sealedBy,
        String reason,
        Optional<LocalDate> embargo,
        Optional<RoundingRule> rounding,
        int cells,
        int hidden,
        String inputsHash,
        String contentHash,
        String proof) {

    /** @param deviation how far at most a figure is from the truth */
    public record RoundingRule(long base, long deviation) {}
}
