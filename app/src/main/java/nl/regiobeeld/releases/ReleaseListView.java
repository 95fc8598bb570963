package nl.regiobeeld.releases;

/** What the list of releases shows. */
public final class ReleaseListView {
    private ReleaseListView() {}

    /**
     * A theme of which a release can be made.
     *
     * @param reason what was typed before, so that nothing is lost
     * @param tooShort whether that reason was refused
     */
    public record ThemeCard(String id, String name, String latest, String reason, boolean tooShort) {}

    /** One release in the list. */
    public record Row(
            long id, String theme, int number, String audience, String sealed, String reason, int cells, int hidden) {}
}
