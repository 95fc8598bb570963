package nl.regiobeeld.entries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one search of the program, from the header of every page. */
@Controller
class SearchPages {
    private static final int LONGEST = 200;

    private final Search search;
    private final Kinds kinds;
    private final PageFrame frame;

    SearchPages(Search search, Kinds kinds, PageFrame frame) {
        this.search = search;
        this.kinds = kinds;
        this.frame = frame;
    }

    @GetMapping("/zoeken")
    String results(
            @RequestParam(name = "zoek", defaultValue = "") String asked, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        String question = shorten(asked);
        Search.Hits hits = search.find(question, page.language());
        model.addAttribute("asked", question);
        model.addAttribute("limited", hits.limited());
        model.addAttribute(
                "found",
                hits.hits().stream()
                        .map(hit -> new SearchResult(hit.title(), hit.address(), where(page, hit), hit.excerpt()))
                        .toList());
        return "entries/search";
    }

    /** What is shown below the field while somebody types. */
    @GetMapping("/zoeken/voorstellen")
    ResponseEntity<List<SearchResult>> suggestions(
            @RequestParam(name = "zoek", defaultValue = "") String typed, HttpServletRequest request) {
        Page page = frame.page(request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(search.suggest(shorten(typed), page.language()).stream()
                        .map(hit -> new SearchResult(hit.title(), hit.address(), where(page, hit), List.of()))
                        .toList());
    }

    private String where(Page page, Search.Hit hit) {
        return kinds.find(hit.source())
                .map(kind -> page.t(kind.id() + ".one"))
                .orElseGet(() -> page.t(hit.source() + ".search-source"));
    }

    private static String shorten(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
