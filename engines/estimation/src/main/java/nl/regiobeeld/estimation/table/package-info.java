/** What the estimators start from: how many persons have been seen by which combination of lists. */
@NullMarked
package nl.regiobeeld.estimation.table;

import org.jspecify.annotations.NullMarked;
