/** How much two encodings and the few facts beside them speak for one person, with fixed and documented weights. */
@NullMarked
package nl.regiobeeld.linkage.match;

import org.jspecify.annotations.NullMarked;
