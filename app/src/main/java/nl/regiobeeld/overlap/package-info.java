/**
 * One person counted once: keeps encodings apart from what is known of a case, links them to persons without names, has
 * doubtful pairs looked at without names, and forgets the encodings in time. Only {@code releases} reads what comes of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Overlap",
        allowedDependencies = {"collection", "themes", "region", "access", "web", "linkage"})
package nl.regiobeeld.overlap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
