/** Figures that may be exact, hidden or missing, arithmetic on them, and the lattice of cells that an audience may see. */
@NullMarked
package nl.regiobeeld.cells;

import org.jspecify.annotations.NullMarked;
