package nl.regiobeeld.agenda;

import java.util.List;

/**
 * Where one registers for a meeting.
 *
 * @param open whether registration is open
 * @param room in words, how many places are left
 * @param share in words, what the reader's organisation has of its share; empty without one
 * @param problem what is wrong with what was typed; empty when nothing is
 * @param field the field that it is about: name or email
 * @param mine what this account registered already
 * @param declined whether the organisation said: no, thanks
 * @param mailWaits whether no mail goes out yet
 */
public record DeskView(
        boolean open,
        String room,
        String share,
        boolean full,
        String until,
        String name,
        String email,
        String problem,
        String field,
        List<Mine> mine,
        boolean declined,
        boolean mailWaits) {

    public record Mine(String address, String name, String state, String badge) {}
}
