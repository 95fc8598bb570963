package nl.regiobeeld.releases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.regiobeeld.access.Accounts;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.AcceptedFiguresReader;
import nl.regiobeeld.disclosure.Progress;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.themes.Theme;
import nl.regiobeeld.themes.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the two releases of one moment, regional and public, from all accepted deliveries of a theme. One person makes a
 * draft, which is proven; another signs, which seals it. Nothing is sealed that was not proven beside everything that is out.
 */
@Component
public class ReleaseBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseBuilder.class);

    private final Themes themes;
    private final Regions regions;
    private final AcceptedFiguresReader accepted;
    private final ReleaseStore store;
    private final Releases releases;
    private final Drafts drafts;
    private final EarlierReleases earlier;
    private final RoundingKeys keys;
    private final PersonsMaking persons;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String codeVersion;
    private final ApplicationEventPublisher announce;

    ReleaseBuilder(
            Themes themes,
            Regions regions,
            AcceptedFiguresReader accepted,
            ReleaseStore store,
            Releases releases,
            Drafts drafts,
            EarlierReleases earlier,
            RoundingKeys keys,
            PersonsMaking persons,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${regiobeeld.version}") String codeVersion,
            ApplicationEventPublisher announce) {
        this.themes = themes;
        this.regions = regions;
        this.accepted = accepted;
        this.store = store;
        this.releases = releases;
        this.drafts = drafts;
        this.earlier = earlier;
        this.keys = keys;
        this.persons = persons;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.codeVersion = codeVersion;
        this.announce = announce;
    }

    /**
     * Builds and proves; the draft waits for a second signature.
     *
     * @param maker login of the person who asks for it and signs first
     * @param reason why there is a new release, shown to readers
     * @param embargo the day from which readers may see it
     */
    public ReleaseOutcome draft(
            String themeId, String maker, String reason, Optional<LocalDate> embargo, Progress progress) {
        Theme theme = themes.get(themeId);
        return transaction.execute(status -> build(theme, maker, reason, embargo, progress));
    }

    /** Seals a draft with the signature of a second person. */
    public ReleaseOutcome sign(long draft, String signer) {
        return transaction.execute(status -> seal(draft, signer));
    }

    /** Takes a draft back; what is published stays as it is. */
    public void withdraw(long draft, String actor) {
        transaction.executeWithoutResult(status -> {
            Draft found = drafts.get(draft);
            store.lock(found.theme());
            if (drafts.get(draft).state() == Draft.State.OPEN) {
                drafts.decide(draft, Draft.State.WITHDRAWN, actor, clock.instant());
            }
        });
    }

    /** Builds, proves and seals at once, for who has both signatures. */
    public ReleaseOutcome build(
            String themeId,
            String maker,
            String signer,
            String reason,
            Optional<LocalDate> embargo,
            Progress progress) {
        Theme theme = themes.get(themeId);
        return transaction.execute(status -> {
            Optional<ReleaseOutcome.Obstacle> obstacle = obstacle(maker, signer);
            if (obstacle.isPresent()) {
                return new ReleaseOutcome.NotSigned(obstacle.get());
            }
            ReleaseOutcome outcome = build(theme, maker, reason, embargo, progress);
            return outcome instanceof ReleaseOutcome.Drafted(long draft) ? seal(draft, signer) : outcome;
        });
    }

    private ReleaseOutcome build(
            Theme theme, String maker, String reason, Optional<LocalDate> embargo, Progress progress) {
        store.lock(theme.id());
        AcceptedFigures figures = accepted.of(theme.id());
        if (figures.deliveries().isEmpty()) {
            return new ReleaseOutcome.NothingAccepted();
        }
        int newest = store.newestNumber(theme.id(), Audience.REGIONAL);
        EarlierReleases.Past past = earlier.upTo(theme, newest);
        List<DraftContent.Waiting> waiting = EarlierReleases.waiting(
                figures, past.figures(), theme.protectionFor(Audience.REGIONAL).threshold());
        var making = new ReleaseMaking(theme, regions, codeVersion, keys.of(theme.id()), progress);
        return switch (making.make(figures, waiting, past)) {
            case ReleaseMaking.Made.Open(List<Opening> openings, List<ReleaseOutcome.Coarser> coarser) -> {
                LOG.warn("release refused theme={} reason=proof-failed cells={}", theme.id(), openings.size());
                yield new ReleaseOutcome.Unsafe(openings, coarser);
            }
            case ReleaseMaking.Made.Content(DraftContent content) -> {
                long draft = drafts.add(
                        new Drafts.NewDraft(theme.id(), clock.instant(), maker, reason, embargo, newest, content));
                persons.make(theme, figures, draft, content.regional().cells(), content.previous(), progress);
                LOG.info("release drafted theme={} draft={}", theme.id(), draft);
                yield new ReleaseOutcome.Drafted(draft);
            }
        };
    }

    private ReleaseOutcome seal(long id, String signer) {
        store.lock(drafts.get(id).theme());
        Draft draft = drafts.get(id);
        if (draft.state() != Draft.State.OPEN) {
            return new ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle.DECIDED);
        }
        Optional<ReleaseOutcome.Obstacle> obstacle = obstacle(draft.madeBy(), signer);
        if (obstacle.isPresent()) {
            return new ReleaseOutcome.NotSigned(obstacle.get());
        }
        if (store.newestNumber(draft.theme(), Audience.REGIONAL) != draft.afterNumber()) {
            return new ReleaseOutcome.NotSigned(ReleaseOutcome.Obstacle.OUT_OF_DATE);
        }
        var moment = clock.instant();
        long regional = store.seal(draft, Audience.REGIONAL, signer, moment);
        long open = store.seal(draft, Audience.PUBLIC, signer, moment);
        drafts.decide(id, Draft.State.SEALED, signer, moment);
        announce.publishEvent(new ReleaseSealed(regional, open));
        LOG.info("release sealed theme={} regional={} public={}", draft.theme(), regional, open);
        return new ReleaseOutcome.Sealed(
                releases.get(regional).summary(), releases.get(open).summary());
    }

    /** Two people who may do this; an account that is gone signs nothing. */
    private Optional<ReleaseOutcome.Obstacle> obstacle(String maker, String signer) {
        if (maker.equals(signer)) {
            return Optional.of(ReleaseOutcome.Obstacle.SAME_PERSON);
        }
        return maySign(maker) && maySign(signer) ? Optional.empty() : Optional.of(ReleaseOutcome.Obstacle.NO_RIGHT);
    }

    private boolean maySign(String login) {
        return accounts.find(login)
                .filter(account -> account.is(Role.CHAIN_DIRECTOR) || account.is(Role.COORDINATOR))
                .isPresent();
    }

    /**
     * What came of making a release again.
     *
     * @param sealed the fingerprint it was sealed with
     * @param rebuilt the fingerprint of the cells that came out now; empty when it could not be made again
     * @param problem why not, in words for the terminal
     */
    public record Rebuilt(String sealed, String rebuilt, String problem) {
        public boolean isTheSame() {
            return sealed.equals(rebuilt);
        }
    }

    /** Makes a sealed release again from the deliveries, definitions and past it was made from. Changes nothing. */
    public Rebuilt rebuild(long release, Progress progress) {
        ReleaseSummary summary = releases.get(release).summary();
        long draft = earlier.draftOf(release);
        if (draft == 0) {
            return new Rebuilt(summary.contentHash(), "", "it was sealed by a version that kept no definitions");
        }
        DraftContent content = drafts.get(draft).content();
        EarlierReleases.Past past =
                earlier.upTo(content.theme(), drafts.get(draft).afterNumber());
        AcceptedFigures figures = accepted.ofDeliveries(
                content.deliveries().stream().map(DraftContent.Input::delivery).toList());
        var making =
                new ReleaseMaking(content.theme(), regions, content.codeVersion(), keys.of(summary.theme()), progress);
        return switch (making.make(figures, content.waiting(), past)) {
            case ReleaseMaking.Made.Content(DraftContent again) ->
                new Rebuilt(
                        summary.contentHash(),
                        summary.audience() == Audience.REGIONAL
                                ? again.regional().contentHash()
                                : again.open().contentHash(),
                        again.inputsHash().equals(summary.inputsHash()) ? "" : "a delivery is not what it was");
            case ReleaseMaking.Made.Open open ->
                new Rebuilt(summary.contentHash(), "", "today's audit finds cells that open");
        };
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
