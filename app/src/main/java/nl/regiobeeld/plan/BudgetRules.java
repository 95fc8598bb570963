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
import nl.regiobeeld.plan.Contributions.Payer;
import nl.regiobeeld.plan.Finding.Place;
import nl.regiobeeld.plan.PlanContents.BudgetLine;
import nl.regiobeeld.plan.PlanContents.BudgetRole;
import nl.regiobeeld.plan.PlanContents.Formula;
import nl.regiobeeld.plan.PlanContents.Named;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.plan.Rule.Found;

/** What can be wrong with money. */
final class BudgetRules {
    static final List<Rule> ALL = List.of(
            Rule.of("printed-sum-differs", WRONG, BudgetRules::printedSumDiffers),
            Rule.of("budget-line-twice", WRONG, BudgetRules::budgetLineTwice),
            Rule.withPayers("rate-implies-other-population", WRONG, BudgetRules::rateImpliesOtherPopulation),
            Rule.withPayers("payers-do-not-fit", WRONG, BudgetRules::payersDoNotFit),
            Rule.of("result-without-destination", RISK, BudgetRules::resultWithoutDestination),
            Rule.of("structural-gap", RISK, BudgetRules::structuralGap),
            Rule.of("subsidy-ends-cost-stays", RISK, BudgetRules::subsidyEndsCostStays),
            Rule.of("income-already-ended", WRONG, BudgetRules::incomeAlreadyEnded),
            Rule.of("overspent", RISK, BudgetRules::overspent));

    /** Printed budgets are rounded to whole euros: half a euro, and half a cent for every municipality, is no difference. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.00");

    private BudgetRules() {}

    private static Stream<Found> printedSumDiffers(PlanContents plan) {
        return plan.budget().stream()
                .filter(line -> line.role() == BudgetRole.PRINTED)
                .flatMap(printed -> {
                    List<BudgetLine> parts = plan.lines(printed.side())
                            .filter(line -> printed.group().isEmpty() || Titles.same(line.group(), printed.group()))
                            .toList();
                    BigDecimal sum = Money.sum(parts.stream().map(BudgetLine::amount));
                    return parts.isEmpty() || sum.compareTo(printed.amount()) == 0
                            ? Stream.empty()
                            : Stream.of(Found.at(
                                    printed.group().isEmpty()
                                            ? List.of(place(printed))
                                            : Stream.concat(Stream.of(printed), parts.stream())
                                                    .map(BudgetRules::place)
                                                    .toList(),
                                    printed.title(),
                                    printed.amount(),
                                    sum,
                                    printed.amount().subtract(sum).abs()));
                });
    }

    private static Stream<Found> budgetLineTwice(PlanContents plan) {
        return Stream.of(Side.values())
                .flatMap(side -> plan
                        .lines(side)
                        .collect(Collectors.groupingBy(
                                line -> Titles.plain(line.title()), LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .filter(same -> same.size() > 1)
                .map(same -> Found.at(
                        same.stream().map(BudgetRules::place).toList(),
                        same.getFirst().title(),
                        same.size()));
    }

    private static Stream<Found> rateImpliesOtherPopulation(PlanContents plan, List<Payer> payers) {
        long inhabitants = payers.stream().mapToLong(Payer::inhabitants).sum();
        return plan.formulas().stream().flatMap(formula -> {
            if (!(formula instanceof Formula.PerInhabitant rated)
                    || rated.rate().signum() == 0) {
                return Stream.empty();
            }
            BigDecimal computed = Money.times(rated.rate(), inhabitants);
            return plan
                    .budgetLine(rated.budget())
                    .filter(line -> line.amount().subtract(computed).abs().compareTo(ROUNDING) > 0)
                    .map(line -> Found.at(
                            List.of(place(line), place(formula, line)),
                            line.title(),
                            line.amount(),
                            rated.rate(),
                            line.amount()
                                    .divide(rated.rate(), 0, RoundingMode.HALF_UP)
                                    .longValueExact(),
                            inhabitants,
                            computed))
                    .stream();
        });
    }

    /** How many large and small payers an amount is the sum of. */
    record Fit(long large, long small) {}

    private static Stream<Found> payersDoNotFit(PlanContents plan, List<Payer> payers) {
        return plan.formulas().stream().flatMap(formula -> {
            Optional<BudgetLine> line = plan.budgetLine(formula.budget());
            return formula instanceof Formula.SizeClasses classes && line.isPresent()
                    ? payers(classes, line.get(), payers).stream()
                    : Stream.empty();
        });
    }

