/**
 * The database under the program: its own PostgreSQL in a data folder, or a server of the organisation.
 *
 * <p>Knows no room. {@link nl.regiobeeld.storage.Storage} is the door; whoever holds an open one may connect.
 */
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
package nl.regiobeeld.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
