/** Reading and writing tables of text. */
@NullMarked
package nl.regiobeeld.linkage.table;

import org.jspecify.annotations.NullMarked;
