package nl.regiobeeld.web.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.regiobeeld.web.Words;

/**
 * A piece of long work.
 *
 * @param owner login of the person who started it; nobody else sees it
 * @param progress how far it is, while it runs
 * @param result the address of what came of it, when it is done
 */
public record Job(
        UUID id,
        String owner,
        Words title,
        State state,
        Optional<Stand> progress,
        Optional<String> result,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    /** Where a job stands. */
    public enum State {
        RUNNING,
        DONE,
        /** It went wrong; nothing was changed by it. */
        FAILED,
        /** The program stopped while it ran. */
        INTERRUPTED
    }

    /**
     * How far a running job is.
     *
     * @param total 0 while it waits for its turn
     */
    public record Stand(long done, long total, Optional<Words> step) {
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
        }
    }

    /** Where its owner can watch it. */
    public String address() {
        return "/taken/" + id;
    }
}
