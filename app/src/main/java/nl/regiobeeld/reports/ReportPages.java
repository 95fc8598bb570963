package nl.regiobeeld.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.releases.ReadableReleases;
import nl.regiobeeld.releases.Release;
import nl.regiobeeld.releases.ReleaseSummary;
import nl.regiobeeld.themes.Audience;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Words;
import nl.regiobeeld.web.jobs.Jobs;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of reports, each as page and as PDF. A regional report does not exist for who is not signed in. */
@Controller
class ReportPages {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final ReadableReleases releases;
    private final ReportWriter writer;
    private final ReportArchive archive;
    private final SignedIn signedIn;
    private final Jobs jobs;
    private final PageFrame frame;

    ReportPages(
            ReadableReleases releases,
            ReportWriter writer,
            ReportArchive archive,
            SignedIn signedIn,
            Jobs jobs,
            PageFrame frame) {
        this.releases = releases;
        this.writer = writer;
        this.archive = archive;
        this.signedIn = signedIn;
        this.jobs = jobs;
        this.frame = frame;
    }

    @GetMapping("/rapporten")
    String list(HttpServletRequest request, Model model) {
        Page page = frame.page(request);
        model.addAttribute(
                "reports",
                releases.all().stream()
                        .filter(release -> writer.canWrite(release.theme()))
                        .map(release -> line(page, release))
                        .toList());
        return "reports/list";
    }

    @GetMapping("/rapporten/{release:\\d{1,18}}")
    String show(@PathVariable("release") long id, HttpServletRequest request, Model model) {
        model.addAttribute("report", writer.write(release(id), frame.language(request), (done, total) -> {}));
        return "reports/report";
    }

    /** Made before: at once. Else a signed-in reader watches it being made; anybody else waits. */
    @GetMapping("/rapporten/{release:\\d{1,18}}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable("release") long id,
            @RequestParam(name = "lang", required = false) Optional<String> asked,
            HttpServletRequest request) {
        Release release = release(id);
        Language language = asked.map(Language::of).orElseGet(() -> frame.language(request));
        Optional<byte[]> made = archive.find(release, language);
        if (made.isEmpty() && signedIn.find().isPresent()) {
            return watch(release, language);
        }
        byte[] pdf = made.orElseGet(() -> archive.get(release, language, (done, total) -> {}));
        String name = "%s-%d-%s.pdf"
                .formatted(release.summary().theme(), release.summary().number(), language.code());
        boolean open = release.summary().audience() == Audience.PUBLIC
                && release.summary().embargo().isEmpty();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .cacheControl(open ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic() : CacheControl.noStore())
                .body(pdf);
    }

    private ResponseEntity<byte[]> watch(Release release, Language language) {
        String address = "/rapporten/" + release.summary().id() + ".pdf?lang=" + language.code();
        String theme = release.summary().theme();
        var job = jobs.start(
                signedIn.get().login(),
                new Words(
                        "Rapport: " + writer.title(theme, Language.NL), "Report: " + writer.title(theme, Language.EN)),
                progress -> {
                    archive.get(release, language, progress::at);
                    return address;
                });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/taken/" + job.id())
                .build();
    }

    private Release release(long id) {
        return releases.find(id)
                .filter(release -> writer.canWrite(release.summary().theme()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ReportLine line(Page page, ReleaseSummary release) {
        return new ReportLine(
                release.id(),
                writer.title(release.theme(), page.language()),
                page.t("reports.audience." + release.audience()),
                page.t("reports.line", release.number(), page.date(LocalDate.ofInstant(release.sealedAt(), ZONE))),
                release.reason());
    }
}
