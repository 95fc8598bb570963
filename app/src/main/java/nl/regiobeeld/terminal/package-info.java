/** What a room says and is asked at the terminal: commands, and lines after the start. Knows no room. */
@NullMarked
@ApplicationModule(
        displayName = "Terminal",
        allowedDependencies = {})
package nl.regiobeeld.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
