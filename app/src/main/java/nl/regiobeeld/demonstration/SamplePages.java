package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.themes.Themes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Says what is invented and what is real, and offers files to try in the open round. */
@Controller
@ConditionalOnProperty("regiobeeld.demonstration")
class SamplePages {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv", "text/csv",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final List<DemonstrationFile> samples;
    private final String secret;

    SamplePages(Themes themes, Regions regions) {
        var data = new DemonstrationData(themes, regions, DemonstrationData.SEED);
        var all = new ArrayList<>(data.samples());
        all.add(data.sampleWithNames());
        this.samples = List.copyOf(all);
        this.secret = new DemonstrationEncodings(data.persons(), DemonstrationData.SEED).secretForTrying();
    }

    @GetMapping("/over/voorbeelden")
    String show(Model model) {
        model.addAttribute(
                "samples",
                samples.stream()
                        .filter(file -> !file.name().contains("-met-namen"))
                        .map(file -> new SampleView(file.name(), file.faulty(), file.content().length))
                        .toList());
        model.addAttribute("secret", secret);
        return "demonstration/samples";
    }

    @GetMapping("/over/voorbeelden/{name}")
    ResponseEntity<byte[]> download(@PathVariable String name) {
        DemonstrationFile file = samples.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPES.getOrDefault(extension, "application/octet-stream")))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noCache())
                .body(file.content());
    }
}
