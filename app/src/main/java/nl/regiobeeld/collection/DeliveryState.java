package nl.regiobeeld.collection;

/** Where a delivery stands. The database allows no other steps than those named here. */
public enum DeliveryState {
    /** Nothing of it can be used; it stays visible with its findings. */
    REFUSED,
    /** Its good lines wait for the supplier to submit them; then {@link #SUBMITTED}, or {@link #REPLACED}. */
    CHECKED,
    /** With the chain director; then {@link #ACCEPTED}, {@link #RETURNED} or {@link #REPLACED}. */
    SUBMITTED,
    /** Goes into releases; {@link #REPLACED} when a later one of the same supplier is accepted. */
    ACCEPTED,
    /** Sent back with a reason; a correction is a new delivery. */
    RETURNED,
    /** A later delivery took its place. */
    REPLACED
}
