package nl.regiobeeld.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.regiobeeld.web.KeptForm;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that comes in after its session ended is kept, and its sender asked to sign in. It is shown again afterwards and
 * never carried out by itself: it may have been sent from elsewhere.
 */
final class ExpiredForms implements AccessDeniedHandler {
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException
                && request.getUserPrincipal() == null
                && KeptForm.keep(request).isPresent()) {
            response.sendRedirect("/aanmelden?verlopen");
        } else {
            otherwise.handle(request, response, refused);
        }
    }
}
