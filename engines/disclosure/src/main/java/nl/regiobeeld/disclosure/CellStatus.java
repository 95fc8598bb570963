package nl.regiobeeld.disclosure;

/**
 * What happens to a cell. A reader sees only "shown" and "hidden": which hidden cell is sensitive itself and which one
 * protects another is knowledge that opens cells, so {@link #PRIMARY} and {@link #SECONDARY} never leave the system.
 */
public enum CellStatus {
    /** Shown with its figure. */
    PUBLISHED,
    /** Hidden because a rule says that the cell itself is sensitive. */
    PRIMARY,
    /** Hidden because a sensitive cell could be computed from it. */
    SECONDARY;

    public boolean isHidden() {
        return this != PUBLISHED;
    }
}
