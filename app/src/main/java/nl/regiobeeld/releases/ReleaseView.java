package nl.regiobeeld.releases;

import java.util.List;
import java.util.Optional;

/**
 * What the page of a release, or of a draft of two, shows.
 *
 * @param notices what must be known first: an embargo, what waits, how figures are rounded
 */
public record ReleaseView(
        String title, String lead, List<String> notices, List<Fact> facts, List<Part> parts, List<String> suppliers) {

    /** Something that is on record of the release. */
    public record Fact(String name, String text) {}

    /** One audience's release. */
    public record Part(
            String id,
            String audience,
            int cells,
            int hidden,
            String protection,
            List<AttackLine> attacks,
            List<TableLine> tables,
            Matrix availability) {}

    /** @param figures everything the attacker was shown */
    public record AttackLine(String who, String knowledge, int figures, int insiders, String result) {}

    /**
     * What became of one table.
     *
     * @param badge the style of the state's mark
     * @param why why it is coarser or missing; empty when it is as the theme wants it
     * @param gain what one step coarser would win back; empty when nothing
     */
    public record TableLine(
            String table, String state, String badge, String why, int cells, int hidden, String share, String gain) {}

    /** Which breakdown there is for which kind of period. */
    public record Matrix(List<String> periods, List<Row> rows) {}

    /** @param details for each kind of period how much is shown, or that it is not available at this detail */
    public record Row(String breakdown, List<Detail> details) {}

    public record Detail(String text, boolean available) {}

    /** A draft that waits, or what became of it. */
    public record Signing(
            long draft, String theme, String madeBy, String state, boolean maySign, Optional<String> problem) {}

    /** What changed since the release before, and how much is not listed. */
    public record DifferencesView(String summary, List<DifferenceLine> lines, String more) {}

    public record DifferenceLine(String figure, String before, String after, String difference) {}
}
