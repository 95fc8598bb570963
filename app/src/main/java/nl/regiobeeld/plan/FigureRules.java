package nl.regiobeeld.plan;

import static nl.regiobeeld.plan.Rule.Weight.RISK;
import static nl.regiobeeld.plan.Rule.Weight.WRONG;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.plan.Finding.Percent;
import nl.regiobeeld.plan.Finding.Place;
import nl.regiobeeld.plan.PlanContents.FigureRole;
import nl.regiobeeld.plan.PlanContents.QuotedFigure;
import nl.regiobeeld.plan.Rule.Found;

/** What can be wrong with figures that a plan quotes. */
final class FigureRules {
    static final List<Rule> ALL = List.of(
            Rule.of("percentage-unfounded", WRONG, FigureRules::percentageUnfounded),
            Rule.of("parts-differ-from-whole", WRONG, FigureRules::partsDifferFromWhole),
            Rule.of("small-count", RISK, FigureRules::smallCount));

    /** Fewer persons than this can be recognised by who knows one of them; the bound of the public figures, since a plan is public. */
    private static final long RECOGNISABLE_BELOW = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureRules() {}

    /** A percentage says of what it is one, and the counts that stand beside it give the same. */
    private static Stream<Found> percentageUnfounded(PlanContents plan) {
        return plan.figures().stream()
                .filter(figure -> figure.role() == FigureRole.SHARE)
                .flatMap(share -> unfounded(share, of(plan, share.series(), FigureRole.PART)).stream());
    }

    private static Optional<Found> unfounded(QuotedFigure share, List<QuotedFigure> parts) {
        BigDecimal said = share.percent().orElse(BigDecimal.ZERO);
        long all = count(parts);
        long counted = count(parts.stream().filter(QuotedFigure::inShare).toList());
        if (counted > 0) {
            BigDecimal exact = BigDecimal.valueOf(counted)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(all), 10, RoundingMode.HALF_UP);
            // The counts agree when they round to what is printed.
            boolean agrees = exact.setScale(said.scale(), RoundingMode.HALF_UP).compareTo(said) == 0;
            var places = new ArrayList<Place>(List.of(place(share)));
            parts.forEach(part -> places.add(place(part)));
            var found = Found.at(
                    places,
                    share.title(),
                    new Percent(said),
                    counted,
                    all,
                    new Percent(exact.setScale(1, RoundingMode.HALF_UP)));
            return agrees
                    ? Optional.empty()
                    : Optional.of(share.base().isEmpty() ? found.as("no-base") : found.as("counts"));
        }
        return share.base().isEmpty()
                ? Optional.of(
                        Found.at(place(share), share.title(), new Percent(said)).as("only-base"))
                : Optional.empty();
    }

    private static Stream<Found> partsDifferFromWhole(PlanContents plan) {
        return plan.figures().stream()
                .filter(figure -> figure.role() == FigureRole.WHOLE)
                .flatMap(whole -> of(plan, whole.series(), FigureRole.PART).stream()
                        .collect(Collectors.groupingBy(QuotedFigure::split, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .filter(split -> parts(split.getValue()))
                        .filter(split -> count(split.getValue()) != whole.count())
                        .map(split -> Found.at(
                                        Stream.concat(Stream.of(whole), split.getValue().stream())
                                                .map(FigureRules::place)
                                                .toList(),
                                        split.getKey(),
                                        count(split.getValue()),
                                        whole.title(),
                                        whole.count())
                                .as(count(split.getValue()) > whole.count() ? "more" : "fewer")));
    }

    private static boolean parts(List<QuotedFigure> split) {
        return split.size() > 1 && split.stream().noneMatch(QuotedFigure::overlap);
    }

    private static Stream<Found> smallCount(PlanContents plan) {
        return plan.figures().stream()
                .filter(QuotedFigure::persons)
                .filter(figure -> figure.role() != FigureRole.SHARE)
                .filter(figure -> figure.count() > 0 && figure.count() < RECOGNISABLE_BELOW)
                .map(small -> small(plan, small));
    }

    /** Hiding the count alone does not help when the whole and the other parts stand beside it. */
    private static Found small(PlanContents plan, QuotedFigure small) {
        List<QuotedFigure> others = of(plan, small.series(), FigureRole.PART).stream()
                .filter(part -> part.split().equals(small.split()) && part.id() != small.id())
                .toList();
        Optional<QuotedFigure> whole =
                of(plan, small.series(), FigureRole.WHOLE).stream().findFirst();
        return whole.filter(all -> count(others) + small.count() == all.count())
                .map(all -> Found.at(
                                Stream.concat(Stream.of(small, all), others.stream())
                                        .map(FigureRules::place)
                                        .toList(),
                                small.title(),
                                small.count(),
                                all.count(),
                                count(others),
                                RECOGNISABLE_BELOW)
                        .as("recomputable"))
                .orElseGet(() -> Found.at(place(small), small.title(), small.count(), RECOGNISABLE_BELOW)
                        .as("alone"));
    }

    private static List<QuotedFigure> of(PlanContents plan, String series, FigureRole role) {
        return plan.figures().stream()
                .filter(figure -> figure.role() == role && Titles.same(figure.series(), series))
                .toList();
    }

    private static long count(List<QuotedFigure> figures) {
        return figures.stream().mapToLong(QuotedFigure::count).sum();
    }

    private static Place place(QuotedFigure figure) {
        return new Place("plan-cijfers", figure.id(), figure.title());
    }
}
