/** The command line of the engine: files in, a verdict out. */
@NullMarked
package nl.regiobeeld.estimation.cli;

import org.jspecify.annotations.NullMarked;
