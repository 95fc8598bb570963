package nl.regiobeeld.network;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invented scans of most municipalities, of some twice, so that a municipality has a history and a district to compare with.
 * Some municipalities never filled one in: that screen must have something to show too.
 */
@Component
@ConditionalOnProperty("regiobeeld.demonstration")
final class DemonstrationScans {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationScans.class);
    private static final long SEED = 2025;
    private static final List<String> ANSWERS = List.of("no", "partly", "yes");

    private final Scans scans;
    private final Regions regions;
    private final Clock clock;

    DemonstrationScans(Scans scans, Regions regions, Clock clock) {
        this.scans = scans;
        this.regions = regions;
        this.clock = clock;
    }

    /** After the statements were loaded, and only when nobody ever filled in a scan. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    void load() {
        List<Area> municipalities = regions.areas(AreaKind.MUNICIPALITY).stream()
                .sorted(Comparator.comparing(Area::code))
                .toList();
        for (Scan scan : Scan.values()) {
            if (!scans.filledBy(scan).isEmpty()) {
                continue;
            }
            for (int i = 0; i < municipalities.size(); i++) {
                if (i % 7 != 3) {
                    fill(scan, municipalities.get(i).code(), i % 3 != 0);
                }
            }
            LOG.info("demonstration.scans scan={}", scan.code());
        }
    }

    /** @param twice whether it was filled in a year before, when less was in order */
    private void fill(Scan scan, String municipality, boolean twice) {
        var draws = new Random(SEED + municipality.hashCode() * 31L + scan.ordinal());
        Map<String, Double> order = new HashMap<>();
        scan.parts().forEach(part -> order.put(part, 0.25 + draws.nextDouble() * 0.55));
        ZonedDateTime last = ZonedDateTime.now(clock).minusDays(20 + draws.nextInt(120));
        if (twice) {
            fill(
                    scan,
                    municipality,
                    order,
                    -0.18,
                    draws.nextLong(),
                    last.minus(Period.ofYears(1)).toInstant());
        }
        fill(scan, municipality, order, 0, draws.nextLong(), last.toInstant());
    }

    private void fill(
            Scan scan, String municipality, Map<String, Double> order, double less, long seed, Instant moment) {
        var draws = new Random(seed);
        Map<Long, String> answers = new HashMap<>();
        for (Entry statement : scans.statements(scan)) {
            double level = order.getOrDefault(statement.text("part"), 0.5) + less + draws.nextGaussian() * 0.25;
            // Now and then nobody knows.
            if (draws.nextInt(12) > 0) {
                answers.put(statement.id(), ANSWERS.get(level < 0.35 ? 0 : level < 0.6 ? 1 : 2));
            }
        }
        scans.fill(scan, municipality, answers, Entries.PROGRAM, moment);
    }
}
