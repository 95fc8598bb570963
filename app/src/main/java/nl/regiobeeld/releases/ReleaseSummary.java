package nl.regiobeeld.releases;

import java.time.Instant;
import nl.regiobeeld.themes.Audience;

/**
 * What is said of a release without its figures.
 *
 * @param number counts up per theme and audience, from 1
 * @param cells figures that exist for this audience, shown or hidden
 * @param hidden how many of them are hidden
 * @param reason why it was made, for a revision
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
        String sealedBy,
        String reason,
        int cells,
        int hidden,
        String inputsHash,
        String contentHash,
        String proof) {}
