package nl.regiobeeld.collection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiobeeld.access.Account;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.collection.DeliveryViews.Reader;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Words;
import nl.regiobeeld.web.files.FileFormat;
import nl.regiobeeld.web.jobs.Jobs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The supplier's pages. What belongs to another supplier does not exist here. */
@Controller
@RequestMapping("/aanleveren")
class DeliverPages {
    /** Smaller files are checked while the reader waits: that takes a second at most. */
    private static final long CHECKED_AT_ONCE = 2_000_000;

    private static final Words CHECKING = new Words("Uw bestand controleren", "Checking your file");

    private final Rounds rounds;
    private final Deliveries deliveries;
    private final DeliveryViews views;
    private final Themes themes;
    private final Regions regions;
    private final SignedIn signedIn;
    private final Jobs jobs;
    private final PageFrame frame;

    DeliverPages(
            Rounds rounds,
            Deliveries deliveries,
            DeliveryViews views,
            Themes themes,
            Regions regions,
            SignedIn signedIn,
            Jobs jobs,
            PageFrame frame) {
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.views = views;
        this.themes = themes;
        this.regions = regions;
        this.signedIn = signedIn;
        this.jobs = jobs;
        this.frame = frame;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        String supplier = signedIn.get().organisation();
        List<Round> asked = rounds.of(supplier);
        List<Delivery> own = deliveries.of(supplier);
        model.addAttribute("open", rows(page, asked, own, true));
        model.addAttribute("closed", rows(page, asked, own, false));
        model.addAttribute(
                "deliveries",
                own.stream()
                        .map(delivery -> views.row(page, delivery, rounds.get(delivery.round()), Reader.SUPPLIER))
                        .toList());
        return "collection/deliver";
    }

    @GetMapping("/{round:\\d+}")
    String round(@PathVariable("round") long id, HttpServletRequest request, Model model) {
        return show(own(id), "", Optional.empty(), request, model);
    }

