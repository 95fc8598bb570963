package nl.regiobeeld.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.plan.PlanContents.Activity;
import nl.regiobeeld.plan.PlanContents.BudgetLine;
import nl.regiobeeld.plan.PlanContents.Plan;
import nl.regiobeeld.plan.PlanContents.Side;
import nl.regiobeeld.plan.PlanContents.Theme;
import nl.regiobeeld.plan.Progress.Stage;
import nl.regiobeeld.plan.Progress.Status;
import nl.regiobeeld.web.Page;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Templates;
import nl.regiobeeld.web.files.Download;
import nl.regiobeeld.web.pdf.PdfMaker;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The half-year and the annual report, written from the plan and what was reported. */
@Controller
@RequestMapping("/plan/{id:\\d+}")
class PlanReportPages {
    private static final ZoneId REGION = ZoneId.of("Europe/Amsterdam");

    private final PlanViews views;
    private final Plans plans;
    private final ProgressReports progress;
    private final PlanVersions versions;
    private final PlanWords words;
    private final Templates templates;
    private final PdfMaker pdf;
    private final Clock clock;
    private final PageFrame frame;

    PlanReportPages(
            PlanViews views,
            Plans plans,
            ProgressReports progress,
            PlanVersions versions,
            PlanWords words,
            Templates templates,
            PdfMaker pdf,
            Clock clock,
            PageFrame frame) {
        this.views = views;
        this.plans = plans;
        this.progress = progress;
        this.versions = versions;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
        this.frame = frame;
    }

    @GetMapping("/{report:halfjaarverslag|jaarverslag}")
    String show(@PathVariable long id, @PathVariable String report, HttpServletRequest request, Model model) {
        model.addAttribute("report", text(frame.page(request), views.get(id), report.startsWith("half")));
        return "plan/report";
    }

