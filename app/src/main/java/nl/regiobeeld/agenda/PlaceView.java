package nl.regiobeeld.agenda;

import java.util.List;

/**
 * Somebody's registration, found by its own address.
 *
 * @param line the meeting
 * @param link to take part online; only with a place
 * @param problem what is wrong with the evaluation; empty when nothing is
 */
public record PlaceView(
        String address,
        MeetingLine line,
        String calendar,
        String name,
        String email,
        String state,
        String badge,
        String explained,
        String link,
        boolean mayCancel,
        boolean certificate,
        boolean mayEvaluate,
        boolean evaluated,
        List<String> marks,
        String problem,
        boolean mailWaits) {}
