package nl.regiobeeld.plan;

import java.time.Instant;

/** How an activity goes, as somebody reported it. */
record Progress(
        long id,
        long activity,
        Stage stage,
        Status onTime,
        Status quality,
        Status money,
        String note,
        String by,
        Instant at) {

    enum Stage {
        NOT_STARTED,
        RUNNING,
        DONE,
        STOPPED
    }

    enum Status {
        GOOD,
        ATTENTION,
        STUCK
    }

    /** What somebody says about an activity. */
    record Said(Stage stage, Status onTime, Status quality, Status money, String note) {}

    /** Whether somebody has to look at it. */
    boolean asksForAttention() {
        return stage != Stage.STOPPED && (onTime != Status.GOOD || quality != Status.GOOD || money != Status.GOOD);
    }
}
