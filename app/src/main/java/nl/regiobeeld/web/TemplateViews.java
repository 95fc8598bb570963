package nl.regiobeeld.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template for a view's name: {@code monitor/dashboard} is {@code src/main/jte/monitor/dashboard.jte}. */
@Component
class TemplateViews implements ViewResolver {
    private final TemplateEngine engine;
    private final PageFrame frame;

    TemplateViews(Templates templates, PageFrame frame) {
        this.engine = templates.engine();
        this.frame = frame;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(engine, template, frame) : null;
    }
}
