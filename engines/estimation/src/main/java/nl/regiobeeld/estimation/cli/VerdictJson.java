package nl.regiobeeld.estimation.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.estimation.Checks;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.ModelOverview;
import nl.regiobeeld.estimation.Overlaps;
import nl.regiobeeld.estimation.PanelMember;
import nl.regiobeeld.estimation.Range;
import nl.regiobeeld.estimation.Remark;
import nl.regiobeeld.estimation.Sensitivity;
import nl.regiobeeld.estimation.Settings;
import nl.regiobeeld.estimation.Verdict;
import nl.regiobeeld.estimation.bayes.Posterior;
import nl.regiobeeld.estimation.loglinear.BootstrapLimits;

/** The verdict as JSON. Fields may be added, never changed. */
final class VerdictJson {
    private static final int SENSITIVITY_POINTS = 7;
    private static final int MOST_MODELS = 50;

    private VerdictJson() {}

    static String of(Verdict verdict, Settings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (verdict) {
            case Verdict.Estimate estimate -> {
                json.put("status", "estimated");
                json.put("reasons", List.of());
                common(json, estimate);
                json.put("seed", estimate.seed());
                json.put("bootstrap", estimate.bootstrap());
                json.put("range", range(estimate.range()));
                json.put("outerRange", range(estimate.outerRange()));
                json.put(
                        "methods",
                        estimate.panel().stream()
                                .map(member -> member(member, estimate.models()))
                                .toList());
                if (!estimate.models().models().isEmpty()) {
                    json.put("plausibleModels", models(estimate.models()));
                    json.put("rangeWithin2", range(estimate.models().within2()));
                    json.put("rangeWithin6", range(estimate.models().within6()));
                    json.put("bicWeightedQuantiles", estimate.models().averaged());
                }
                json.put("sensitivity", sensitivity(estimate));
                json.put("checks", checks(estimate.checks()));
                json.put("statements", remarks(estimate.statements()));
            }
            case Verdict.Refused refused -> {
                json.put("status", "refused");
                json.put("reasons", remarks(refused.reasons()));
                common(json, refused);
                json.put("seed", settings.seed());
                json.put("methods", List.of());
                refused.chapman()
                        .ifPresent(total -> json.put(
                                "chapman", Map.of("estimate", total, "assumes", "the two lists are independent")));
            }
        }
        return JsonText.of(json);
    }

    private static void common(Map<String, Object> json, Verdict verdict) {
        Overlaps overlaps = verdict.overlaps();
        json.put("warnings", remarks(verdict.warnings()));
        json.put("observed", overlaps.observed());
        json.put("lists", overlaps.lists());
        json.put(
                "zeroOverlapPairs",
                overlaps.zeroPairs().stream()
                        .map(pair -> Arrays.stream(pair)
                                .mapToObj(list -> overlaps.lists().get(list))
                                .toList())
                        .toList());
        json.put("onAtLeastTwo", overlaps.onAtLeastTwo());
        json.put("overlaps", overlaps.pairs());
    }

    private static List<Map<String, Object>> remarks(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("code", remark.code());
                    json.put("text", remark.text());
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", range.low());
        json.put("high", range.high());
        return json;
    }

    private static Map<String, Object> member(PanelMember member, ModelOverview models) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", member.method().code());
        switch (member) {
            case PanelMember.Selected selected -> {
                json.put("model", selected.model());
                json.put("estimate", selected.total());
                json.put("bic", selected.bic());
                json.put("order", selected.order());
                if (selected.method() == Method.BIC) {
                    if (models.complete()) {
                        json.put("modelsAdmissible", models.admissible());
                        json.put("modelsRefused", models.refused());
                    }
                    json.put("modelsExamined", models.examined());
                }
                limits(json, selected.limits());
            }
            case PanelMember.Averaged averaged -> {
                Posterior posterior = averaged.posterior();
                json.put("median", posterior.median());
                json.put("quantile80", List.of(posterior.low80(), posterior.high80()));
                json.put("quantile95", List.of(posterior.low95(), posterior.high95()));
                if (!averaged.chainMedians().isEmpty()) {
                    json.put("rhat", averaged.rhat());
                    json.put("chainMedians", averaged.chainMedians());
                }
            }
            case PanelMember.Bounded bounded -> {
                json.put("range", range(bounded.range()));
                json.put("tables", bounded.tables());
            }
            case PanelMember.Unavailable unavailable -> {
                json.put("refused", unavailable.reason().code());
                json.put("text", unavailable.reason().text());
                if (!Double.isNaN(unavailable.rhat())) {
                    json.put("rhat", unavailable.rhat());
                }
            }
        }
        return json;
    }

    private static void limits(Map<String, Object> json, BootstrapLimits limits) {
        json.put("percentile80", pair(limits.percentile80()));
        json.put("percentile95", pair(limits.percentile95()));
        json.put("bca80", pair(limits.bca80()));
        json.put("bca95", pair(limits.bca95()));
        json.put("acceleration", limits.acceleration());
        json.put("shareBelow", limits.shareBelow());
        json.put("unusableResamples", limits.unusable());
    }

    private static List<Double> pair(BootstrapLimits.Limits limits) {
        return List.of(limits.low(), limits.high());
    }

    private static List<Map<String, Object>> models(ModelOverview models) {
        return models.within(6).stream()
                .limit(MOST_MODELS)
                .map(model -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("model", model.name());
                    json.put("estimate", model.total());
                    json.put("bic", model.bic());
                    return json;
                })
                .toList();
    }

    private static List<List<Double>> sensitivity(Verdict.Estimate estimate) {
        double total = estimate.panel().stream()
                .mapToDouble(PanelMember::estimate)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(estimate.range().high());
        return Arrays.stream(Sensitivity.interactions(SENSITIVITY_POINTS))
                .mapToObj(x -> List.of(x, Sensitivity.total(estimate.overlaps().observed(), total, x)))
                .toList();
    }

    private static Map<String, Object> checks(Checks checks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("leaveOneOut", variants(checks.leaveOneOut()));
        json.put("mergeTwo", variants(checks.mergeTwo()));
        json.put(
                "internalConsistency",
                checks.consistency().stream()
                        .map(check -> {
                            Map<String, Object> item = new LinkedHashMap<>();
                            item.put("list", check.list());
                            item.put("truth", check.truth());
                            item.put("seenElsewhere", check.seenElsewhere());
                            item.put("estimate", check.estimate());
                            item.put("logRatio", check.logRatio());
                            return item;
                        })
                        .toList());
        return json;
    }

    private static List<Map<String, Object>> variants(List<Checks.Variant> variants) {
        return variants.stream()
                .map(variant -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("lists", variant.lists());
                    json.put("estimate", variant.total());
                    return json;
                })
                .toList();
    }
}
