/** Numbers the estimators share: special functions, seeded random variates, small linear programs. */
@NullMarked
package nl.regiobeeld.estimation.numeric;

import org.jspecify.annotations.NullMarked;
