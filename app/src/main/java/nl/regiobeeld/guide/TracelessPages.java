package nl.regiobeeld.guide;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that a visit to the guide leaves nothing behind: no cookie, no session, no copy in a cache, no address told to
 * the next site. Stands before everything else, so that nothing behind it can.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TracelessPages extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(Asking.PATH) && !path.startsWith(Asking.PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(new WithoutNewSession(request), new WithoutCookies(response));
    }

    /** Somebody who is signed in keeps the session that was there; nobody gets a new one. */
    private static final class WithoutNewSession extends HttpServletRequestWrapper {
        WithoutNewSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            HttpSession session = super.getSession(false);
            if (session == null) {
                throw new IllegalStateException("Pages that keep nothing have no session");
            }
            return session;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return super.getSession(false);
        }
    }

    private static final class WithoutCookies extends HttpServletResponseWrapper {
        WithoutCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {}

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                super.setHeader(name, value);
            }
        }
    }
}
