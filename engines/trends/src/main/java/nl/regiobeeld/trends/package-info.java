/**
 * Says whether small counts and survey values changed or differ, and when there is too little to say so. Results are
 * numbers with a verdict from a closed list; the words for a verdict belong to whoever shows it.
 */
@NullMarked
package nl.regiobeeld.trends;

import org.jspecify.annotations.NullMarked;
