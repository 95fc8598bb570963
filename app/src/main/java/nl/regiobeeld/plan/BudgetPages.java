package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.plan.PlanContents.BudgetLine;
import nl.regiobeeld.plan.PlanContents.BudgetRole;
import nl.regiobeeld.plan.PlanContents.Formula;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.files.Download;
import nl.regiobeeld.web.files.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The budget of a plan, and what every municipality pays. */
@Controller
@RequestMapping("/plan/{id:\\d+}")
class BudgetPages {
    private final PlanViews views;
    private final Plans plans;
    private final PlanWords words;
    private final Regions regions;
    private final BudgetKind budget;
    private final SignedIn signedIn;
    private final PageFrame frame;

    BudgetPages(
            PlanViews views,
            Plans plans,
            PlanWords words,
            Regions regions,
            BudgetKind budget,
            SignedIn signedIn,
            PageFrame frame) {
        this.views = views;
        this.plans = plans;
        this.words = words;
        this.regions = regions;
        this.budget = budget;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping("/begroting")
    String budget(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Plan plan = views.get(id);
        PlanContents contents = plans.contents(plan);
        BigDecimal result = contents.total(Side.INCOME).subtract(contents.total(Side.COSTS));
        model.addAttribute(
                "budget",
                new BudgetView(
                        id,
                        plan.title(),
                        Stream.of(Side.values())
                                .map(side -> side(page, contents, side))
                                .toList(),
                        words.money(page, result.abs()),
                        result.signum() >= 0,
                        MultiYear.of(contents).stream()
                                .map(year -> new BudgetView.YearPart(
                                        year.year(),
                                        words.money(page, year.carried()),
                                        words.money(page, year.income()),
                                        words.money(page, year.costs()),
                                        words.money(page, year.left()),
                                        year.left().signum() < 0))
                                .toList(),
                        views.mayChange(plan)));
        return "plan/budget";
    }

    private BudgetView.SidePart side(Page page, PlanContents contents, Side side) {
        List<BudgetLine> lines = contents.budget().stream()
                .filter(line -> line.side() == side && line.role() != BudgetRole.PRINTED)
                .toList();
        BigDecimal incidental =
                Money.sum(lines.stream().filter(BudgetLine::incidental).map(BudgetLine::amount));
        return new BudgetView.SidePart(
                page.t("plan.budget.side." + PlanWords.code(side)),
                lines.stream().map(line -> row(page, line)).toList(),
                total(page, lines),
                words.money(page, contents.total(side).subtract(incidental)),
                words.money(page, incidental));
    }

    private BudgetView.Row row(Page page, BudgetLine line) {
        BigDecimal most =
                line.actual().orElse(Money.NOTHING).max(line.committed().orElse(Money.NOTHING));
        BigDecimal left = line.amount().subtract(most);
        String nature = line.role() == BudgetRole.CARRY ? "plan.budget.role.carry" : nature(line);
        return new BudgetView.Row(
                line.title(),
                budget.addressOf(line.id()),
                page.t(nature)
                        + line.ends()
                                .map(day -> ", " + page.t("plan.page.until", day))
                                .orElse(""),
                words.money(page, line.amount()),
                line.committed().map(amount -> words.money(page, amount)).orElse(""),
                line.actual().map(amount -> words.money(page, amount)).orElse(""),
                words.money(page, left),
                left.signum() < 0);
    }

    private static String nature(BudgetLine line) {
        return line.incidental() ? "plan.budget.nature.incidental" : "plan.budget.nature.structural";
    }

    private BudgetView.Row total(Page page, List<BudgetLine> lines) {
        BigDecimal amount = Money.sum(lines.stream().map(BudgetLine::amount));
        BigDecimal committed = Money.sum(lines.stream().flatMap(line -> line.committed().stream()));
        BigDecimal actual = Money.sum(lines.stream().flatMap(line -> line.actual().stream()));
        BigDecimal most = Money.sum(lines.stream()
                .map(line ->
                        line.actual().orElse(Money.NOTHING).max(line.committed().orElse(Money.NOTHING))));
        return new BudgetView.Row(
                "",
                "",
                "",
                words.money(page, amount),
                words.money(page, committed),
                words.money(page, actual),
                words.money(page, amount.subtract(most)),
                amount.compareTo(most) < 0);
    }

    @GetMapping("/bijdragen")
    String contributions(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Plan plan = views.get(id);
        model.addAttribute("contributions", view(page, plan, contributions(plan)));
        return "plan/contributions";
    }

    @GetMapping("/bijdragen/{municipality:[A-Z]{2}\\d{4}}")
    String one(@PathVariable long id, @PathVariable String municipality, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Plan plan = views.get(id);
        Contributions contributions = contributions(plan);
        Contributions.Row row =
                contributions.of(municipality).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var parts = new ArrayList<ContributionsView.Why>();
        for (int i = 0; i < row.parts().size(); i++) {
            Contributions.Kind kind = contributions.kinds().get(i);
            Contributions.Part part = row.parts().get(i);
            parts.add(new ContributionsView.Why(
                    kind.income().title(), words.money(page, part.amount()), words.why(page, kind, part)));
        }
        model.addAttribute("contributions", view(page, plan, contributions));
        model.addAttribute(
                "one",
                new ContributionsView.One(
                        row.payer().name(),
                        page.number(row.payer().inhabitants()),
                        parts,
                        words.money(page, row.total())));
        return "plan/contribution";
    }

    /** What to invoice, one row for each municipality. */
    @GetMapping("/bijdragen.{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Page page = frame.page(request);
        Plan plan = views.get(id);
        Contributions contributions = contributions(plan);
        var columns = new ArrayList<>(List.of(
                page.t("plan.contributions.code"),
                page.t("plan.contributions.municipality"),
                page.t("plan.contributions.inhabitants")));
        for (Contributions.Kind kind : contributions.kinds()) {
            columns.add(kind.income().title());
            columns.add(page.t("plan.contributions.why-of", kind.income().title()));
        }
        columns.add(page.t("plan.contributions.total"));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (Contributions.Row row : contributions.rows()) {
            var cells = new ArrayList<Sheet.Cell>();
            cells.add(Sheet.Cell.text(row.payer().code()));
            cells.add(Sheet.Cell.text(row.payer().name()));
            cells.add(Sheet.Cell.number(row.payer().inhabitants()));
            for (int i = 0; i < row.parts().size(); i++) {
                cells.add(amount(row.parts().get(i).amount()));
                cells.add(Sheet.Cell.text(words.why(
                        page, contributions.kinds().get(i), row.parts().get(i))));
            }
            cells.add(amount(row.total()));
            rows.add(cells);
        }
        var total = new ArrayList<Sheet.Cell>();
        total.add(Sheet.Cell.text(""));
        total.add(Sheet.Cell.text(page.t("plan.contributions.total")));
        total.add(Sheet.Cell.number(contributions.payers().stream()
                .mapToLong(Contributions.Payer::inhabitants)
                .sum()));
        contributions.kinds().forEach(kind -> {
            total.add(amount(kind.total()));
            total.add(Sheet.Cell.text(""));
        });
        total.add(amount(contributions.total()));
        rows.add(total);
        return Download.of(
                new Sheet(
                        page.t("plan.contributions.title", plan.title()),
                        List.of(new Sheet.Line(
                                page.t("plan.contributions.inhabitants"),
                                page.t("plan.contributions.date", date(page)))),
                        columns,
                        rows,
                        List.of(new Sheet.Line(
                                page.t("plan.contributions.rounding"), page.t("plan.contributions.rounding-rule")))),
                "bijdragen-" + plan.year(),
                format);
    }

    /** Cents are whole numbers far below 2^53, so nothing is lost in the file. */
    private static Sheet.Cell amount(BigDecimal euros) {
        return Sheet.Cell.number(euros.doubleValue(), 2);
    }

    private Contributions contributions(Plan plan) {
        return Contributions.of(plans.contents(plan), views.payers());
    }

    private ContributionsView view(Page page, Plan plan, Contributions contributions) {
        Optional<String> own = signedIn.municipality().map(Area::code);
        String base = "/plan/" + plan.id() + "/bijdragen/";
        return new ContributionsView(
                plan.id(),
                plan.title(),
                date(page),
                contributions.kinds().stream()
                        .map(kind -> new ContributionsView.KindPart(
                                kind.income().title(),
                                how(page, kind.formula()),
                                words.money(page, kind.total()),
                                words.money(page, kind.income().amount()),
                                difference(page, kind)))
                        .toList(),
                contributions.rows().stream()
                        .map(row -> new ContributionsView.Row(
                                row.payer().code(),
                                row.payer().name(),
                                base + row.payer().code(),
                                page.number(row.payer().inhabitants()),
                                row.parts().stream()
                                        .map(part -> words.money(page, part.amount()))
                                        .toList(),
                                words.money(page, row.total()),
                                own.filter(row.payer().code()::equals).isPresent()))
                        .toList(),
                words.money(page, contributions.total()),
                contributions.kinds().stream().anyMatch(kind -> kind.formula() instanceof Formula.Share));
    }

    private String how(Page page, Formula formula) {
        return switch (formula) {
            case Formula.PerInhabitant rated -> page.t("plan.how.rate", words.money(page, rated.rate()));
            case Formula.SizeClasses classes ->
                page.t(
                                "plan.how.classes",
                                words.money(page, classes.large()),
                                classes.largeFrom(),
                                words.money(page, classes.small()))
                        + classes.named()
                                .map(named -> " "
                                        + page.t(
                                                "plan.how.named",
                                                regions.area(named.municipality())
                                                        .name(),
                                                words.money(page, named.amount())))
                                .orElse("")
                        + (classes.confirmed() ? "" : " " + page.t("plan.why.not-confirmed"));
            case Formula.Share share -> page.t("plan.how.share");
        };
    }

    private String difference(Page page, Contributions.Kind kind) {
        int sign = kind.difference().signum();
        String amount = words.money(page, kind.difference().abs());
        if (sign == 0) {
            return "";
        }
        return page.t(sign > 0 ? "plan.contributions.more" : "plan.contributions.less", amount);
    }

    private String date(Page page) {
        return page.date(LocalDate.parse(regions.populationDate()));
    }
}
