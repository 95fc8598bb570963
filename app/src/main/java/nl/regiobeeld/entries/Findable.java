package nl.regiobeeld.entries;

import java.util.List;
import nl.regiobeeld.web.Language;

/**
 * Pages of a room that are not entries, such as dashboards, for the search. A room makes it a bean. They are read again after
 * an entry of the room changed, and every night; for anything else the room calls {@link Search#outdated(Findable)}.
 */
public interface Findable {

    /** One page, in one language. */
    record Found(String address, Language language, String title, String body, Readers readers) {}

    /** The name of the room. */
    String source();

    /** All its pages as they are now. */
    List<Found> pages();
}
