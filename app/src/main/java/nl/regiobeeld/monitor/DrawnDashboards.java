package nl.regiobeeld.monitor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiobeeld.web.Language;

/** The dashboards looked at last. A release never changes, so a dashboard of it is worked out once. */
final class DrawnDashboards {
    private static final int KEPT = 64;

    private final Map<Asked, DashboardPage> latest = Collections.synchronizedMap(new Latest());

    private record Asked(long release, View view, Language language) {}

    DashboardPage get(Scene scene) {
        var asked = new Asked(scene.release().summary().id(), scene.view(), scene.language());
        DashboardPage kept = latest.get(asked);
        if (kept == null) {
            kept = DashboardPage.of(scene);
            latest.put(asked, kept);
        }
        return kept;
    }

    private static final class Latest extends LinkedHashMap<Asked, DashboardPage> {
        Latest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, DashboardPage> eldest) {
            return size() > KEPT;
        }
    }
}
