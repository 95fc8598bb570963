package nl.regiobeeld.releases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.themes.Audience;
import org.springframework.stereotype.Component;

/**
 * The releases that the person behind the current request may read. A regional release does not exist for who is not signed
 * in, and one under embargo only for who is responsible for it.
 */
@Component
public class ReadableReleases {
    private final Releases releases;
    private final SignedIn signedIn;
    private final Clock clock;

    ReadableReleases(Releases releases, SignedIn signedIn, Clock clock) {
        this.releases = releases;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The newest release of a theme for this reader's audience. */
    public Optional<Release> latest(String theme) {
        Audience audience = signedIn.seesRegionalFigures() ? Audience.REGIONAL : Audience.PUBLIC;
        return releases.all().stream()
                .filter(release -> release.theme().equals(theme) && release.audience() == audience)
                .filter(this::mayRead)
                .max((one, two) -> Integer.compare(one.number(), two.number()))
                .map(release -> releases.get(release.id()));
    }

    public Optional<Release> find(long id) {
        return releases.find(id).filter(release -> mayRead(release.summary()));
    }

    /** All of them, newest first. */
    public List<ReleaseSummary> all() {
        return releases.all().stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(ReleaseSummary release) {
        boolean forThisAudience = release.audience() == Audience.PUBLIC || signedIn.seesRegionalFigures();
        boolean isOut =
                release.embargo().map(day -> !day.isAfter(LocalDate.now(clock))).orElse(true);
        return forThisAudience && (isOut || signedIn.is(Role.CHAIN_DIRECTOR) || signedIn.is(Role.COORDINATOR));
    }
}
