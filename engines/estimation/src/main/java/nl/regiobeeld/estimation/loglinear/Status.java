package nl.regiobeeld.estimation.loglinear;

/** Whether a model has an estimate on given data, in the numbering of the literature. */
public enum Status {
    /** The extended maximum likelihood estimate exists and is unique. */
    FINE,
    /** The likelihood has no maximum: some parameter runs away, and with it possibly the estimate. */
    NO_ESTIMATE,
    /** Different parameters fit equally well. */
    NOT_IDENTIFIABLE,
    /** Both. */
    NEITHER;

    public int code() {
        return ordinal();
    }

    static Status of(boolean exists, boolean identifiable) {
        if (exists) {
            return identifiable ? FINE : NOT_IDENTIFIABLE;
        }
        return identifiable ? NO_ESTIMATE : NEITHER;
    }
}
