/** The commands {@code encode} and {@code link}. */
@NullMarked
package nl.regiobeeld.linkage.cli;

import org.jspecify.annotations.NullMarked;
