package nl.regiobeeld.estimation.cli;

import java.util.List;
import nl.regiobeeld.estimation.Checks;
import nl.regiobeeld.estimation.ModelOverview;
import nl.regiobeeld.estimation.Numbers;
import nl.regiobeeld.estimation.Overlaps;
import nl.regiobeeld.estimation.PanelMember;
import nl.regiobeeld.estimation.Range;
import nl.regiobeeld.estimation.Remark;
import nl.regiobeeld.estimation.Verdict;
import nl.regiobeeld.estimation.bayes.Posterior;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;

/** The verdict for a reader. */
final class VerdictText {
    private static final int LINE = 110;
    private static final int MOST_MODELS = 12;

    private final StringBuilder text = new StringBuilder();

    private VerdictText() {}

    static String of(Verdict verdict) {
        VerdictText writer = new VerdictText();
        switch (verdict) {
            case Verdict.Estimate estimate -> writer.estimate(estimate);
            case Verdict.Refused refused -> writer.refused(refused);
        }
        return writer.text.toString();
    }

    private void estimate(Verdict.Estimate estimate) {
        line("Between " + range(estimate.range(), " and ") + " persons, of whom "
                + Numbers.readable(estimate.overlaps().observed()) + " have been observed.");
        line("With the 95 % limits of all methods: " + range(estimate.outerRange(), " to ") + ".");
        overlaps(estimate.overlaps());
        heading("The panel");
        estimate.panel().forEach(this::member);
        models(estimate.models());
        checks(estimate.checks());
        remarks("Warnings", estimate.warnings());
        remarks("To be said with every estimate", estimate.statements());
    }

    private void refused(Verdict.Refused refused) {
        line("No estimate.");
        remarks("Reasons", refused.reasons());
        overlaps(refused.overlaps());
        remarks("Warnings", refused.warnings());
    }

    private void overlaps(Overlaps overlaps) {
        heading("Persons on each two lists (own total on the diagonal)");
        int width = overlaps.lists().stream().mapToInt(String::length).max().orElse(0) + 2;
        int column = Math.max(9, width);
        StringBuilder head = new StringBuilder(" ".repeat(width));
        overlaps.lists().forEach(name -> head.append(right(name, column)));
        line("  " + head);
        for (int i = 0; i < overlaps.lists().size(); i++) {
            StringBuilder row = new StringBuilder(left(overlaps.lists().get(i), width));
            overlaps.pairs().get(i).forEach(persons -> row.append(right(Numbers.readable(persons), column)));
            line("  " + row);
        }
        line("  On two lists or more: " + Numbers.readable(overlaps.onAtLeastTwo()) + " of "
                + Numbers.readable(overlaps.observed()) + ".");
    }

    private void member(PanelMember member) {
        String name = left(member.method().code(), 14);
        switch (member) {
            case PanelMember.Selected selected -> {
                BootstrapLimits limits = selected.limits();
                line("  " + name + right(Numbers.readable(selected.total()), 10) + "  model " + selected.model()
                        + ", BIC " + Numbers.readable(selected.bic()));
                line(" ".repeat(28) + "95 %: percentile " + limits(limits.percentile95()) + ", BCa "
                        + limits(limits.bca95()));
                line(" ".repeat(28) + "80 %: percentile " + limits(limits.percentile80()) + ", BCa "
                        + limits(limits.bca80()));
            }
            case PanelMember.Averaged averaged -> {
                Posterior posterior = averaged.posterior();
                String chains = averaged.chainMedians().isEmpty() ? "" : ", R-hat " + Numbers.readable(averaged.rhat());
                line("  " + name + right(Numbers.readable(posterior.median()), 10) + "  median" + chains);
                line(" ".repeat(28) + "95 %: " + Numbers.readable(posterior.low95()) + " to "
                        + Numbers.readable(posterior.high95()));
                line(" ".repeat(28) + "80 %: " + Numbers.readable(posterior.low80()) + " to "
                        + Numbers.readable(posterior.high80()));
            }
            case PanelMember.Bounded bounded ->
                line("  " + name + range(bounded.range(), " to ") + " over " + bounded.tables() + " possible tables");
            case PanelMember.Unavailable unavailable ->
                wrapped(
                        "  " + name + right("none", 10) + "  ",
                        unavailable.reason().text(),
                        28);
        }
    }

    private void models(ModelOverview models) {
        List<ModelOverview.Model> plausible = models.within(6);
        if (plausible.isEmpty()) {
            return;
        }
        heading("Models within 6 BIC of the best");
        double lowest = plausible.getFirst().bic();
        for (ModelOverview.Model model : plausible.subList(0, Math.min(MOST_MODELS, plausible.size()))) {
            line("  " + left("+" + Numbers.readable(model.bic() - lowest), 8)
                    + right(Numbers.readable(model.total()), 10) + "  " + model.name());
        }
        if (plausible.size() > MOST_MODELS) {
            line("  and " + (plausible.size() - MOST_MODELS) + " more");
        }
        line("  Together " + range(models.within6(), " to ") + "; weighted by exp(-dBIC/2), half lies below "
                + Numbers.readable(models.averaged().get(1)) + " and 95 % between "
                + Numbers.readable(models.averaged().get(0)) + " and "
                + Numbers.readable(models.averaged().get(2)) + ".");
    }

    private void checks(Checks checks) {
        if (!checks.leaveOneOut().isEmpty()) {
            heading("The primary estimate without one list");
            checks.leaveOneOut().forEach(variant -> line("  " + left(variant.lists(), 24) + number(variant.total())));
            heading("The primary estimate with two lists taken as one");
            checks.mergeTwo().forEach(variant -> line("  " + left(variant.lists(), 24) + number(variant.total())));
        }
        if (checks.consistency().stream().anyMatch(check -> !Double.isNaN(check.estimate()))) {
            heading("Each list estimated from the others, where the truth is known");
            for (Checks.Consistency check : checks.consistency()) {
                String answer = Double.isNaN(check.estimate())
                        ? "none (" + check.seenElsewhere() + " of them on other lists)"
                        : Numbers.readable(check.estimate());
                line("  " + left(check.list(), 24) + right(Numbers.readable(check.truth()), 10) + "  estimated "
                        + answer);
            }
        }
    }

    private static String number(double total) {
        return right(Double.isNaN(total) ? "none" : Numbers.readable(total), 10);
    }

    private void remarks(String title, List<Remark> remarks) {
        if (!remarks.isEmpty()) {
            heading(title);
            remarks.forEach(remark -> wrapped("  - ", remark.text() + " [" + remark.code() + "]", 4));
        }
    }

    private void wrapped(String start, String sentence, int indent) {
        StringBuilder line = new StringBuilder(start);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() > LINE) {
                line(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(word).append(' ');
        }
        line(line.toString().stripTrailing());
    }

    private static String range(Range range, String between) {
        return Numbers.readable(Math.rint(range.low())) + between + Numbers.readable(Math.rint(range.high()));
    }

    private static String limits(BootstrapLimits.Limits limits) {
        return Numbers.readable(limits.low()) + " to " + Numbers.readable(limits.high());
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String left(String value, int width) {
        return value + " ".repeat(Math.max(1, width - value.length()));
    }

    private static String right(String value, int width) {
        return " ".repeat(Math.max(1, width - value.length())) + value;
    }
}
