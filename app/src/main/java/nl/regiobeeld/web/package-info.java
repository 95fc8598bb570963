/** Page frame, language, messages, charts, long work and files: used by every room, knows none. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package nl.regiobeeld.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
