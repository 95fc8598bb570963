package nl.regiobeeld.offerings;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.Entry;
import nl.regiobeeld.entries.Speaking;
import nl.regiobeeld.region.Area;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The theme of the quarter: its campaign kit, and what each municipality did with it. */
@Controller
@RequestMapping("/aanbod/kwartaal")
class QuarterPages {
    private static final List<String> TEXTS = List.of("message", "website", "newsletter", "posts", "dates", "pictures");

    private final Entries entries;
    private final QuarterKind kind;
    private final Uses uses;
    private final Speaking speaking;
    private final Regions regions;
    private final SignedIn signedIn;
    private final PageFrame frame;

    QuarterPages(
            Entries entries,
            QuarterKind kind,
            Uses uses,
            Speaking speaking,
            Regions regions,
            SignedIn signedIn,
            PageFrame frame) {
        this.entries = entries;
        this.kind = kind;
        this.uses = uses;
        this.speaking = speaking;
        this.regions = regions;
        this.signedIn = signedIn;
        this.frame = frame;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute(
                "quarters",
                entries.all(kind).stream()
                        .sorted(Comparator.comparing(Entry::title).reversed())
                        .map(entry -> speaking.view(page, kind, entry))
                        .toList());
        model.addAttribute("mayAdd", speaking.mayAdd(kind));
        return "offerings/quarters";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        Entry entry = quarter(id);
        Optional<Area> own = signedIn.municipality();
        model.addAttribute("entry", speaking.view(page, kind, entry));
        model.addAttribute("own", own.map(Area::name).orElse(""));
        model.addAttribute("actions", Uses.ACTIONS);
        model.addAttribute("done", own.map(area -> uses.done(id, area.code())).orElse(Set.of()));
        model.addAttribute("overview", speaking.mayAdd(kind) ? overview(page, id) : List.of());
        return "offerings/quarter";
    }

    /** Everything a municipality needs, in one file. */
    @GetMapping("/{id:\\d+}/campagnepakket.zip")
    ResponseEntity<byte[]> kit(@PathVariable long id, HttpServletRequest request) {
        Page page = frame.page(request);
        Entry entry = quarter(id);
        Map<String, String> files = new LinkedHashMap<>();
        for (String text : TEXTS) {
            entry.values().find(text).ifPresent(words -> files.put(page.t("offerings.kit." + text) + ".txt", words));
        }
        var about = new ArrayList<String>(List.of(entry.title(), ""));
        about.add(page.t("offerings.quarter.field.channels") + ": " + speaking.line(page, kind, entry, "channels"));
        entry.values().find("materials").ifPresent(about::add);
        files.put(page.t("offerings.kit.about") + ".txt", String.join("\r\n", about));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"campagnepakket.zip\"")
                .body(zip(files));
    }

    @PostMapping("/{id:\\d+}/gedaan")
    @Transactional
    String tick(@PathVariable long id, @RequestParam(name = "gedaan", defaultValue = "") List<String> actions) {
        Area municipality =
                signedIn.municipality().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        quarter(id);
        var ticked = new TreeSet<>(actions);
        ticked.retainAll(Uses.ACTIONS);
        uses.tick(id, municipality.code(), ticked, signedIn.get().login());
        return "redirect:/aanbod/kwartaal/" + id;
    }

    private List<QuarterRow> overview(Page page, long id) {
        return regions.areas(AreaKind.MUNICIPALITY).stream()
                .sorted(Comparator.comparing(Area::name))
                .map(area -> new QuarterRow(
                        area.name(),
                        uses.done(id, area.code()).stream()
                                .map(action -> page.t("offerings.action." + action))
                                .toList()))
                .toList();
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Entry quarter(long id) {
        return entries.find(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
