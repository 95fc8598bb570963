package nl.regiobeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the program is found, for links that leave it: setting {@code regiobeeld.address}, such as https://monitor.example. */
@Component
public class SiteAddress {
    private final String configured;
    private final Environment environment;

    SiteAddress(@Value("${regiobeeld.address:}") String configured, Environment environment) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    /**
     * A full address for mails and calendars. Never taken from a request: who sends a request chooses what it says about
     * its host, and would so choose where somebody else's link leads.
     *
     * @param path starting with a slash
     */
    public String of(String path) {
        return configured.isEmpty() ? "http://localhost:" + port() + path : configured + path;
    }

    /** A full address to show to who made this request and to nobody else. */
    public String shownTo(HttpServletRequest request, String path) {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + path
                : of(path);
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
