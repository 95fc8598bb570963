/**
 * A region's life for trying out: fictitious persons and suppliers' files, made from a seed and calibrated on published
 * margins, and brought in through the same doors as a user's own files. Nothing else in the program knows this room.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "entries",
            "collection",
            "overlap",
            "releases",
            "themes",
            "region",
            "access",
            "web",
            "terminal",
            "disclosure",
            "linkage"
        })
package nl.regiobeeld.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
