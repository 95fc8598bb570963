/** Tables handed out as files: CSV, XLSX and ODS, each with what the table is about and how to read it. */
@NullMarked
package nl.regiobeeld.web.files;

import org.jspecify.annotations.NullMarked;
