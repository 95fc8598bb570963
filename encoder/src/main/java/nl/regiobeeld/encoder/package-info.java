/**
 * The supplier's side of linkage as a script for the browser: what a page can call. Everything it does is done by the same
 * classes as on the command line.
 */
@NullMarked
package nl.regiobeeld.encoder;

import org.jspecify.annotations.NullMarked;
