/** The report of a release: commentary bound to figures, charts, tables, definitions and method, as page and as PDF. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "entries",
            "releases",
            "monitor",
            "themes",
            "region",
            "access",
            "web",
            "web :: pdf",
            "terminal",
            "cells"
        })
package nl.regiobeeld.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
