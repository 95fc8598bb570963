package nl.regiobeeld.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.Templates;
import nl.regiobeeld.web.pdf.PdfMaker;
import org.springframework.stereotype.Component;

/** Makes the card and the list of signals, on screen and on paper. */
@Component
class Cards {
    private final Guides guides;
    private final GuideWords words;
    private final Entries entries;
    private final SignalKind signals;
    private final Regions regions;
    private final Templates templates;
    private final PdfMaker maker;

    Cards(
            Guides guides,
            GuideWords words,
            Entries entries,
            SignalKind signals,
            Regions regions,
            Templates templates,
            PdfMaker maker) {
        this.guides = guides;
        this.words = words;
        this.entries = entries;
        this.signals = signals;
        this.regions = regions;
        this.templates = templates;
        this.maker = maker;
    }

    /** What of it is printed, and on which paper. */
    enum Paper {
        CARD_A5(true),
        CARD_A4(true),
        SIGNALS_A4(false);

        private final boolean contacts;

        Paper(boolean contacts) {
            this.contacts = contacts;
        }
    }

    /**
     * @param municipality whose contacts stand on the card; elsewhere for the general ones
     * @param address of the guide, in full
     */
    byte[] pdf(Page page, Paper paper, String municipality, String address) {
        return maker.make(templates.fill("guide/card", Map.of("card", view(page, paper, municipality, address))));
    }

    List<CardView.Group> signals(Page page) {
        return SignalKind.GROUPS.stream()
                .map(group -> new CardView.Group(
                        page.t("guide.signal.group." + group),
                        entries.all(signals).stream()
                                .filter(entry -> entry.text("group").equals(group))
                                .sorted(Comparator.comparingLong(
                                        entry -> entry.values().whole("order").orElse(0)))
                                .map(entry -> text(page, entry))
                                .toList()))
                .filter(group -> !group.signals().isEmpty())
                .toList();
    }

    private static String text(Page page, Entry entry) {
        return page.language() == Language.NL
                ? entry.text("text")
                : entry.values().find("text-en").orElse(entry.text("text"));
    }

    private CardView view(Page page, Paper paper, String municipality, String address) {
        String where = regions.find(municipality)
                .map(area -> page.t("guide.card.municipality", area.name()))
                .orElseGet(() -> regions.region().name());
        return new CardView(
                page.language(),
                paper == Paper.CARD_A5,
                page.t(paper.contacts ? "guide.card.title" : "guide.signals.title"),
                where,
                page.t("guide.danger"),
                page.t("guide.call-112"),
                paper.contacts ? lines(page, municipality) : List.of(),
                page.t("guide.signals.title"),
                page.t("guide.signals.lead"),
                signals(page),
                QrCode.svg(address, page.t("guide.card.qr"), paper == Paper.CARD_A5 ? 26 : 32),
                address,
                page.t("guide.card.note", page.date(guides.today())),
                style());
    }

    /** Everybody with a number whom a reader may have to call, in the order of the routes, with what for. */
    private List<CardView.Line> lines(Page page, String municipality) {
        ReportingGuide guide = guides.now();
        var situations = new LinkedHashMap<Contact, List<String>>();
        for (Route route : guide.routes()) {
            if (!route.scenarios().contains(Scenario.NOW) || !route.validity().on(guides.today())) {
                continue;
            }
            for (Step step : guide.steps(route)) {
                Optional<Contact> contact = guide.contact(step.contact(), municipality, guides.today());
                if (step.by() == Step.By.YOU
                        && contact.filter(one -> !one.phone().isEmpty()).isPresent()
                        && !route.condition().of(Question.DANGER).contains("yes")) {
                    situations
                            .computeIfAbsent(contact.get(), one -> new ArrayList<>())
                            .add(page.t(route.title()));
                }
            }
        }
        return situations.entrySet().stream()
                .map(entry -> {
                    AdviceView.ContactView contact = words.contact(page, entry.getKey());
                    return new CardView.Line(
                            contact.name(), contact.phone(), contact.hours(), entry.getValue(), contact.standing());
                })
                .toList();
    }

    private static String style() {
        try (InputStream file =
                Objects.requireNonNull(Cards.class.getResourceAsStream("/guide/card.css"), "card.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
