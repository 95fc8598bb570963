package nl.regiobeeld.collection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.collection.DeliveryViews.Reader;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chain director's pages: rounds, who answered, and what to accept. */
@Controller
@RequestMapping("/uitvragen")
class RoundPages {
    private static final int USUAL_WEEKS = 6;

    private final Rounds rounds;
    private final Deliveries deliveries;
    private final DeliveryViews views;
    private final Themes themes;
    private final SignedIn signedIn;
    private final PageFrame frame;

    RoundPages(
            Rounds rounds,
            Deliveries deliveries,
            DeliveryViews views,
            Themes themes,
            SignedIn signedIn,
            PageFrame frame) {
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.views = views;
        this.themes = themes;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<Delivery> all = deliveries.all();
        model.addAttribute(
                "rounds",
                rounds.all().stream()
                        .map(round -> views.round(
                                page,
                                round,
                                Reader.DIRECTOR,
                                all.stream()
                                        .filter(delivery -> delivery.round() == round.id())
                                        .toList()))
                        .toList());
        return "collection/rounds";
    }

    @GetMapping("/nieuw")
    String form(
            @RequestParam(name = "thema", defaultValue = "") String themeId, HttpServletRequest request, Model model) {
        Theme theme = themes.find(themeId).orElseGet(() -> themes.all().getFirst());
        LocalDate today = rounds.today();
        var asked = new NewRound(
                theme.id(), "", "", theme.suppliers(), Optional.of(today), Optional.of(today.plusWeeks(USUAL_WEEKS)));
        return showForm(
                asked, today.toString(), today.plusWeeks(USUAL_WEEKS).toString(), false, Set.of(), request, model);
    }

    @PostMapping
    String open(
            @RequestParam("thema") String theme,
            @RequestParam(name = "titel", defaultValue = "") String title,
            @RequestParam(name = "periode", defaultValue = "") String period,
            @RequestParam(name = "aanleveraar", defaultValue = "") List<String> suppliers,
            @RequestParam(name = "opent", defaultValue = "") String opens,
            @RequestParam(name = "sluit", defaultValue = "") String closes,
            @RequestParam(name = "koppelt", defaultValue = "false") boolean links,
            HttpServletRequest request,
            Model model) {
        var asked = new NewRound(theme, title, period, suppliers, day(opens), day(closes));
        return switch (rounds.open(asked, signedIn.get().login())) {
            case Opening.Opened(Round round) ->
                "redirect:"
                        + (links && canLink(round.theme()) ? linkingAddress(round) : Reader.DIRECTOR.round(round.id()));
            case Opening.NotOpened(List<Opening.Problem> problems) ->
                showForm(asked, opens, closes, links, new HashSet<>(problems), request, model);
        };
    }

    @GetMapping("/{id:\\d+}")
    String round(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Round round = rounds.find(id).orElseThrow(DeliverPages::notFound);
        List<Delivery> received = deliveries.in(round);
        RoundRow row = views.round(page, round, Reader.DIRECTOR, received);
        model.addAttribute(
                "view",
                new DirectorRoundView(
                        id,
                        row,
                        rounds.state(round) == Round.State.CLOSED,
                        (int) round.suppliers().stream()
                                .filter(supplier ->
                                        of(received, supplier).stream().anyMatch(DeliveryViews::answers))
                                .count(),
                        round.suppliers().size(),
                        linking(page, round),
                        round.suppliers().stream()
                                .map(supplier ->
                                        views.supplierRow(page, supplier, DeliveryViews.answer(of(received, supplier))))
                                .toList(),
                        received.stream()
                                .map(delivery -> views.row(page, delivery, round, Reader.DIRECTOR))
                                .toList()));
        return "collection/round";
    }

    private Optional<DirectorRoundView.Linking> linking(Page page, Round round) {
        return themes.find(round.theme())
                .filter(theme -> theme.findLinking().isPresent())
                .map(theme -> deliveries
                        .encodingsAsked(round)
                        .map(request -> new DirectorRoundView.Linking(
                                true,
                                page.t(
                                        "collection.linking.agreed",
                                        request.suppliers().size(),
                                        round.suppliers().size(),
                                        request.agreement().parameters().epoch(),
                                        request.agreement().checkValue(),
                                        views.keyHolder(page, request)),
                                linkingAddress(round)))
                        .orElseGet(() -> new DirectorRoundView.Linking(
                                false, page.t("collection.linking.none"), linkingAddress(round))));
    }

