package nl.regiobeeld.releases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.regiobeeld.collection.AcceptedDelivery;
import nl.regiobeeld.collection.AcceptedFigures;
import nl.regiobeeld.collection.AcceptedFiguresReader;
import nl.regiobeeld.disclosure.Exposure;
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
 * Builds the two releases of one moment from all accepted deliveries of a theme: regional and public, the second inside
 * the first. Both are proven before either is sealed; the same deliveries and definitions give the same cells.
 */
@Component
public class ReleaseBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseBuilder.class);

    private final Themes themes;
    private final Regions regions;
    private final AcceptedFiguresReader accepted;
    private final ReleaseStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String codeVersion;
    private final ApplicationEventPublisher announce;

    ReleaseBuilder(
            Themes themes,
            Regions regions,
            AcceptedFiguresReader accepted,
            ReleaseStore store,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${regiobeeld.version}") String codeVersion,
            ApplicationEventPublisher announce) {
        this.themes = themes;
        this.regions = regions;
        this.accepted = accepted;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.codeVersion = codeVersion;
        this.announce = announce;
    }

    /**
     * Builds, proves and seals.
     *
     * @param actor login of the person who asks for it
     * @param reason why there is a new release, shown to readers
     */
    public ReleaseOutcome build(String themeId, String actor, String reason, Progress progress) {
        Theme theme = themes.get(themeId);
        return transaction.execute(status -> build(theme, actor, reason, progress));
    }

    private ReleaseOutcome build(Theme theme, String actor, String reason, Progress progress) {
        store.lock(theme.id());
        AcceptedFigures figures = accepted.of(theme.id());
        if (figures.deliveries().isEmpty()) {
            return new ReleaseOutcome.NothingAccepted();
        }
        var aggregation = new Aggregation(theme, figures, regions);
        ProtectedCells regional = CellProtection.protect(
                aggregation.cells(Audience.REGIONAL), theme.protectionFor(Audience.REGIONAL), Set.of(), progress);
        ProtectedCells open = CellProtection.protect(
                aggregation.cells(Audience.PUBLIC), theme.protectionFor(Audience.PUBLIC), regional.hidden(), progress);
        if (!regional.proof().safe() || !open.proof().safe()) {
            LOG.warn("release refused theme={} reason=proof-failed", theme.id());
            return new ReleaseOutcome.Unsafe(exposures(regional, open));
        }
        var draft = new ReleaseStore.Draft(
                theme, figures.deliveries(), hash(theme, figures), actor, reason, codeVersion, clock.instant());
        ReleaseSummary sealedRegional = store.seal(draft, Audience.REGIONAL, regional);
        ReleaseSummary sealedOpen = store.seal(draft, Audience.PUBLIC, open);
        announce.publishEvent(new ReleaseSealed(sealedRegional.id(), sealedOpen.id()));
        LOG.info("release sealed theme={} regional={} public={}", theme.id(), sealedRegional.id(), sealedOpen.id());
        return new ReleaseOutcome.Sealed(sealedRegional, sealedOpen);
    }

    private static List<String> exposures(ProtectedCells... audiences) {
        var exposures = new ArrayList<String>();
        for (ProtectedCells audience : audiences) {
            audience.proof().exposures().stream().map(Exposure::toString).forEach(exposures::add);
        }
        return exposures;
    }

    private static String hash(Theme theme, AcceptedFigures figures) {
        var text = new StringBuilder(theme.id()).append(' ').append(theme.version());
        for (AcceptedDelivery delivery : figures.deliveries()) {
            text.append('\n')
                    .append(delivery.supplier())
                    .append(' ')
                    .append(delivery.period().code())
                    .append(' ')
                    .append(delivery.sha256());
        }
        return sha256(text.toString());
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
