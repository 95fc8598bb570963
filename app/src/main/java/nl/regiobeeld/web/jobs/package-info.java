/** Long work: started on one page, watched on another, and there to come back to. */
@NullMarked
package nl.regiobeeld.web.jobs;

import org.jspecify.annotations.NullMarked;
