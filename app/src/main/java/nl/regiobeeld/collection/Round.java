package nl.regiobeeld.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.themes.Period;

/**
 * One collection: who is asked what, over which period, and until when.
 *
 * @param suppliers ids of the organisations that are asked, in the order of the theme
 * @param opensOn first day on which a supplier can deliver
 * @param closesOn last day on which no reason is asked
 * @param closedOn the day on which somebody closed it by hand
 */
public record Round(
        long id,
        String theme,
        String title,
        Period period,
        List<String> suppliers,
        LocalDate opensOn,
        LocalDate closesOn,
        Optional<LocalDate> closedOn) {
    public Round {
        suppliers = List.copyOf(suppliers);
    }

    /** Where a round stands. */
    public enum State {
        PLANNED,
        OPEN,
        /** Suppliers deliver only with a reason. */
        CLOSED
    }

    public State stateOn(LocalDate day) {
        if (closedOn.isPresent() || day.isAfter(closesOn)) {
            return State.CLOSED;
        }
        return day.isBefore(opensOn) ? State.PLANNED : State.OPEN;
    }

    public boolean asks(String supplier) {
        return suppliers.contains(supplier);
    }
}
