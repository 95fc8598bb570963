/** The program: one package per room, listed in ARCHITECTURE.md. */
@NullMarked
package nl.regiobeeld;

import org.jspecify.annotations.NullMarked;
