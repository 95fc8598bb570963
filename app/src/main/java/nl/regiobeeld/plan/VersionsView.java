package nl.regiobeeld.plan;

import java.util.List;

/**
 * The versions of a plan, and what changed after one of them.
 *
 * @param kept whether the name was written before the session ended
 * @param shown in words, which two are compared; empty when there is nothing to compare
 */
public record VersionsView(
        long id,
        String title,
        List<Item> versions,
        String shown,
        List<Change> changes,
        String name,
        String problem,
        boolean kept,
        boolean mayChange) {

    public record Item(String name, String by, String at, String address, boolean current) {}

    /** @param what added, taken out or changed, in words */
    public record Change(String kind, String title, String what, List<Difference> differences) {}

    public record Difference(String label, String before, String after) {}
}
