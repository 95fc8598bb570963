/** People, roles, sign-in and rights: who may do what, in one place. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"region", "web"})
package nl.regiobeeld.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
