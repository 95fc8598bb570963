/**
 * Everything people keep on screen: one way to write, check, find, compare, restore and take home, for every room.
 *
 * <p>A room says what it keeps with an {@link nl.regiobeeld.entries.EntryKind}; this room gives it a form, a list, a history,
 * two editors at once without loss, thirty days to undo a deletion, and a place in the search.
 */
@NullMarked
@ApplicationModule(
        displayName = "Entries",
        allowedDependencies = {"access", "region", "web"})
package nl.regiobeeld.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
