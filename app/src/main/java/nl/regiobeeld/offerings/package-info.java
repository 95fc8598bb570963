/** What the region has on offer: trainings, campaigns, information and interventions, who uses them and whom they suit. */
@NullMarked
@ApplicationModule(
        displayName = "Offerings",
        allowedDependencies = {"network", "entries", "access", "region", "web", "web :: charts"})
package nl.regiobeeld.offerings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
