package nl.regiobeeld.releases;

/** What the list of releases shows. */
public final class ReleaseListView {
    private ReleaseListView() {}

    /**
     * A theme of which a release can be made.
     *
     * @param reason what was typed before, so that nothing is lost
     * @param badReason whether that reason was refused
     */
    public record ThemeCard(
            String id,
            String name,
            String latest,
            String reason,
            String embargo,
            boolean badReason,
            boolean badEmbargo) {}

    /** @param maySign whether it is someone else's draft, so that this reader may sign */
    public record DraftRow(long id, String theme, String made, String reason, boolean maySign) {}

    /** One release in the list. */
    public record Row(
            long id,
            String theme,
            int number,
            String audience,
            String sealed,
            String embargo,
            String reason,
            int cells,
            int hidden) {}
}
