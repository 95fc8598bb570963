package nl.regiobeeld.web;

import java.util.List;

/**
 * What a room knows of a partner, for the page about that partner, which need not know the rooms. A room makes it a bean; it
 * is asked for who is signed in only.
 */
public interface Involvement {
    /** @param about what else there is to say, such as a day; empty for nothing */
    record Line(String title, String address, String about) {}

    /** @param nothing what to say when there are no lines */
    record Part(String title, List<Line> lines, String nothing) {}

    /** @param organisation id of the partner */
    List<Part> of(Page page, String organisation);
}
