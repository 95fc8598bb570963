/** Definitions of themes as data: dimensions, code lists, measures, tables to publish, rules and reference series. */
@NullMarked
@ApplicationModule(
        displayName = "Themes",
        allowedDependencies = {"region", "web"})
package nl.regiobeeld.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
