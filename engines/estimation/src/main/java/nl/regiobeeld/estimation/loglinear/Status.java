package nl.regiobeeld.estimation.loglinear;

/** Whether a model has an estimate on given data, in the numbering of the literature. */
public enum Status {
    /** The extended maximum likelihood estimate exists and is unique. */
    FINE(0),
    /** The likelihood has no maximum: some parameter runs away, and with it possibly the estimate. */
    NO_ESTIMATE(1),
    /** Different parameters fit equally well. */
    NOT_IDENTIFIABLE(2),
    /** Both. */
    NEITHER(3);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Status of(boolean exists, boolean identifiable) {
        if (exists) {
            return identifiable ? FINE : NOT_IDENTIFIABLE;
        }
        return identifiable ? NO_ESTIMATE : NEITHER;
    }
}
