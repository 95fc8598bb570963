/** Aggregates accepted deliveries, protects, proves and seals them: the only figures a reader may touch. */
@NullMarked
@ApplicationModule(
        displayName = "Releases",
        allowedDependencies = {
            "entries",
            "collection",
            "overlap",
            "themes",
            "region",
            "access",
            "web",
            "cells",
            "disclosure",
            "estimation",
            "terminal"
        })
package nl.regiobeeld.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
