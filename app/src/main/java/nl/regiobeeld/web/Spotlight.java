package nl.regiobeeld.web;

import java.util.List;

/** What the region tells everybody about now, for pages that name it without knowing the room that keeps it. */
public interface Spotlight {
    /** Year and quarter, and the subject; its title is content and stays in Dutch. */
    record Item(int year, int quarter, String title, String address) {}

    /** The themes of this quarter and later, the nearest first; when none is planned the last one. */
    List<Item> current();
}
