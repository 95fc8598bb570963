package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something in the agenda that somebody should look at.
 *
 * @param meetings what it is about; the last one is the one to move
 * @param partners ids of the partners that would have to be in two places
 * @param days two numbers for a distance: what it is and what it should be; else empty
 * @param holiday the name of the holiday, for those in one
 * @param better a day on which nothing would be wrong with the last meeting
 */
record Finding(
        Sort sort,
        List<Meeting> meetings,
        Set<String> partners,
        List<Integer> days,
        Optional<Holidays.Holiday> holiday,
        Optional<LocalDate> better) {

    /** What can be wrong. */
    enum Sort {
        SAME_TWICE("same-twice"),
        OVERLAP("overlap"),
        HOLIDAY("holiday"),
        TOO_SOON("too-soon"),
        NOT_FOLLOWED("not-followed"),
        NO_DATE("no-date");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The same for the same finding about the same days, so that one that was accepted stays so until something moves. */
    String key() {
        return sort.code()
                + meetings.stream()
                        .map(meeting -> "." + meeting.id() + "@"
                                + meeting.day().map(LocalDate::toString).orElse(meeting.expected()))
                        .sorted()
                        .collect(Collectors.joining());
    }
}