    @GetMapping("/{report:halfjaarverslag|jaarverslag}.txt")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String report, HttpServletRequest request) {
        Plan plan = views.get(id);
        ReportText text = text(frame.page(request), plan, report.startsWith("half"));
        return Download.of(
                text.plain().getBytes(StandardCharsets.UTF_8),
                report + "-" + plan.year() + ".txt",
                "text/plain;charset=UTF-8");
    }

    /** The same to send and to keep: PDF/UA. */
    @GetMapping("/{report:halfjaarverslag|jaarverslag}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable String report, HttpServletRequest request) {
        Page page = frame.page(request);
        Plan plan = views.get(id);
        String document = templates.fill(
                "plan/report-print",
                Map.of(
                        "page",
                        page,
                        "report",
                        text(page, plan, report.startsWith("half")),
                        "made",
                        page.t("plan.report.made", LocalDate.ofInstant(clock.instant(), REGION)),
                        "style",
                        style()));
        return Download.of(pdf.make(document), report + "-" + plan.year() + ".pdf", MediaType.APPLICATION_PDF_VALUE);
    }

    private static String style() {
        try (var file =
                Objects.requireNonNull(PlanReportPages.class.getResourceAsStream("/plan/report.css"), "style")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportText text(Page page, Plan plan, boolean half) {
        PlanContents contents = plans.contents(plan);
        // A report is written some time after the period: what is reported in those months still counts.
        LocalDate last = half ? LocalDate.of(plan.year(), 7, 31) : plan.ends().plusMonths(3);
        Instant from = plan.starts().atStartOfDay(REGION).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(REGION).toInstant();
        Map<Long, Progress> state = progress.lastAt(until);
        Map<Long, List<Progress>> said = progress.between(from, until);
        var chapters = new ArrayList<ReportText.Chapter>();
        chapters.add(summary(page, contents, state));
        contents.themes().forEach(theme -> chapters.add(theme(page, contents, theme, state, said)));
        chapters.add(money(page, contents));
        chapters.add(changes(page, plan));
        return new ReportText(
                plan.id(),
                page.t(half ? "plan.report.half-title" : "plan.report.year-title", plan.title()),
                page.t("plan.report.lead", plan.starts(), last),
                half,
                chapters);
    }

    private ReportText.Chapter summary(Page page, PlanContents contents, Map<Long, Progress> state) {
        List<Activity> activities = contents.activities();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(page.t(
                "plan.report.counts",
                activities.size(),
                count(activities, state, Stage.DONE),
                count(activities, state, Stage.RUNNING),
                count(activities, state, Stage.NOT_STARTED),
                count(activities, state, Stage.STOPPED)));
        List<String> attention = activities.stream()
                .filter(activity -> Optional.ofNullable(state.get(activity.id()))
                        .filter(Progress::asksForAttention)
                        .isPresent())
                .map(Activity::title)
                .toList();
        paragraphs.add(
                attention.isEmpty()
                        ? page.t("plan.report.no-attention")
                        : page.t("plan.report.attention", page.texts().list(page.language(), attention)));
        long silent = activities.stream()
                .filter(activity -> !state.containsKey(activity.id()))
                .count();
        if (silent > 0) {
            paragraphs.add(page.t("plan.report.silent", silent));
        }
        return new ReportText.Chapter(page.t("plan.report.summary"), paragraphs, List.of());
    }

    private static long count(List<Activity> activities, Map<Long, Progress> state, Stage stage) {
        return activities.stream()
                .filter(activity -> Optional.ofNullable(state.get(activity.id()))
                                .map(Progress::stage)
                                .orElse(Stage.NOT_STARTED)
                        == stage)
                .count();
    }

    private ReportText.Chapter theme(
            Page page, PlanContents contents, Theme theme, Map<Long, Progress> state, Map<Long, List<Progress>> said) {
        List<Activity> activities = contents.activitiesOf(theme);
        var paragraphs = new ArrayList<>(PlanWords.paragraphs(theme.aim()));
        List<String> silent = activities.stream()
                .filter(activity -> !state.containsKey(activity.id()))
                .map(Activity::title)
                .toList();
        if (!silent.isEmpty()) {
            paragraphs.add(page.t("plan.report.silent-about", page.texts().list(page.language(), silent)));
        }
        return new ReportText.Chapter(
                theme.title(),
                paragraphs,
                activities.stream()
                        .flatMap(activity -> Optional.ofNullable(state.get(activity.id())).stream()
                                .map(last -> item(page, activity, last, said.getOrDefault(activity.id(), List.of()))))
                        .toList());
    }

    private ReportText.Item item(Page page, Activity activity, Progress last, List<Progress> said) {
        var sentences = new ArrayList<String>();
        sentences.add(page.t("plan.report.stage." + PlanWords.code(last.stage())));
        String wrong = Stream.of(
                        status(page, "time", last.onTime()),
                        status(page, "quality", last.quality()),
                        status(page, "money", last.money()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (last.stage() != Stage.STOPPED) {
            sentences.add(wrong.isEmpty() ? page.t("plan.report.all-good") : wrong);
        }
        said.stream()
                .filter(report -> !report.note().isBlank())
                .forEach(report -> sentences.add(page.t(
                        "plan.report.note",
                        page.date(LocalDate.ofInstant(report.at(), REGION)),
                        report.note().replaceAll("\\s+", " "))));
        return new ReportText.Item(activity.title(), sentences);
    }

    private static Optional<String> status(Page page, String about, Status status) {
        return status == Status.GOOD
                ? Optional.empty()
                : Optional.of(page.t("plan.report." + about + "." + PlanWords.code(status)));
    }

    private ReportText.Chapter money(Page page, PlanContents contents) {
        var paragraphs = new ArrayList<String>();
        for (Side side : Side.values()) {
            List<BudgetLine> lines = contents.lines(side).toList();
            BigDecimal actual = Money.sum(lines.stream().flatMap(line -> line.actual().stream()));
            BigDecimal committed = Money.sum(lines.stream().flatMap(line -> line.committed().stream()));
            paragraphs.add(page.t(
                    "plan.report.money-" + side.name().toLowerCase(Locale.ROOT),
                    words.money(page, Money.sum(lines.stream().map(BudgetLine::amount))),
                    words.money(page, committed),
                    words.money(page, actual)));
        }
        MultiYear next = MultiYear.of(contents).get(1);
        paragraphs.add(page.t(
                next.left().signum() < 0 ? "plan.report.next-short" : "plan.report.next-left",
                String.valueOf(next.year()),
                words.money(page, next.carried()),
                words.money(page, next.left().abs())));
        return new ReportText.Chapter(page.t("plan.report.money"), paragraphs, List.of());
    }

    private ReportText.Chapter changes(Page page, Plan plan) {
        List<PlanVersions.Version> all = versions.of(plan);
        if (all.isEmpty()) {
            return new ReportText.Chapter(
                    page.t("plan.report.changes"), List.of(page.t("plan.report.no-version")), List.of());
        }
        PlanVersions.Version first = all.getLast();
        List<String> changed = versions.changes(plan, first, Optional.empty()).stream()
                .map(change -> page.t(
                        change.before().isEmpty()
                                ? "plan.report.change-added"
                                : change.after().isEmpty() ? "plan.report.change-gone" : "plan.report.change-changed",
                        page.t(change.kind().id() + ".one"),
                        change.kind().title(change.after().or(change::before).orElseThrow())))
                .toList();
        return new ReportText.Chapter(
                page.t("plan.report.changes"),
                changed.isEmpty()
                        ? List.of(page.t("plan.report.unchanged", first.name()))
                        : Stream.concat(Stream.of(page.t("plan.report.changed-since", first.name())), changed.stream())
                                .toList(),
                List.of());
    }
}
