package nl.regiobeeld.guide;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something wrong with the guide.
 *
 * @param subjects ids of the route, step and contacts it is about
 * @param example a combination of answers in which it shows
 * @param minute of the week at which it shows
 */
record Finding(Kind kind, List<String> subjects, Optional<Answers> example, OptionalInt minute) {
    enum Kind {
        /** A combination of answers leaves the reader with nobody to turn to. */
        NOBODY(true),
        /** A step names a contact that at some moment nobody can reach, nor a fallback. */
        UNREACHABLE(true),
        /** The fallbacks of a contact lead back to itself. */
        CIRCLE(true),
        /** Two contacts take the same place in one municipality. */
        TWO_STAND_INS(true),
        /** Who wants to stay anonymous is sent to somebody who asks for a name. */
        NOT_ANONYMOUS(true),
        /** A contact is named for an age it is not for. */
        WRONG_AGE(true),
        /** Two routes that hold together have the same place, so that their order is chance. */
        SAME_PLACE(true),
        /** A step names a contact that does not exist any more. */
        GONE(true),
        DEAD_ROUTE(false),
        DEAD_STEP(false),
        DEAD_CONTACT(false);

        private final boolean breaks;

        Kind(boolean breaks) {
            this.breaks = breaks;
        }

        /** Whether a change that causes it is refused; what is merely unused may be made step by step. */
        boolean breaks() {
            return breaks;
        }
    }

    /** Whether it is about the same, whatever the example. */
    boolean same(Finding other) {
        return kind == other.kind && subjects.equals(other.subjects);
    }
}
