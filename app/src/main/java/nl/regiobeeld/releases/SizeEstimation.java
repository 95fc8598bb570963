package nl.regiobeeld.releases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiobeeld.estimation.Circumstance;
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

    /** So many draws of the doubtful links are estimated again, without limits of chance, to widen the range. */
    private static final int DRAWS = 5;

    private static final int RESAMPLES_OF_A_DRAW = 20;

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
        int draws = 0;
        Settings quick = settings.withMethods(EnumSet.of(Method.BIC)).withBootstrap(RESAMPLES_OF_A_DRAW);
        int every = Math.max(1, overlap.drawn().size() / DRAWS);
        for (int draw = 0; draw < overlap.drawn().size(); draw += every) {
            if (Estimation.of(table(overlap.drawn().get(draw)), quick, Work.Progress.SILENT)
                    instanceof Verdict.Estimate again) {
                low = Math.min(low, again.range().low());
                high = Math.max(high, again.range().high());
                draws++;
            }
        }
        return new Size.Estimated(
                period,
                sources,
                linked,
                outward(low, high),
                outward(
                        Math.min(low, estimate.outerRange().low()),
                        Math.max(high, estimate.outerRange().high())),
                estimate.panel().stream().map(SizeEstimation::member).toList(),
                SafeWords.of(estimate.warnings()),
                SafeWords.of(estimate.statements()),
                draws,
                estimate.bootstrap(),
                estimate.seed(),
                engine);
    }

    private CaptureTable table(long[] counts) {
        return new CaptureTable(linking.listIds(), counts);
    }

    private static Size.Member member(PanelMember member) {
        String method = member.method().code();
        return switch (member) {
            case PanelMember.Unavailable(Method asked, var reason, double rhat) ->
                new Size.Member(method, new Size.Range(0, 0), 0, SafeWords.of(reason));
            case PanelMember.Selected answer -> answer(method, answer);
            case PanelMember.Averaged answer -> answer(method, answer);
            case PanelMember.Bounded answer -> answer(method, answer);
        };
    }

    private static Size.Member answer(String method, PanelMember member) {
        double middle = member.estimate();
        return new Size.Member(
                method,
                outward(member.range95().low(), member.range95().high()),
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
