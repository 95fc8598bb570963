package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.agenda.Meeting.Status;
import nl.regiobeeld.region.Regions;
import org.springframework.stereotype.Component;

/** The meetings of a year, for rooms that look at a year as a whole. Days of meetings are kept here and nowhere else. */
@Component
public class YearSchedule {
    /** The id of the kind that meetings are kept as. */
    public static final String KIND = MeetingKind.ID;

    private final Meetings meetings;
    private final Regions regions;

    YearSchedule(Meetings meetings, Regions regions) {
        this.meetings = meetings;
        this.regions = regions;
    }

    /**
     * A meeting that was not cancelled.
     *
     * @param day empty when it is still to be set
     * @param repeats whether others bear the same name on other days: the meetings of a series, trainings and webinars
     * @param partners ids of the organisations that are invited, by name or by their sort
     */
    public record Scheduled(
            long id,
            String title,
            Optional<LocalDate> day,
            Optional<LocalTime> start,
            Optional<LocalTime> end,
            boolean repeats,
            Set<String> partners) {}

    /** By day; what has no day yet comes last. */
    public List<Scheduled> of(int year) {
        return meetings.all().stream()
                .filter(meeting -> meeting.status() != Status.CANCELLED)
                .filter(meeting -> isIn(meeting, year))
                .map(meeting -> new Scheduled(
                        meeting.id(),
                        meeting.title(),
                        meeting.day(),
                        meeting.start(),
                        meeting.end(),
                        repeats(meeting),
                        meeting.invited().organisations(regions)))
                .toList();
    }

    private boolean repeats(Meeting meeting) {
        return meeting.isTraining()
                || meeting.sort().equals("webinar")
                || meeting.series().stream()
                        .boxed()
                        .flatMap(series -> meetings.series(series).stream())
                        .anyMatch(series -> series.title().equals(meeting.title()));
    }

    private static boolean isIn(Meeting meeting, int year) {
        return meeting.day().isPresent()
                ? meeting.day().get().getYear() == year
                : meeting.expected().startsWith(String.valueOf(year));
    }
}
