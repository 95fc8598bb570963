package nl.regiobeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody had typed in a form when the session turned out to be over. It is kept in the new session until the person
 * has signed in, then shown in the form again; it is never carried out by itself.
 *
 * @param form the address of the page with the form
 * @param fields the values by the name of the field
 */
public record KeptForm(String form, Map<String, List<String>> fields) implements Serializable {
    /** The hidden field by which a form says where it stands. */
    public static final String FIELD = "formulier";

    private static final String KEPT = KeptForm.class.getName();

    public KeptForm {
        fields = Map.copyOf(fields);
    }

    /** Keeps a form that was sent without a session; empty when the form does not say where it stands. */
    public static Optional<KeptForm> keep(HttpServletRequest request) {
        String form = request.getParameter(FIELD);
        if (form == null || !form.matches("/[a-z0-9/-]*")) {
            return Optional.empty();
        }
        var fields = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, List.copyOf(Arrays.asList(values)));
            }
        });
        var kept = new KeptForm(form, fields);
        request.getSession().setAttribute(KEPT, kept);
        return Optional.of(kept);
    }

    /** What was kept for the form on this page, once. */
    public static Optional<KeptForm> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(KEPT) instanceof KeptForm kept
                && kept.form().equals(request.getRequestURI())) {
            session.removeAttribute(KEPT);
            return Optional.of(kept);
        }
        return Optional.empty();
    }

    /** The page to return to after signing in, when a form waits there. */
    public static Optional<String> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof KeptForm kept
                ? Optional.of(kept.form())
                : Optional.empty();
    }
}
