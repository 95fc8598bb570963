/**
 * The reporting guide: whom to contact, when and for what. Routes and contacts are entries; one finder answers, one checker
 * proves that every combination of answers ends with somebody who can be reached. Nothing of an answer is kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Guide",
        allowedDependencies = {"entries", "network", "access", "region", "web", "web :: pdf"})
package nl.regiobeeld.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
