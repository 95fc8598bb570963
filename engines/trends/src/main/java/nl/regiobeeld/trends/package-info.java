/** Says in words whether a small count changed, and whether areas differ. */
@NullMarked
package nl.regiobeeld.trends;

import org.jspecify.annotations.NullMarked;
