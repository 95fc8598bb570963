package nl.regiobeeld.releases;

import java.time.Clock;
import java.util.List;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Words;
import nl.regiobeeld.web.jobs.Job;
import nl.regiobeeld.web.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Builds a release beside the pages, step by step in view of who asked for it. */
@Component
class ReleaseWork {
    private final Jobs jobs;
    private final ReleaseBuilder builder;
    private final Refusals refusals;
    private final Texts texts;
    private final Clock clock;

    ReleaseWork(Jobs jobs, ReleaseBuilder builder, Refusals refusals, Texts texts, Clock clock) {
        this.jobs = jobs;
        this.builder = builder;
        this.refusals = refusals;
        this.texts = texts;
        this.clock = clock;
    }

    Job start(Theme theme, String actor, String reason) {
        return jobs.start(actor, title(theme), progress -> {
            progress.step(words("releases.step.aggregate"));
            ReleaseOutcome outcome = builder.build(theme.id(), actor, reason, (phase, done, total) -> {
                progress.step(words(step(phase)));
                progress.at(done, total);
            });
            return address(theme, actor, outcome);
        });
    }

    private String address(Theme theme, String actor, ReleaseOutcome outcome) {
        return switch (outcome) {
            case ReleaseOutcome.Sealed(ReleaseSummary regional, ReleaseSummary open) -> "/vrijgaven/" + regional.id();
            case ReleaseOutcome.Unsafe(List<String> exposures) -> refused(theme, actor, exposures);
            case ReleaseOutcome.NothingAccepted() -> refused(theme, actor, List.of());
        };
    }

    private String refused(Theme theme, String actor, List<String> exposures) {
        return "/vrijgaven/geweigerd/" + refusals.add(theme.id(), actor, clock.instant(), exposures);
    }

    private static String step(String phase) {
        return phase.equals("suppress") ? "releases.step.suppress" : "releases.step.audit";
    }

    private Words title(Theme theme) {
        return new Words(
                texts.text(Language.NL, "releases.job", theme.name().nl()),
                texts.text(Language.EN, "releases.job", theme.name().en()));
    }

    private Words words(String key) {
        return new Words(texts.text(Language.NL, key), texts.text(Language.EN, key));
    }
}
