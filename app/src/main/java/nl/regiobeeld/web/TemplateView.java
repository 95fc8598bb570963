package nl.regiobeeld.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Draws one precompiled template with the model a controller filled and the page frame around it. */
final class TemplateView implements View {
    private final TemplateEngine engine;
    private final String template;
    private final PageFrame frame;

    TemplateView(TemplateEngine engine, String template, PageFrame frame) {
        this.engine = engine;
        this.template = template;
        this.frame = frame;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.keySet().removeIf(name -> name.startsWith("org.springframework."));
        parameters.put("page", frame.page(request));
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
