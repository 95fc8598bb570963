package nl.regiobeeld.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The precompiled templates of {@code src/main/jte}, for views and for documents that are no page. */
@Component
public class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.regiobeeld.templates");

    TemplateEngine engine() {
        return engine;
    }

    /** Fills a template that stands alone. */
    public String fill(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
