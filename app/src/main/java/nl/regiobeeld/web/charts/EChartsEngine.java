package nl.regiobeeld.web.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * ECharts in Rhino: the scripts of the browser, interpreted on the server. Making one costs seconds of work and some
 * 100 MB, a drawing some ten milliseconds; it must be used by one thread at a time. The scripts see no Java.
 */
final class EChartsEngine {

    /** The scripts, in the order in which a page loads them. */
    static final List<String> SCRIPTS =
            List.of("/static/assets/vendor/echarts/echarts.js", "/static/assets/regiobeeld-drawing.js");

    /** ECharts measures letters less precisely when a clock tells it that it is slow; here time stands still, so it never is. */
    private static final String STILL_CLOCK = """
            (function (Real) {
              Date = function () { return new Real(0); };
              Date.now = function () { return 0; };
              Date.prototype = Real.prototype;
            })(Date);
            """;

    /** Nothing that waits matters to a picture: what ECharts puts off until later (a tooltip) is never run. */
    private static final String GLUE = """
            function setTimeout() { return 0; }
            function clearTimeout() {}
            function drawChart(json, width) {
              var document = JSON.parse(json);
              var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: document.height });
              try {
                chart.setOption(regiobeeldDrawing.prepare(document, width));
                return chart.renderToSVGString();
              } finally {
                chart.dispose();
              }
            }
            function addBoundaries(name, json) { echarts.registerMap(name, JSON.parse(json)); }
            """;

    private final ContextFactory contexts = new Es6();
    private final Set<String> known = new HashSet<>();
    private final ScriptableObject scope;

    EChartsEngine() {
        scope = contexts.call(context -> {
            ScriptableObject global = context.initSafeStandardObjects();
            context.evaluateString(global, STILL_CLOCK, "clock", 1, null);
            SCRIPTS.forEach(script -> context.evaluateString(global, resource(script), script, 1, null));
            context.evaluateString(global, GLUE, "glue", 1, null);
            ScriptableObject.putProperty(global, "textWidth", new TextWidth(global));
            context.evaluateString(
                    global,
                    "echarts.setPlatformAPI({measureText:function(t,f){return {width:textWidth(t,f)}}})",
                    "metrics",
                    1,
                    null);
            return global;
        });
    }

    /** The SVG of a chart as ECharts writes it. */
    String draw(ChartDocument document, Boundaries boundaries) {
        return contexts.call(context -> {
            String map = document.boundaries();
            if (map != null && known.add(map)) {
                call(context, "addBoundaries", map, boundaries.geoJson(map));
            }
            return Context.toString(call(context, "drawChart", document.json(), ChartDocument.WIDTH));
        });
    }

    private Object call(Context context, String name, Object... arguments) {
        Function function = (Function) ScriptableObject.getProperty(scope, name);
        return function.call(context, scope, scope, arguments);
    }

    static String resource(String path) {
        try (InputStream in = EChartsEngine.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program misses its file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("Unreadable file " + path, broken);
        }
    }

    /** Interpreted: compiling ECharts to bytecode takes longer and more memory than drawing ever wins back. */
    private static final class Es6 extends ContextFactory {
        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            return context;
        }
    }

    /** The width of a text in a font, for the scripts. */
    private static final class TextWidth extends BaseFunction {
        TextWidth(Scriptable scope) {
            super(scope, ScriptableObject.getFunctionPrototype(scope));
        }

        @Override
        public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
            return FontMetrics.width(Context.toString(arguments[0]), Context.toString(arguments[1]));
        }

        @Override
        public Scriptable construct(Context context, Scriptable scope, Object[] arguments) {
            return new NativeObject();
        }
    }
}
