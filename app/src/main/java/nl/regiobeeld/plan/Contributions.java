package nl.regiobeeld.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.plan.PlanContents.BudgetLine;
import nl.regiobeeld.plan.PlanContents.Formula;
import nl.regiobeeld.plan.PlanContents.Named;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;

/**
 * What every municipality pays to a plan, and why. A rate per inhabitant and a size class give an exact amount; a budgeted
 * amount is divided as {@link Money#divide} says, so that the parts add up to it.
 */
record Contributions(List<Payer> payers, List<Kind> kinds, List<Row> rows) {

    /** @param inhabitants on the date of the region's population figures */
    record Payer(String code, String name, long inhabitants) {}

    /** One sort of contribution: the income it brings in and how it is divided. */
    record Kind(BudgetLine income, Formula formula, BigDecimal total) {
        /** What the formula gives more than was budgeted; below zero when it gives less. */
        BigDecimal difference() {
            return total.subtract(income.amount());
        }
    }

    /** @param parts in the order of the kinds */
    record Row(Payer payer, List<Part> parts, BigDecimal total) {}

    record Part(BigDecimal amount, Why why) {}

    /** How an amount came about. */
    sealed interface Why {
        record Rate(BigDecimal rate, long inhabitants) implements Why {}

        record Class(boolean large, long largeFrom, boolean confirmed) implements Why {}

        record Own() implements Why {}

        record Share(BigDecimal whole, long inhabitants, long of) implements Why {}
    }

    static List<Payer> payers(Regions regions) {
        return regions.areas(AreaKind.MUNICIPALITY).stream()
                .map(area -> new Payer(area.code(), area.name(), regions.population(area.code())))
                .sorted(Comparator.comparing(Payer::name))
                .toList();
    }

    static Contributions of(PlanContents plan, List<Payer> payers) {
        var kinds = new ArrayList<Kind>();
        var columns = new ArrayList<List<Part>>();
        for (Formula formula : plan.formulas()) {
            Optional<BudgetLine> income = plan.budgetLine(formula.budget());
            if (income.isPresent()) {
                List<Part> parts = parts(formula, income.get(), payers);
                columns.add(parts);
                kinds.add(
                        new Kind(income.get(), formula, Money.sum(parts.stream().map(Part::amount))));
            }
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < payers.size(); i++) {
            int payer = i;
            List<Part> parts = columns.stream().map(column -> column.get(payer)).toList();
            rows.add(new Row(payers.get(i), parts, Money.sum(parts.stream().map(Part::amount))));
        }
        return new Contributions(payers, List.copyOf(kinds), rows);
    }

    BigDecimal total() {
        return Money.sum(kinds.stream().map(Kind::total));
    }

    Optional<Row> of(String municipality) {
        return rows.stream()
                .filter(row -> row.payer().code().equals(municipality))
                .findFirst();
    }

    private static List<Part> parts(Formula formula, BudgetLine income, List<Payer> payers) {
        return switch (formula) {
            case Formula.PerInhabitant rated ->
                payers.stream()
                        .map(payer -> new Part(
                                Money.times(rated.rate(), payer.inhabitants()),
                                new Why.Rate(rated.rate(), payer.inhabitants())))
                        .toList();
            case Formula.SizeClasses classes ->
                payers.stream().map(payer -> part(classes, payer)).toList();
            case Formula.Share share -> shares(income.amount(), payers);
        };
    }

    private static Part part(Formula.SizeClasses classes, Payer payer) {
        Optional<Named> own =
                classes.named().filter(named -> named.municipality().equals(payer.code()));
        if (own.isPresent()) {
            return new Part(own.get().amount(), new Why.Own());
        }
        boolean large = payer.inhabitants() >= classes.largeFrom();
        return new Part(
                large ? classes.large() : classes.small(),
                new Why.Class(large, classes.largeFrom(), classes.confirmed()));
    }

    private static List<Part> shares(BigDecimal whole, List<Payer> payers) {
        List<Long> weights = payers.stream().map(Payer::inhabitants).toList();
        long all = weights.stream().mapToLong(Long::longValue).sum();
        List<BigDecimal> amounts = Money.divide(whole, weights);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < payers.size(); i++) {
            parts.add(new Part(amounts.get(i), new Why.Share(whole, weights.get(i), all)));
        }
        return parts;
    }
}
