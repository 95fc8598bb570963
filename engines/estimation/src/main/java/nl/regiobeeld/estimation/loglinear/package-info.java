/** Log-linear models of capture histories: fit, existence, search for the best, and its uncertainty. */
@NullMarked
package nl.regiobeeld.estimation.loglinear;

import org.jspecify.annotations.NullMarked;
