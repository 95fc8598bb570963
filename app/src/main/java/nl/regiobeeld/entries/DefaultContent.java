package nl.regiobeeld.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Content that comes with the program and is loaded once, at the first start. A room makes it a bean. What people change or
 * delete afterwards stays as they left it.
 */
public interface DefaultContent {

    /**
     * One entry.
     *
     * @param key a stable name, unique within the kind
     * @param checkedOn when the source was looked at; empty for what nobody has checked yet
     */
    record Item(String key, Values values, String owner, Optional<LocalDate> checkedOn) {}

    /** The kind that these belong to. */
    EntryKind kind();

    /** Kinds with a lower number are loaded first, so that others can refer to them. */
    default int order() {
        return 0;
    }

    List<Item> items();
}
