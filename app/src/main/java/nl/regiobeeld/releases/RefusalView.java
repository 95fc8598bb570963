package nl.regiobeeld.releases;

import java.util.List;

/** A build that was not sealed, in the reader's words. */
public record RefusalView(String theme, String moment, List<Group> groups, List<Coarser> coarser) {
    public RefusalView {
        groups = List.copyOf(groups);
        coarser = List.copyOf(coarser);
    }

    /**
     * Figures that open by the same knowledge.
     *
     * @param more how many there are beside those that are listed, in words; empty for none
     */
    public record Group(String knowledge, String remedy, List<String> figures, String more) {
        public Group {
            figures = List.copyOf(figures);
        }
    }

    /** A table with the step that makes it coarser. */
    public record Coarser(String table, String step) {}
}
