package nl.regiobeeld.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.collection.Rounds;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.overlap.LinkageView.Fact;
import nl.regiobeeld.overlap.LinkageView.PairLine;
import nl.regiobeeld.overlap.ReviewStore.Answer;
import nl.regiobeeld.overlap.ReviewStore.Pair;
import nl.regiobeeld.overlap.ReviewStore.Side;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Linking;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Page;
import org.springframework.stereotype.Component;

/** Puts what linking found in words. */
@Component
class LinkageOverview {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final LinkageScope scope;
    private final Review review;
    private final Agreements agreements;
    private final Rounds rounds;
    private final Regions regions;

    LinkageOverview(LinkageScope scope, Review review, Agreements agreements, Rounds rounds, Regions regions) {
        this.scope = scope;
        this.review = review;
        this.agreements = agreements;
        this.rounds = rounds;
        this.regions = regions;
    }

    LinkageView view(Page page, Theme theme, Linking linking) {
        List<Pair> pairs = review.pairs(theme.id());
        return new LinkageView(
                theme.id(),
                page.t(theme.name()),
                keys(page, theme),
                rounds(theme),
                pairs.stream().map(pair -> line(page, pair)).toList(),
                (int) pairs.stream().filter(Pair::isOpen).count(),
                linking.retentionDays(),
                scope.linking(database -> LinkageStore.nextDeletion(database, theme.id()))
                        .map(page::date));
    }

    private List<LinkageView.Key> keys(Page page, Theme theme) {
        return scope.linking(database -> {
            Map<String, Integer> kept = LinkageStore.encodings(database, theme.id());
            return LinkageStore.runs(database, theme.id()).stream()
                    .map(run -> new LinkageView.Key(
                            run.checkValue(),
                            page.date(day(run.linkedAt())),
                            run.registrations().size(),
                            kept.getOrDefault(run.checkValue(), 0),
                            run.persons(),
                            run.low(),
                            run.high(),
                            run.comparisons(),
                            run.strangers().stream().map(this::name).toList()))
                    .toList();
        });
    }

    private List<LinkageView.RoundLine> rounds(Theme theme) {
        var lines = new ArrayList<LinkageView.RoundLine>();
        String before = "";
        for (Round round : rounds.all().stream()
                .filter(one -> one.theme().equals(theme.id()))
                .sorted(java.util.Comparator.comparing(
                                (Round one) -> one.period().start())
                        .thenComparingLong(Round::id))
                .toList()) {
            Optional<Agreement> agreement = agreements.of(round.id()).map(RoundAgreement::encoding);
            if (agreement.isEmpty()) {
                lines.add(new LinkageView.RoundLine(round.id(), round.title(), "", "", true));
            } else {
                String check = agreement.get().checkValue();
                lines.add(new LinkageView.RoundLine(
                        round.id(),
                        round.title(),
                        agreement.get().parameters().epoch(),
                        check,
                        before.isEmpty() || check.equals(before)));
                before = check;
            }
        }
        return lines;
    }

    private PairLine line(Page page, Pair pair) {
        return new PairLine(
                pair.id(),
                pair.first().supplier().equals(pair.second().supplier())
                        ? page.t("overlap.twice", name(pair.first().supplier()))
                        : name(pair.first().supplier()) + " – "
                                + name(pair.second().supplier()),
                pattern(page, pair).stream()
                        .map(fact -> fact.name() + ": " + fact.text())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                page.t("overlap.state." + state(pair)),
                badge(pair));
    }

    LinkageView.PairPage pair(Page page, Pair pair) {
        return new LinkageView.PairPage(
                pair.id(),
                pair.theme(),
                pattern(page, pair),
                List.of(answer(page, pair.first()), answer(page, pair.second())),
                pair.isOpen() && pair.askedAt().isEmpty(),
                pair.isOpen(),
                page.t("overlap.state." + state(pair)),
                badge(pair));
    }

    private Fact answer(Page page, Side side) {
        return new Fact(
                name(side.supplier()),
                page.t("overlap.answer." + side.answer().map(Answer::name).orElse("NONE")));
    }

    private static List<Fact> pattern(Page page, Pair pair) {
        return List.of(
                new Fact(page.t("overlap.pattern.compared"), page.t("overlap.compared." + pair.compared())),
                new Fact(page.t("overlap.pattern.alike"), page.t("overlap.alike." + level(pair.alike()))),
                new Fact(page.t("overlap.pattern.sex"), page.t("overlap.fact." + pair.sex())),
                new Fact(page.t("overlap.pattern.nationality"), page.t("overlap.fact." + pair.nationality())));
    }

    /** A share of real matches is too fine a number for a decision: four words say enough. */
    private static String level(int alike) {
        return alike >= 50 ? "very" : alike >= 20 ? "well" : alike >= 5 ? "somewhat" : "little";
    }

    private static String state(Pair pair) {
        if (pair.same().isPresent()) {
            return pair.same().get() ? "same" : "different";
        }
        boolean answered =
                pair.first().answer().isPresent() && pair.second().answer().isPresent();
        return answered ? "answered" : pair.askedAt().isPresent() ? "asked" : "open";
    }

    private static String badge(Pair pair) {
        return switch (state(pair)) {
            case "same", "different" -> "inactive";
            case "answered" -> "success";
            case "asked" -> "neutral";
            default -> "warning";
        };
    }

    List<LinkageView.QuestionLine> questions(Page page, String supplier) {
        return review.questions(supplier).stream()
                .map(question -> new LinkageView.QuestionLine(
                        question.pair(),
                        String.join(" + ", question.own()),
                        question.other().equals(supplier) ? "" : name(question.other()),
                        page.date(day(question.askedAt())),
                        question.answer()
                                .map(answer -> page.t("overlap.answer." + answer))
                                .orElse(""),
                        question.answer().map(Answer::name).orElse("")))
                .toList();
    }

    private String name(String supplier) {
        return regions.findOrganisation(supplier).map(Organisation::name).orElse(supplier);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
