/** Paper: an XHTML document laid out as a PDF that everybody can read and keep. */
@NullMarked
@NamedInterface("pdf")
package nl.regiobeeld.web.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
