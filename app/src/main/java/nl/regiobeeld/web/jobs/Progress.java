package nl.regiobeeld.web.jobs;

import nl.regiobeeld.web.Words;

/** Hears how far a piece of long work is. May be called often. */
public interface Progress {
    /** For who does not want to hear it. */
    Progress NONE = (done, total) -> {};

    /**
     * Tells how far the work is.
     *
     * @param total the best guess so far; never less than {@code done}
     */
    void at(long done, long total);

    /** Tells what is being done now, for work in several steps. */
    default void step(Words step) {}
}
