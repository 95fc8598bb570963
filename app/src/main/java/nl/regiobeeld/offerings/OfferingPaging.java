package nl.regiobeeld.offerings;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * A part of a long list.
 *
 * @param total how many there are in all
 * @param at this page, from 1
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 */
public record OfferingPaging(int total, int at, int pages, String previous, String next) {
    static final String PAGE = "pagina";
    private static final int ON_A_PAGE = 48;

    /** @param kept parameters that stay the same from page to page */
    static OfferingPaging of(int total, HttpServletRequest request, String path, List<String> kept) {
        int pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        String asked = Optional.ofNullable(request.getParameter(PAGE)).orElse("");
        int at = asked.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
        var address = new StringBuilder(path).append('?');
        for (String name : kept) {
            String value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                address.append(name)
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        address.append(PAGE).append('=');
        return new OfferingPaging(
                total, at, pages, at > 1 ? address + "" + (at - 1) : "", at < pages ? address + "" + (at + 1) : "");
    }

    <T> List<T> of(List<T> all) {
        return all.subList((at - 1) * ON_A_PAGE, Math.min(all.size(), at * ON_A_PAGE));
    }
}
