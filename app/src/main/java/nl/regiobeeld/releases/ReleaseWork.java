package nl.regiobeeld.releases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    Job start(Theme theme, String actor, String reason, Optional<LocalDate> embargo) {
        return jobs.start(actor, title(theme), progress -> {
            progress.step(words("releases.step.aggregate"));
            ReleaseOutcome outcome = builder.draft(theme.id(), actor, reason, embargo, (phase, done, total) -> {
                progress.step(words(step(phase)));
                progress.at(done, total);
            });
            return address(theme, actor, outcome);
        });
    }

    private String address(Theme theme, String actor, ReleaseOutcome outcome) {
        return switch (outcome) {
            case ReleaseOutcome.Drafted(long draft) -> "/vrijgaven/concept/" + draft;
            case ReleaseOutcome.Sealed(ReleaseSummary regional, ReleaseSummary open) -> "/vrijgaven/" + regional.id();
            case ReleaseOutcome.Unsafe(List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) ->
                refused(theme, actor, openings, coarser);
            case ReleaseOutcome.NothingAccepted() -> refused(theme, actor, List.of(), List.of());
            case ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle obstacle) -> "/vrijgaven";
        };
    }

    private String refused(Theme theme, String actor, List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) {
        return "/vrijgaven/geweigerd/" + refusals.add(theme.id(), actor, clock.instant(), openings, coarser);
    }

    private static String step(String phase) {
        return switch (phase) {
            case "suppress", "improve", "round" -> "releases.step.suppress";
            default -> "releases.step.audit";
        };
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
