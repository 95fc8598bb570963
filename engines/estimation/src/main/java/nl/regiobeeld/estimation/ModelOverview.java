package nl.regiobeeld.estimation;

import java.util.List;
import nl.regiobeeld.estimation.loglinear.Status;

/**
 * The models behind the primary estimate.
 *
 * @param order largest interaction examined
 * @param complete whether every model has been scored; otherwise only those within 6 BIC of the best, found by an
 *     exact search
 * @param admissible models with an estimate, when complete
 * @param refused models without one, when complete
 * @param examined models fitted
 * @param models with an estimate by rising BIC, then the others
 * @param within2 totals of the models within 2 BIC of the best
 * @param within6 totals of the models within 6 BIC of the best
 * @param averaged totals weighted by {@code exp(-dBIC/2)}: 2.5 %, 50 % and 97.5 % quantile
 */
public record ModelOverview(
        int order,
        boolean complete,
        int admissible,
        int refused,
        long examined,
        List<Model> models,
        Range within2,
        Range within6,
        List<Double> averaged) {

    /**
     * @param name largest terms by list number: {@code [123,14,34]}
     * @param total all persons, NaN unless the status is fine
     */
    public record Model(String name, Status status, double total, double bic) {}

    /** Models within this distance of the lowest BIC. */
    public List<Model> within(double distance) {
        double lowest = models.isEmpty() ? Double.NaN : models.getFirst().bic();
        return models.stream().filter(model -> model.bic() <= lowest + distance).toList();
    }
}
