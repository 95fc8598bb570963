package nl.regiobeeld.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.regiobeeld.web.KeptForm;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After signing in: to the form that was kept, else to the page that was asked for, else to the start. */
final class BackToForm extends SavedRequestAwareAuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Optional<String> form = KeptForm.waiting(request);
        if (form.isPresent()) {
            response.sendRedirect(form.get());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
