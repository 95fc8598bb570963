package nl.regiobeeld.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a chain director asks for, as filled in; nothing of it needs to be right yet.
 *
 * @param period as written, such as 2025 or 2025-Q1
 * @param opensOn empty when no day was given or it could not be read
 * @param closesOn likewise
 */
public record NewRound(
        String theme,
        String title,
        String period,
        List<String> suppliers,
        Optional<LocalDate> opensOn,
        Optional<LocalDate> closesOn) {
    public NewRound {
        suppliers = List.copyOf(suppliers);
    }
}
