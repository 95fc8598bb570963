/** Linkage on an Apache Spark cluster that is already there: the comparing is spread, the outcome is the same. */
@NullMarked
package nl.regiobeeld.cluster;

import org.jspecify.annotations.NullMarked;
