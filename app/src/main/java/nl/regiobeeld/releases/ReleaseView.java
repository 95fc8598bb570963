package nl.regiobeeld.releases;

import java.util.List;

/** What the page of one release shows. */
public record ReleaseView(
        long id,
        String theme,
        String title,
        String lead,
        List<Fact> facts,
        List<Detail> availability,
        List<String> suppliers) {

    /** Something that is on record of the release. */
    public record Fact(String name, String text) {}

    /** How many figures of one breakdown can be seen. */
    public record Detail(String detail, int cells, int hidden) {}
}
