/** Rounds, deliveries, reading files, validation and findings: how figures come in. */
@NullMarked
@ApplicationModule(
        displayName = "Collection",
        allowedDependencies = {"themes", "region", "access", "web", "cells", "linkage", "terminal"})
package nl.regiobeeld.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
