/** Start page, dashboards, explanation and downloads: everything a reader sees of the sealed figures. */
@NullMarked
@ApplicationModule(
        displayName = "Monitor",
        allowedDependencies = {
            "entries",
            "releases",
            "themes",
            "region",
            "access",
            "web",
            "web :: charts",
            "cells",
            "trends"
        })
package nl.regiobeeld.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
