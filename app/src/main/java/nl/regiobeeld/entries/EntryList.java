package nl.regiobeeld.entries;

import java.util.List;

/**
 * The list of a kind as a reader asked for it.
 *
 * @param byTitle the same list sorted by the title
 * @param total how many entries fit the question
 * @param sort the column it is sorted by; empty for the title
 * @param files where the same list can be taken home
 */
public record EntryList(
        String search,
        String byTitle,
        List<Facet> facets,
        List<Column> columns,
        List<Row> rows,
        int total,
        int page,
        int pages,
        String sort,
        String previous,
        String next,
        List<File> files,
        boolean mayAdd,
        int overdue) {

    /** One way to narrow the list down. */
    public record Facet(String name, String label, List<EntryForm.Choice> choices) {}

    /** @param address the same list sorted by this column */
    public record Column(String name, String label, String address, boolean sorted, boolean number) {}

    public record Row(String title, String address, boolean overdue, List<String> cells) {}

    public record File(String name, String address) {}
}
