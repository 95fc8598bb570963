package nl.regiobeeld.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the {@link Page} of a request: its language, menu, reader and form token. */
@Component
public class PageFrame {
    static final String LANGUAGE_COOKIE = "regiobeeld-language";

    private final Texts texts;
    private final ObjectProvider<MenuSource> menus;
    private final boolean fictitious;
    private final String assets;

    PageFrame(
            Texts texts,
            ObjectProvider<MenuSource> menus,
            @Value("${regiobeeld.demonstration:false}") boolean fictitious) {
        this.texts = texts;
        this.menus = menus;
        this.fictitious = fictitious;
        this.assets = AssetsVersion.compute();
    }

    public Page page(HttpServletRequest request) {
        Language language = language(request);
        String path = request.getRequestURI();
        MenuSource source = menus.getIfAvailable();
        List<Page.MenuItem> menu = source == null
                ? List.of()
                : source.menu().stream()
                        .map(entry -> new Page.MenuItem(
                                entry.address(),
                                entry.name()
                                        .map(name -> name.in(language))
                                        .orElseGet(() -> texts.text(language, entry.textKey())),
                                isWithin(path, entry.address())))
                        .toList();
        Optional<Page.Reader> reader = source == null ? Optional.empty() : source.reader();
        return new Page(
                texts,
                language,
                withQuery(request, language),
                menu,
                reader,
                () -> csrf(request),
                source == null ? "" : source.region(),
                assets,
                fictitious);
    }

    /** The language asked for in the address, else the one chosen before, else Dutch. */
    public Language language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return Language.of(asked);
        }
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(cookie -> Language.of(cookie.getValue()))
                .findFirst()
                .orElse(Language.NL);
    }

    private static boolean isWithin(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** The address of this page in the other language. */
    private static String withQuery(HttpServletRequest request, Language language) {
        var other = language == Language.NL ? Language.EN : Language.NL;
        var address =
                new StringBuilder(request.getRequestURI()).append("?lang=").append(other.code());
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    if (!name.equals("lang")) {
                        address.append('&')
                                .append(UriUtils.encode(name, StandardCharsets.UTF_8))
                                .append('=')
                                .append(UriUtils.encode(value, StandardCharsets.UTF_8));
                    }
                }
            });
        }
        return address.toString();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Page.Csrf("_csrf", "") : new Page.Csrf(token.getParameterName(), token.getToken());
    }
}
