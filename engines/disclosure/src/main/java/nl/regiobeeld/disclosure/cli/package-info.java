/** The engine from the command line: protect tables, attack published tables. */
@NullMarked
package nl.regiobeeld.disclosure.cli;

import org.jspecify.annotations.NullMarked;
