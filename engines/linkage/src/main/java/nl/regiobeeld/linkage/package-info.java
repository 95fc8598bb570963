/** Counts one person once across sources that never share a name. */
@NullMarked
package nl.regiobeeld.linkage;

import org.jspecify.annotations.NullMarked;
