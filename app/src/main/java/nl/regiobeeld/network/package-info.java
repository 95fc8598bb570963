/** The people and their needs: contacts and focal persons, visits, needs, scans and the barrier model. */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"agenda", "entries", "access", "region", "web", "web :: mail"})
package nl.regiobeeld.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