    private static Optional<Found> payers(Formula.SizeClasses classes, BudgetLine line, List<Payer> payers) {
        List<Payer> others = payers.stream()
                .filter(payer -> classes.named()
                        .filter(named -> named.municipality().equals(payer.code()))
                        .isEmpty())
                .toList();
        long large = others.stream()
                .filter(payer -> payer.inhabitants() >= classes.largeFrom())
                .count();
        BigDecimal rest =
                line.amount().subtract(classes.named().map(Named::amount).orElse(Money.NOTHING));
        List<Fit> fits = fits(rest, classes);
        var counted = new Fit(large, others.size() - large);
        if (fits.contains(counted)) {
            return Optional.empty();
        }
        List<Place> places = List.of(place(line), place(classes, line));
        Optional<Fit> enough = fits.stream()
                .filter(fit -> fit.large() + fit.small() == others.size())
                .findFirst();
        if (enough.isPresent()) {
            return Optional.of(Found.at(
                            places,
                            line.title(),
                            line.amount(),
                            enough.get().large(),
                            enough.get().small(),
                            counted.large(),
                            counted.small(),
                            classes.largeFrom())
                    .as("other-bound"));
        }
        if (fits.isEmpty()) {
            return Optional.of(
                    Found.at(places, line.title(), line.amount(), others.size()).as("none"));
        }
        // Of several solutions the one that is nearest to the number of municipalities says most.
        Fit nearest = fits.stream()
                .min(java.util.Comparator.comparingLong(fit -> Math.abs(fit.large() + fit.small() - others.size())))
                .orElseThrow();
        return Optional.of(Found.at(
                        places,
                        line.title(),
                        line.amount(),
                        nearest.large(),
                        nearest.small(),
                        nearest.large() + nearest.small(),
                        (long) others.size(),
                        (long) fits.size())
                .as(fits.size() == 1 ? "other-number" : "other-number-nearest"));
    }

    /** All whole numbers of large and small payers that make up an amount exactly. */
    private static List<Fit> fits(BigDecimal amount, Formula.SizeClasses classes) {
        var fits = new ArrayList<Fit>();
        if (classes.large().signum() <= 0 || classes.small().signum() <= 0) {
            return fits;
        }
        BigDecimal left = amount;
        for (long large = 0; left.signum() >= 0; large++) {
            BigDecimal[] small = left.divideAndRemainder(classes.small());
            if (small[1].signum() == 0) {
                fits.add(new Fit(large, small[0].longValueExact()));
            }
            left = left.subtract(classes.large());
        }
        return fits;
    }

    private static Stream<Found> resultWithoutDestination(PlanContents plan) {
        BigDecimal income = plan.total(Side.INCOME);
        BigDecimal costs = plan.total(Side.COSTS);
        BigDecimal result = income.subtract(costs);
        if (result.signum() == 0 || plan.budget().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Found.at(List.of(planPlace(plan)), income, costs, result.abs())
                .as(result.signum() > 0 ? "surplus" : "deficit"));
    }

    private static Stream<Found> structuralGap(PlanContents plan) {
        BigDecimal income = plan.structural(Side.INCOME);
        BigDecimal costs = plan.structural(Side.COSTS);
        return costs.compareTo(income) > 0
                ? Stream.of(Found.at(List.of(planPlace(plan)), income, costs, costs.subtract(income)))
                : Stream.empty();
    }

    private static Stream<Found> subsidyEndsCostStays(PlanContents plan) {
        return plan.lines(Side.INCOME)
                .filter(BudgetLine::incidental)
                .filter(income -> income.ends()
                        .filter(end -> !end.isAfter(plan.plan().ends()))
                        .isPresent())
                .flatMap(income -> income.pays().stream()
                        .mapToObj(plan::budgetLine)
                        .flatMap(Optional::stream)
                        .filter(cost -> !cost.incidental())
                        .filter(cost -> cost.ends()
                                .filter(end -> !end.isAfter(income.ends().orElseThrow()))
                                .isEmpty())
                        .map(cost -> Found.at(
                                List.of(place(income), place(cost)),
                                income.title(),
                                income.amount(),
                                income.ends().orElseThrow(),
                                cost.title(),
                                cost.amount())));
    }

    private static Stream<Found> incomeAlreadyEnded(PlanContents plan) {
        return plan.lines(Side.INCOME)
                .filter(line -> line.amount().signum() > 0)
                .filter(line -> line.ends()
                        .filter(end -> end.isBefore(plan.plan().starts()))
                        .isPresent())
                .map(line -> Found.at(
                        place(line), line.title(), line.amount(), line.ends().orElseThrow()));
    }

    private static Stream<Found> overspent(PlanContents plan) {
        return plan.lines(Side.COSTS).flatMap(line -> {
            BigDecimal most =
                    line.actual().orElse(Money.NOTHING).max(line.committed().orElse(Money.NOTHING));
            return most.compareTo(line.amount()) > 0
                    ? Stream.of(Found.at(place(line), line.title(), most, line.amount(), most.subtract(line.amount())))
                    : Stream.empty();
        });
    }

    private static Place place(BudgetLine line) {
        return new Place("begrotingsposten", line.id(), line.title());
    }

    private static Place place(Formula formula, BudgetLine line) {
        return new Place("bijdrageregels", formula.id(), line.title());
    }

    private static Place planPlace(PlanContents plan) {
        return new Place("plannen", plan.plan().id(), plan.plan().title());
    }
}
