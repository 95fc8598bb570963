package nl.regiobeeld.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that is kept, as it is now.
 *
 * @param kind id of its kind
 * @param key a stable name of its own for content that came with the program; empty for what people made
 * @param version counts from one, goes up with every change
 * @param owner id of the organisation that keeps it right
 * @param checkedOn when somebody last said that it is right
 * @param expiresOn when it has to be looked at again
 * @param changedBy login of the person, or {@code regiobeeld} for content that came with the program
 */
public record Entry(
        long id,
        String kind,
        Optional<String> key,
        int version,
        Values values,
        String title,
        Readers readers,
        String owner,
        Optional<LocalDate> checkedOn,
        Optional<LocalDate> expiresOn,
        String changedBy,
        Instant changedAt,
        Optional<Instant> deletedAt) {

    /** Whether it should have been looked at again by this day. */
    public boolean overdue(LocalDate today) {
        return expiresOn.filter(day -> day.isBefore(today)).isPresent();
    }

    public String text(String field) {
        return values.text(field);
    }
}
