/** Multiple systems estimation: how many persons has no list seen, and when may nobody say. */
@NullMarked
package nl.regiobeeld.estimation;

import org.jspecify.annotations.NullMarked;
