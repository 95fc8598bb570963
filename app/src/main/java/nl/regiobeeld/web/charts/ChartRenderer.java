package nl.regiobeeld.web.charts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws charts on the server: for pages without script, for print, downloads and reports. Every drawing is kept, in memory
 * (the latest 256) and in the {@link ChartStore}; only what is new is drawn, one at a time. The drawing engine is made at
 * the first new chart and let go after some minutes without one.
 */
@Component
public class ChartRenderer implements AutoCloseable {

    private static final int IN_MEMORY = 256;
    private static final Duration IDLE = Duration.ofMinutes(3);

    private final Boundaries boundaries;
    private final ChartStore store;
    private final Duration idle;
    private final String scripts;
    private final Map<String, String> latest = Collections.synchronizedMap(new Latest());
    private final ReentrantLock drawing = new ReentrantLock();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("chart-engine-idle").factory());
    private @Nullable EChartsEngine engine;
    private @Nullable ScheduledFuture<?> release;

    @Autowired
    public ChartRenderer(Boundaries boundaries, ChartStore store) {
        this(boundaries, store, IDLE);
    }

    ChartRenderer(Boundaries boundaries, ChartStore store, Duration idle) {
        this.boundaries = boundaries;
        this.store = store;
        this.idle = idle;
        this.scripts = scriptsHash();
    }

    /** The chart alone, without its titles: for a page or report that has them in text. */
    public String svg(ChartSpec spec) {
        return svg(spec, ChartDocument.of(spec));
    }

    /** The chart with its message, measure and credits in the picture: to take away. */
    public String picture(ChartSpec spec, ChartCredits credits) {
        return ChartPicture.compose(svg(spec), spec.texts(), credits);
    }

    /** The same as pixels, twice as fine as a screen needs. */
    public byte[] png(ChartSpec spec, ChartCredits credits) {
        return ChartPicture.png(picture(spec, credits));
    }

    private String svg(ChartSpec spec, ChartDocument document) {
        String key = key(spec, document);
        String kept = latest.get(key);
        if (kept == null) {
            kept = store.find(key).orElse(null);
        }
        if (kept == null) {
            kept = ChartSvg.clean(draw(document), spec.texts());
            store.save(key, kept);
        }
        latest.put(key, kept);
        return kept;
    }

    private String draw(ChartDocument document) {
        drawing.lock();
        try {
            EChartsEngine ready = engine == null ? new EChartsEngine() : engine;
            engine = ready;
            releaseLater();
            return ready.draw(document, boundaries);
        } finally {
            drawing.unlock();
        }
    }

    private void releaseLater() {
        Optional.ofNullable(release).ifPresent(earlier -> earlier.cancel(false));
        release = clock.schedule(this::letGo, idle.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void letGo() {
        drawing.lock();
        try {
            engine = null;
        } finally {
            drawing.unlock();
        }
    }

    boolean holdsAnEngine() {
        drawing.lock();
        try {
            return engine != null;
        } finally {
            drawing.unlock();
        }
    }

    /** Everything a picture depends on: the document, its words, the boundaries and the scripts. */
    private String key(ChartSpec spec, ChartDocument document) {
        String map = document.boundaries();
        ChartTexts texts = spec.texts();
        return hash(String.join(
                "\0",
                document.json(),
                texts.id(),
                texts.title(),
                texts.measure(),
                texts.alternative(),
                map == null ? "" : hash(boundaries.geoJson(map)),
                scripts));
    }

    private static String scriptsHash() {
        StringBuilder all = new StringBuilder();
        EChartsEngine.SCRIPTS.forEach(script -> all.append(EChartsEngine.resource(script)));
        return hash(all.toString());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static final class Latest extends LinkedHashMap<String, String> {
        Latest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > IN_MEMORY;
        }
    }
}
