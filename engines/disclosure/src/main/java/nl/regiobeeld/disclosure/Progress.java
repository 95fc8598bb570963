package nl.regiobeeld.disclosure;

/** Hears how far long work has come, so that a person who waits can see it. Never hears a figure. */
@FunctionalInterface
public interface Progress {
    /**
     * @param phase what is being done
     * @param done steps finished
     * @param total steps to do, 0 when not known
     */
    void at(String phase, long done, long total);

    static Progress none() {
        return (phase, done, total) -> {};
    }
}
