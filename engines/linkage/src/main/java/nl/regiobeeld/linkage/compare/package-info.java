/** Which encodings are alike: exact counting of common bits over all pairs, as fast as the processor allows. */
@NullMarked
package nl.regiobeeld.linkage.compare;

import org.jspecify.annotations.NullMarked;
