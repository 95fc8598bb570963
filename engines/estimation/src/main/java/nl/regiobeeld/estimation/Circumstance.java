package nl.regiobeeld.estimation;

import java.util.Locale;

/** What only those who keep the lists know, and what spoils an estimate without leaving a trace in the counts. */
public enum Circumstance {
    /** One list passes persons on to another, or a person on one list cannot come on another. */
    REFERRAL,
    /** The same person may be on two lists without having been recognised. */
    DUPLICATES,
    /** Persons come and go during the period, or the lists cover different periods. */
    OPEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
