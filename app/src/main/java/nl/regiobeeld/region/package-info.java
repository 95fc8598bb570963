/** Areas and how they group, organisations, and population: the region as data. */
@NullMarked
@ApplicationModule(
        displayName = "Region",
        allowedDependencies = {})
package nl.regiobeeld.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
