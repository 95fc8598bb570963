/**
 * The supplier's side: from a name and a date of birth to an encoding that nobody without the secret can make or read.
 * Nothing here opens a file, starts a thread, uses reflection or leans on a library beyond plain collections and text, so
 * that the same source runs on a server, on a command line and compiled for a browser, byte for byte alike.
 */
@NullMarked
package nl.regiobeeld.linkage.encode;

import org.jspecify.annotations.NullMarked;
