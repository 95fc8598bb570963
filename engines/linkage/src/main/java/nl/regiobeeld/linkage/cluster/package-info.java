/** From pairs that may be one person to persons, how sure that is, and how the sources overlap. */
@NullMarked
package nl.regiobeeld.linkage.cluster;

import org.jspecify.annotations.NullMarked;
