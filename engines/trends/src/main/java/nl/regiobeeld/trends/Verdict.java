package nl.regiobeeld.trends;

import java.util.Locale;

/** What two figures allow to say of the second compared with the first. */
public enum Verdict {
    /** The counts are so small that no difference between them can be told from chance. */
    TOO_FEW,
    /** The difference is known well enough to say that it is small. */
    ABOUT_EQUAL,
    /** There may be a difference, but chance explains it well enough. */
    NOT_CLEAR,
    /** More, and chance is a poor explanation. */
    MORE,
    /** Fewer, and chance is a poor explanation. */
    FEWER;

    /** The end of a message key: {@code about-equal}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it may be said that the figures differ. */
    public boolean isDifference() {
        return this == MORE || this == FEWER;
    }
}
