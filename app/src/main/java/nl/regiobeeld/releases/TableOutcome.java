package nl.regiobeeld.releases;

import java.util.List;
import java.util.Optional;
import nl.regiobeeld.themes.PublicationTable;

/**
 * What became of one table of the theme in a release. Shares count small figures among those that are not zero.
 *
 * @param asked the table as the theme defines it
 * @param made the table that was made; empty when it was refused
 * @param steps what was made coarser, in order, such as {@code area-municipality}; of a refused table what was tried
 * @param limit the largest share that was allowed
 * @param before the share in the table as asked
 * @param after the share in the table as made
 * @param cells figures of the table as made
 * @param hidden how many of them are hidden; of a rounded table none
 * @param gains what one step coarser would be
 */
public record TableOutcome(
        PublicationTable asked,
        Optional<PublicationTable> made,
        List<String> steps,
        double limit,
        double before,
        double after,
        int cells,
        int hidden,
        List<Gain> gains) {
    public TableOutcome {
        steps = List.copyOf(steps);
        gains = List.copyOf(gains);
    }

    /** @param smallShare the share of small figures after this step, which would have to be hidden at least */
    public record Gain(String step, int cells, double smallShare) {}

    boolean refused() {
        return made.isEmpty();
    }

    boolean coarser() {
        return made.isPresent() && !steps.isEmpty();
    }
}
