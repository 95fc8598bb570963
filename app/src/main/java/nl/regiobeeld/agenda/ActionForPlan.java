package nl.regiobeeld.agenda;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An action of a meeting that should become an activity of the plan. Published as an event when somebody asks for it, and
 * kept in {@link PlanActions} until then.
 *
 * @param action number of the action
 * @param theme code of the theme of the meeting: general, mensenhandel, online-criminaliteit or maatschappelijk-ongenoegen
 * @param partner id of the partner that promised it
 * @param meeting title of the meeting
 * @param address page of the meeting
 */
public record ActionForPlan(
        long action,
        String title,
        String theme,
        Optional<String> partner,
        Optional<LocalDate> until,
        String meeting,
        String address) {}
