package nl.regiobeeld.releases;

/** What the list of releases shows. */
public final class ReleaseListView {
    private ReleaseListView() {}

    /** A theme of which a release can be made. */
    public record ThemeCard(String id, String name, String latest, String reason) {}

    /** One release in the list. */
    public record Row(
            long id, String theme, int number, String audience, String sealed, String reason, int cells, int hidden) {}
}
