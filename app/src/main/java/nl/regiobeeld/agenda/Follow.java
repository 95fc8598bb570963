package nl.regiobeeld.agenda;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.regiobeeld.region.Regions;

/** Which part of the agenda a calendar shows; written the same in addresses and in the database. */
sealed interface Follow {
    record All() implements Follow {}

    /** What the person's organisation is invited to, and what the person is registered for. */
    record Mine() implements Follow {}

    record OfTheme(String theme) implements Follow {}

    record ForAudience(String audience) implements Follow {}

    record OfSeries(long series) implements Follow {}

    default String code() {
        return switch (this) {
            case All() -> "alles";
            case Mine() -> "mijn";
            case OfTheme(String theme) -> "thema-" + theme;
            case ForAudience(String audience) -> "doelgroep-" + audience;
            case OfSeries(long series) -> "reeks-" + series;
        };
    }

    static Optional<Follow> of(String code) {
        if (code.equals("alles")) {
            return Optional.of(new All());
        }
        if (code.equals("mijn")) {
            return Optional.of(new Mine());
        }
        if (code.startsWith("thema-") && Arrays.asList(MeetingKind.THEMES).contains(code.substring(6))) {
            return Optional.of(new OfTheme(code.substring(6)));
        }
        if (code.startsWith("doelgroep-")
                && Arrays.asList(MeetingKind.AUDIENCES).contains(code.substring(10))) {
            return Optional.of(new ForAudience(code.substring(10)));
        }
        return code.matches("reeks-\\d{1,18}")
                ? Optional.of(new OfSeries(Long.parseLong(code.substring(6))))
                : Optional.empty();
    }

    /**
     * What it includes.
     *
     * @param organisation of the person who looks
     * @param registered the meetings that this person is registered for
     */
    default Predicate<Meeting> filter(Regions regions, String organisation, Set<Long> registered) {
        return switch (this) {
            case All() -> meeting -> true;
            case Mine() ->
                meeting -> registered.contains(meeting.id())
                        || meeting.invited().organisations(regions).contains(organisation);
            case OfTheme(String theme) -> meeting -> meeting.theme().equals(theme);
            case ForAudience(String audience) -> meeting -> meeting.audience().contains(audience);
            case OfSeries(long series) ->
                meeting -> meeting.series().isPresent() && meeting.series().getAsLong() == series;
        };
    }
}
