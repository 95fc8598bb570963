/** Protects a set of linked and hierarchical tables together, and proves it. */
@NullMarked
package nl.regiobeeld.disclosure;

import org.jspecify.annotations.NullMarked;
