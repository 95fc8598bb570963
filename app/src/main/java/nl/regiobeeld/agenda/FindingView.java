package nl.regiobeeld.agenda;

import java.util.List;

/**
 * Something in the agenda to look at, in the words of the reader.
 *
 * @param severity error, warning or note, as the style sheet calls them
 * @param accepted who left it as it is and why; empty when nobody did
 */
public record FindingView(
        String key, String severity, String what, List<Place> places, String reason, String proposal, String accepted) {

    /** A meeting that it is about. */
    public record Place(String address, String title, String when) {}
}