    /** In the room that links, which builds on this one. */
    private static String linkingAddress(Round round) {
        return "/koppelen/uitvragen/" + round.id();
    }

    @PostMapping("/{id:\\d+}/sluiten")
    String close(@PathVariable long id) {
        Round round = rounds.find(id).orElseThrow(DeliverPages::notFound);
        rounds.close(round.id(), signedIn.get().login());
        return "redirect:" + Reader.DIRECTOR.round(id);
    }

    @GetMapping("/leveringen/{id:\\d+}")
    String delivery(@PathVariable long id, HttpServletRequest request, Model model) {
        return showDelivery(id, Optional.empty(), "", request, model);
    }

    @GetMapping("/leveringen/{id:\\d+}/bevindingen.{format}")
    ResponseEntity<byte[]> findings(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Delivery delivery = deliveries.find(id).orElseThrow(DeliverPages::notFound);
        return DeliverPages.findings(frame.page(request), delivery, deliveries.findings(delivery), format);
    }

    @PostMapping("/leveringen/{id:\\d+}/aanvaarden")
    String accept(@PathVariable long id, HttpServletRequest request, Model model) {
        return after(deliveries.accept(id, signedIn.get().login()), id, "", request, model);
    }

    @PostMapping("/leveringen/{id:\\d+}/terugsturen")
    String giveBack(
            @PathVariable long id,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        return after(deliveries.giveBack(id, reason, signedIn.get().login()), id, reason, request, model);
    }

    private String after(Step step, long id, String reason, HttpServletRequest request, Model model) {
        return switch (step) {
            case Step.Taken(Delivery delivery) -> "redirect:" + Reader.DIRECTOR.round(delivery.round());
            case Step.NotTaken(Step.Obstacle obstacle) ->
                showDelivery(id, Optional.of(obstacle.textKey()), reason, request, model);
        };
    }

    private String showDelivery(
            long id, Optional<String> problem, String reason, HttpServletRequest request, Model model) {
        Delivery delivery = deliveries.find(id).orElseThrow(DeliverPages::notFound);
        model.addAttribute(
                "view",
                views.view(
                        frame.page(request),
                        delivery,
                        rounds.get(delivery.round()),
                        deliveries.findings(delivery),
                        deliveries.sums(delivery),
                        Reader.DIRECTOR));
        model.addAttribute("problem", problem.orElse(""));
        model.addAttribute("reason", reason);
        return "collection/delivery";
    }

    private String showForm(
            NewRound asked,
            String opens,
            String closes,
            boolean links,
            Set<Opening.Problem> problems,
            HttpServletRequest request,
            Model model) {
        Page page = frame.page(request);
        Theme theme = themes.find(asked.theme()).orElseGet(() -> themes.all().getFirst());
        model.addAttribute(
                "form",
                new RoundForm(
                        theme.id(),
                        page.t(theme.name()),
                        asked.title(),
                        asked.period(),
                        opens,
                        closes,
                        theme.suppliers().stream()
                                .map(supplier -> new RoundForm.Choice(
                                        supplier,
                                        views.supplier(supplier),
                                        asked.suppliers().contains(supplier)))
                                .toList(),
                        themes.all().stream()
                                .map(other -> new RoundForm.Choice(
                                        other.id(),
                                        page.t(other.name()),
                                        other.id().equals(theme.id())))
                                .toList(),
                        canLink(theme.id()),
                        links,
                        problems));
        return "collection/round-new";
    }

    private boolean canLink(String theme) {
        return themes.find(theme).flatMap(Theme::findLinking).isPresent();
    }

    private static List<Delivery> of(List<Delivery> deliveries, String supplier) {
        return deliveries.stream()
                .filter(delivery -> delivery.supplier().equals(supplier))
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
