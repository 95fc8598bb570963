package nl.regiobeeld.estimation.cli;

import nl.regiobeeld.estimation.ModelOverview;
import nl.regiobeeld.estimation.Verdict;

/** Every model scored, as CSV. */
final class ModelsCsv {
    private ModelsCsv() {}

    static String of(Verdict verdict) {
        StringBuilder csv = new StringBuilder("model,status,estimate,bic\n");
        switch (verdict) {
            case Verdict.Refused _ -> {}
            case Verdict.Estimate estimate -> {
                for (ModelOverview.Model model : estimate.models().models()) {
                    csv.append('"')
                            .append(model.name())
                            .append("\",")
                            .append(model.status().code());
                    csv.append(',').append(number(model.total())).append(',').append(number(model.bic()));
                    csv.append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
