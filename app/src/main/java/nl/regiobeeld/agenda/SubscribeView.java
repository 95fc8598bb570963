package nl.regiobeeld.agenda;

import java.util.List;

/**
 * The page on which one subscribes.
 *
 * @param open address of the calendar that anybody may follow; empty when this choice has only a private one
 * @param fresh the private address just made, which is shown once
 */
public record SubscribeView(List<AgendaView.Option> choices, String open, String name, String fresh, List<Mine> mine) {

    /** A private address of this person; what it is cannot be shown again. */
    public record Mine(long id, String name, String follows, String created, String read) {}
}
