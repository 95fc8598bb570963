package nl.regiobeeld.web;

import java.time.LocalDate;
import java.util.List;

/** What is coming, for pages that want to name it without knowing the room that keeps it. That room makes it a bean. */
public interface Upcoming {
    /** Something on a day; its title is a name and stays in Dutch. */
    record Item(LocalDate day, String title, String address) {}

    /** What the present reader may know of, the nearest first. */
    List<Item> next(int most);
}