    @GetMapping("/{round:\\d+}/sjabloon/{kind}.{format}")
    ResponseEntity<byte[]> template(
            @PathVariable("round") long id,
            @PathVariable String kind,
            @PathVariable String format,
            HttpServletRequest request) {
        Round round = own(id);
        DeliveryKind chosenKind = Arrays.stream(DeliveryKind.values())
                .filter(known -> known.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(DeliverPages::notFound);
        FileFormat chosen = FileFormat.find(format).orElseThrow(DeliverPages::notFound);
        if (chosenKind == DeliveryKind.NIL) {
            throw notFound();
        }
        Template template = template(round, chosenKind, frame.page(request));
        return download(template.as(chosen), chosen, template.fileName(chosen));
    }

    @PostMapping("/{round:\\d+}")
    String receive(
            @PathVariable("round") long id,
            @RequestParam("bestand") MultipartFile file,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            HttpServletRequest request,
            Model model)
            throws IOException {
        Round round = own(id);
        Account person = signedIn.get();
        String supplier = person.organisation();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (name.isEmpty() && file.isEmpty()) {
            return show(round, reason, Optional.of("collection.obstacle.no-file"), request, model);
        }
        Optional<Receipt.Obstacle> obstacle = deliveries.obstacle(id, supplier, reason);
        if (obstacle.isPresent()) {
            return show(round, reason, obstacle.map(Receipt.Obstacle::textKey), request, model);
        }
        try (InputStream content = file.getInputStream()) {
            if (file.getSize() <= CHECKED_AT_ONCE) {
                return answer(
                        deliveries.receive(content, name, supplier, id, person.login(), reason),
                        round,
                        reason,
                        request,
                        model);
            }
            Optional<Upload> upload = Upload.take(content, name, Limits.STANDARD.bytes());
            if (upload.isEmpty()) {
                String key = Receipt.Obstacle.FILE_TOO_LARGE.textKey();
                return show(round, reason, Optional.of(key), request, model);
            }
            return "redirect:"
                    + jobs.start(person.login(), CHECKING, progress -> switch (deliveries.check(
                                    upload.get(), supplier, id, person.login(), reason, progress)) {
                                case Receipt.Received(Delivery delivery) -> Reader.SUPPLIER.delivery(delivery.id());
                                case Receipt.NotReceived ignored -> Reader.SUPPLIER.round(id);
                            })
                            .address();
        }
    }

    @PostMapping("/{round:\\d+}/nulmelding")
    String nilReport(
            @PathVariable("round") long id,
            @RequestParam(name = "reden", defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        Account person = signedIn.get();
        return answer(
                deliveries.nilReport(person.organisation(), id, person.login(), reason),
                own(id),
                reason,
                request,
                model);
    }

    @GetMapping("/leveringen/{id:\\d+}")
    String delivery(@PathVariable long id, HttpServletRequest request, Model model) {
        return showDelivery(ownDelivery(id), Optional.empty(), request, model);
    }

    @GetMapping("/leveringen/{id:\\d+}/bevindingen.{format}")
    ResponseEntity<byte[]> findings(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Delivery delivery = ownDelivery(id);
        return findings(frame.page(request), delivery, deliveries.findings(delivery), format);
    }

    @PostMapping("/leveringen/{id:\\d+}/indienen")
    String submit(@PathVariable long id, HttpServletRequest request, Model model) {
        Delivery delivery = ownDelivery(id);
        return switch (deliveries.submit(id, delivery.supplier())) {
            case Step.Taken taken -> "redirect:" + Reader.SUPPLIER.delivery(id);
            case Step.NotTaken(Step.Obstacle obstacle) ->
                showDelivery(ownDelivery(id), Optional.of(obstacle.textKey()), request, model);
        };
    }

    private String answer(Receipt receipt, Round round, String reason, HttpServletRequest request, Model model) {
        return switch (receipt) {
            case Receipt.Received(Delivery delivery) -> "redirect:" + Reader.SUPPLIER.delivery(delivery.id());
            case Receipt.NotReceived(Receipt.Obstacle obstacle) ->
                show(round, reason, Optional.of(obstacle.textKey()), request, model);
        };
    }

    private String show(Round round, String reason, Optional<String> problem, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        List<Delivery> own = inRound(deliveries.of(signedIn.get().organisation()), round);
        Round.State state = rounds.state(round);
        model.addAttribute(
                "view",
                new SupplierRoundView(
                        views.round(page, round, Reader.SUPPLIER, own),
                        state != Round.State.PLANNED,
                        state == Round.State.CLOSED,
                        reason,
                        problem.map(page::t),
                        deliveries
                                .encodingsAsked(round, signedIn.get().organisation())
                                .map(asked -> EncodingSettings.view(
                                        page,
                                        round,
                                        themes.get(round.theme()),
                                        asked.agreement(),
                                        views.keyHolder(page, asked),
                                        signedIn.get().organisation())),
                        List.of(
                                templateView(page, round, DeliveryKind.REGISTRATIONS),
                                templateView(page, round, DeliveryKind.TALLIES)),
                        own.stream()
                                .map(delivery -> views.row(page, delivery, round, Reader.SUPPLIER))
                                .toList()));
        return "collection/deliver-round";
    }

    private String showDelivery(Delivery delivery, Optional<String> problem, HttpServletRequest request, Model model) {
        model.addAttribute(
                "view",
                views.view(
                        frame.page(request),
                        delivery,
                        rounds.get(delivery.round()),
                        deliveries.findings(delivery),
                        deliveries.sums(delivery),
                        Reader.SUPPLIER));
        model.addAttribute("problem", problem.orElse(""));
        model.addAttribute("reason", "");
        return "collection/delivery";
    }

    private SupplierRoundView.TemplateView templateView(Page page, Round round, DeliveryKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        Template template = template(round, kind, page);
        List<Template.Choice> choices = template.choices();
        return new SupplierRoundView.TemplateView(
                page.t("collection.kind." + name),
                page.t("collection.template.about." + name),
                Arrays.stream(FileFormat.values())
                        .map(format -> new SupplierRoundView.Download(
                                Reader.SUPPLIER.round(round.id()) + "/sjabloon/" + name + "." + format.extension(),
                                format.name()))
                        .toList(),
                template.explanations(page.language()).stream()
                        .map(explanation -> new SupplierRoundView.ColumnView(
                                explanation.column(),
                                explanation.required(),
                                explanation.text(),
                                explanation.example(),
                                choices.stream()
                                        .filter(choice -> choice.column().equals(explanation.column()))
                                        .map(Template.Choice::write)
                                        .toList()))
                        .toList());
    }

    private Template template(Round round, DeliveryKind kind, Page page) {
        return new Template(themes.get(round.theme()), round, kind, regions, page.texts());
    }

    private List<RoundRow> rows(Page page, List<Round> asked, List<Delivery> own, boolean open) {
        return asked.stream()
                .filter(round -> (rounds.state(round) != Round.State.CLOSED) == open)
                .map(round -> views.round(page, round, Reader.SUPPLIER, inRound(own, round)))
                .toList();
    }

    private static List<Delivery> inRound(List<Delivery> deliveries, Round round) {
        return deliveries.stream()
                .filter(delivery -> delivery.round() == round.id())
                .toList();
    }

    private Round own(long id) {
        return rounds.find(id)
                .filter(round -> round.asks(signedIn.get().organisation()))
                .orElseThrow(DeliverPages::notFound);
    }

    private Delivery ownDelivery(long id) {
        return deliveries.find(id, signedIn.get().organisation()).orElseThrow(DeliverPages::notFound);
    }

    static ResponseEntity<byte[]> findings(Page page, Delivery delivery, List<Finding> findings, String format) {
        FileFormat chosen = FileFormat.find(format).orElseThrow(DeliverPages::notFound);
        var file = new ByteArrayOutputStream();
        try {
            chosen.write(FindingsSheet.of(page, delivery, findings), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return download(file.toByteArray(), chosen, "bevindingen-" + delivery.id() + "." + chosen.extension());
    }

    private static ResponseEntity<byte[]> download(byte[] content, FileFormat format, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
