/** How good a linkage is, where the truth is known. */
@NullMarked
package nl.regiobeeld.linkage.quality;

import org.jspecify.annotations.NullMarked;
