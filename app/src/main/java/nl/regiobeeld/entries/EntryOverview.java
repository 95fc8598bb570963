package nl.regiobeeld.entries;

/** All lists, and what is waiting for the person who looks. */
public interface EntryOverview {
    /** One list. */
    record Kept(KindView kind, int entries, int overdue) {}

    /** An entry that this person should look at again. */
    record Waiting(String title, String address, String kind, String checked) {}
}
