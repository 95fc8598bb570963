/** What the cooperation wants this year, what it does for that, what it costs and who pays; and what is wrong in the plan. */
@NullMarked
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"agenda", "entries", "network", "access", "region", "web", "web :: pdf"})
package nl.regiobeeld.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
