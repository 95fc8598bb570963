package nl.regiobeeld.releases;

import java.util.List;
import nl.regiobeeld.themes.PublicationTable;

/** What came of building or signing a release. */
public sealed interface ReleaseOutcome {
    /** Both releases of the moment are proven, and wait for a second person's signature. */
    record Drafted(long draft) implements ReleaseOutcome {}

    /** Both releases of the moment are sealed. */
    record Sealed(ReleaseSummary regional, ReleaseSummary open) implements ReleaseOutcome {}

    /**
     * Nothing was made: the proof failed.
     *
     * @param openings the figures that can be found out, and how
     * @param coarser tables to make coarser
     */
    record Unsafe(List<Opening> openings, List<Coarser> coarser) implements ReleaseOutcome {}

    /** A table that holds a figure which opens, with the level to give up, such as {@code area-municipality}. */
    record Coarser(PublicationTable table, String step) {}

    /** There is nothing to publish: no delivery has been accepted. */
    record NothingAccepted() implements ReleaseOutcome {}

    /** The draft was not signed. */
    record NotSigned(Obstacle obstacle) implements ReleaseOutcome {}

    /** Why a signature was not taken. */
    enum Obstacle {
        /** Who made a draft does not sign it as well. */
        SAME_PERSON,
        /** No account with this right. */
        NO_RIGHT,
        /** Another release was sealed since; the proof does not know it. */
        OUT_OF_DATE,
        /** It was sealed or withdrawn before. */
        DECIDED
    }
}
