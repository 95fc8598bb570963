package nl.regiobeeld.overlap;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.overlap.AgreementForm.Problem;
import nl.regiobeeld.overlap.AgreementStore.Step;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Linking;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with an agreement as filled in, so that all of it can be mended at once. */
final class AgreementCheck {
    static final int LONGEST_REASON = 500;

    /** Suits a command and a file name without quotes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final Round round;
    private final Linking linking;
    private final Regions regions;
    private final List<Step> all;

    /** @param all every step of every round, for what is known of a key already */
    AgreementCheck(Round round, Linking linking, Regions regions, List<Step> all) {
        this.round = round;
        this.linking = linking;
        this.regions = regions;
        this.all = List.copyOf(all);
    }

    Set<Problem> problems(AgreementForm form) {
        var problems = EnumSet.noneOf(Problem.class);
        addWhen(!NAME.matcher(form.project()).matches(), Problem.PROJECT, problems);
        addWhen(!NAME.matcher(form.epoch()).matches(), Problem.EPOCH, problems);
        Hardening hardening = Hardening.ofLabel(form.hardening());
        // Without hardening names can be found back; that setting is for tests of the engine.
        addWhen(hardening == null || !hardening.isDiffused(), Problem.HARDENING, problems);
        if (!Agreement.isCheckValue(form.checkValue())) {
            problems.add(Problem.CHECK_VALUE);
        } else if (problems.isEmpty()) {
            addOfKey(form, problems);
        }
        boolean fewOrForeign = form.suppliers().size() < 2 || !round.suppliers().containsAll(form.suppliers());
        addWhen(fewOrForeign, Problem.SUPPLIERS, problems);
        addWhen(!form.suppliers().contains(form.keyHolder()), Problem.KEY_HOLDER, problems);
        boolean known = regions.organisations().stream().map(Organisation::id).anyMatch(form.linker()::equals);
        addWhen(!known, Problem.LINKER, problems);
        addWhen(known && form.suppliers().contains(form.linker()), Problem.LINKER_HAS_THE_KEY, problems);
        addWhen(days(form) < 1 || days(form) > linking.retentionDays(), Problem.RETENTION, problems);
        addWhen(form.version() > 0 && !isReason(form.reason()), Problem.REASON, problems);
        return problems;
    }

    /** A key belongs to one purpose and period, and encodings under it can be compared only when all are mixed alike. */
    private void addOfKey(AgreementForm form, Set<Problem> problems) {
        for (Step step : all) {
            EncodingParameters known = step.agreed().encoding().parameters();
            if (step.agreed().encoding().checkValue().equals(form.checkValue())) {
                boolean same =
                        known.project().equals(form.project()) && known.epoch().equals(form.epoch());
                addWhen(!same, Problem.CHECK_VALUE_OF_ANOTHER_PERIOD, problems);
                addWhen(
                        same && !known.hardening().label().equals(form.hardening()),
                        Problem.HARDENING_OF_THE_KEY,
                        problems);
            }
        }
    }

    static boolean isReason(String reason) {
        return reason.length() >= 3 && reason.length() <= LONGEST_REASON;
    }

    /** Only of a form without problems. */
    static RoundAgreement agreed(AgreementForm form) {
        @Nullable Hardening hardening = Hardening.ofLabel(form.hardening());
        if (hardening == null) {
            throw new IllegalArgumentException("Unknown hardening " + form.hardening());
        }
        return new RoundAgreement(
                new Agreement(new EncodingParameters(form.project(), form.epoch(), hardening), form.checkValue()),
                form.suppliers(),
                form.keyHolder(),
                form.linker(),
                days(form));
    }

    /** 0 when it is not a number of days. */
    private static int days(AgreementForm form) {
        return form.retentionDays().strip().matches("\\d{1,4}")
                ? Integer.parseInt(form.retentionDays().strip())
                : 0;
    }

    private static void addWhen(boolean wrong, Problem problem, Set<Problem> problems) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
