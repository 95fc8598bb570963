/**
 * Meetings and what comes with them: series and cycles, conflicts, registration, calendars to subscribe to, documents,
 * decisions and actions.
 */
@NullMarked
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {"entries", "access", "region", "web", "web :: mail", "web :: pdf"})
package nl.regiobeeld.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
