package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.estimation.Circumstance;
import nl.regiobeeld.estimation.DrawnTables;
import nl.regiobeeld.estimation.Estimation;
import nl.regiobeeld.estimation.Method;
import nl.regiobeeld.estimation.PanelMember;
import nl.regiobeeld.estimation.Settings;
import nl.regiobeeld.estimation.Verdict;
import nl.regiobeeld.estimation.numeric.Work;
import nl.regiobeeld.estimation.table.CaptureTable;
import nl.regiobeeld.overlap.LinkedPersons;
import nl.regiobeeld.themes.Linking;

/**
 * Estimates the number of persons nobody knows, from overlaps that nobody sees. What comes out is rounded outward to tens and
 * holds no count of any combination of lists.
 */
final class SizeEstimation {
    private static final long SEED = 1;
    private static final long STEP = 10;

    /** So many draws of the doubtful links are estimated too. */
    private static final int DRAWS = 25;

    /** Of each draw: together with the others as many as the decided links have. */
    private static final int FEWEST_RESAMPLES_OF_A_DRAW = 40;

    private final Linking linking;
    private final int resamples;
    private final String engine;

    SizeEstimation(Linking linking, int resamples, String engine) {
        this.linking = linking;
        this.resamples = resamples;
        this.engine = engine;
    }

    Size of(String period, List<String> sources, LinkedPersons.Overlap overlap) {
        Set<Circumstance> circumstances = linking.circumstances().stream()
                .map(Circumstance::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Circumstance.class)));
        Settings settings = Settings.standard()
                .withMethods(EnumSet.of(Method.BIC, Method.STEPWISE, Method.DECOMPOSABLE, Method.LCMCR))
                .withBootstrap(resamples)
                .withSeed(SEED)
                .withThreads(Runtime.getRuntime().availableProcessors())
                .withCircumstances(circumstances);
        Verdict verdict = Estimation.of(table(overlap.counts()), settings, Work.Progress.SILENT);
        Size.Range linked = new Size.Range(overlap.low(), overlap.high());
        return switch (verdict) {
            case Verdict.Refused refused ->
                new Size.Refused(
                        period,
                        sources,
                        linked,
                        SafeWords.of(refused.reasons()),
                        SafeWords.of(refused.warnings()),
                        SEED,
                        engine);
            case Verdict.Estimate estimate -> estimated(period, sources, linked, overlap, estimate, settings);
        };
    }

    private Size estimated(
            String period,
            List<String> sources,
            Size.Range linked,
            LinkedPersons.Overlap overlap,
            Verdict.Estimate estimate,
            Settings settings) {
        double low = estimate.range().low();
        double high = estimate.range().high();
        double outerLow = estimate.outerRange().low();
        double outerHigh = estimate.outerRange().high();
        List<CaptureTable> drawn =
                overlap.drawn().stream().limit(DRAWS).map(this::table).toList();
        int each = Math.max(FEWEST_RESAMPLES_OF_A_DRAW, resamples / Math.max(1, drawn.size()));
        DrawnTables doubt = DrawnTables.of(drawn, settings, each, Work.Progress.SILENT);
        if (doubt.draws() > 0) {
            low = Math.min(low, doubt.mean().low());
            high = Math.max(high, doubt.mean().high());
            outerLow = Math.min(Math.min(low, outerLow), doubt.limits95().low());
            outerHigh = Math.max(Math.max(high, outerHigh), doubt.limits95().high());
        }
        return new Size.Estimated(
                period,
                sources,
                linked,
                outward(low, high),
                outward(outerLow, outerHigh),
                estimate.panel().stream().map(member -> member(member, doubt)).toList(),
                SafeWords.of(estimate.warnings()),
                SafeWords.of(estimate.statements()),
                doubt.draws(),
                estimate.bootstrap(),
                estimate.seed(),
                engine);
    }

    private CaptureTable table(long[] counts) {
        return new CaptureTable(linking.listIds(), counts);
    }

    /** The limits of the primary method hold the doubt about links as well. */
    private static Size.Member member(PanelMember member, DrawnTables doubt) {
        String method = member.method().code();
        return switch (member) {
            case PanelMember.Unavailable(Method asked, var reason, double rhat) ->
                new Size.Member(method, new Size.Range(0, 0), 0, SafeWords.of(reason));
            case PanelMember.Selected answer ->
                answer(answer, answer.method() == Method.BIC && doubt.draws() > 0, doubt);
            case PanelMember.Averaged answer -> answer(answer, false, doubt);
            case PanelMember.Bounded answer -> answer(answer, false, doubt);
        };
    }

    private static Size.Member answer(PanelMember member, boolean withDoubt, DrawnTables doubt) {
        double middle = member.estimate();
        double low = member.range95().low();
        double high = member.range95().high();
        return new Size.Member(
                member.method().code(),
                withDoubt
                        ? outward(
                                Math.min(low, doubt.limits95().low()),
                                Math.max(high, doubt.limits95().high()))
                        : outward(low, high),
                Double.isFinite(middle) ? STEP * Math.round(middle / STEP) : 0,
                new Size.Said("", "", List.of()));
    }

    static Size.Range outward(double low, double high) {
        return new Size.Range(
                (long) (STEP * Math.floor(low / STEP)), (long) (STEP * Math.ceil(Math.min(high, 1e12) / STEP)));
    }

    /** For who may not see the exact number of known persons. */
    static List<Size> forEverybody(List<Size> sizes) {
        var open = new ArrayList<Size>();
        for (Size size : sizes) {
            open.add(
                    switch (size) {
                        case Size.Estimated known ->
                            new Size.Estimated(
                                    known.period(),
                                    known.sources(),
                                    outward(known.linked().low(), known.linked().high()),
                                    known.range(),
                                    known.outer(),
                                    known.members(),
                                    known.warnings(),
                                    known.statements(),
                                    known.draws(),
                                    known.resamples(),
                                    known.seed(),
                                    known.engine());
                        case Size.Refused known ->
                            new Size.Refused(
                                    known.period(),
                                    known.sources(),
                                    outward(known.linked().low(), known.linked().high()),
                                    known.reasons(),
                                    known.warnings(),
                                    known.seed(),
                                    known.engine());
                        case Size.NotCounted same -> same;
                        case Size.Withheld same -> same;
                    });
        }
        return List.copyOf(open);
    }
}
