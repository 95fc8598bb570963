package nl.regiobeeld.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.regiobeeld.access.Role;
import nl.regiobeeld.access.SignedIn;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.releases.ReadableReleases;
import nl.regiobeeld.themes.Themes;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.PageFrame;
import nl.regiobeeld.web.Spotlight;
import nl.regiobeeld.web.Texts;
import nl.regiobeeld.web.Upcoming;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, the main figures, what to do, and what is new. */
@Controller
public class StartPage {
    private static final int MEETINGS = 4;
    private static final int RELEASES = 4;

    private final Scenes scenes;
    private final ReadableReleases releases;
    private final Themes themes;
    private final Regions regions;
    private final ObjectProvider<Spotlight> spotlight;
    private final ObjectProvider<Upcoming> upcoming;
    private final SignedIn signedIn;
    private final PageFrame frame;
    private final Texts texts;

    StartPage(
            Scenes scenes,
            ReadableReleases releases,
            Themes themes,
            Regions regions,
            ObjectProvider<Spotlight> spotlight,
            ObjectProvider<Upcoming> upcoming,
            SignedIn signedIn,
            PageFrame frame,
            Texts texts) {
        this.scenes = scenes;
        this.releases = releases;
        this.themes = themes;
        this.regions = regions;
        this.spotlight = spotlight;
        this.upcoming = upcoming;
        this.signedIn = signedIn;
        this.frame = frame;
        this.texts = texts;
    }

    /** Something this reader can do here. */
    public record Task(String address, String title, String text) {}

    public record MeetingLine(String date, String title, String address) {}

    public record QuarterLine(String quarter, String title, String address) {}

    public record ReleaseLine(String theme, String address, String text) {}

    public record Start(
            String region,
            int municipalities,
            List<ThemeCard> themes,
            List<Task> tasks,
            List<MeetingLine> meetings,
            List<QuarterLine> quarterThemes,
            List<ReleaseLine> releases) {}

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        Language language = frame.language(request);
        model.addAttribute(
                "start",
                new Start(
                        Scene.lower(regions.region().name()),
                        regions.areas(AreaKind.MUNICIPALITY).size(),
                        scenes.themes().stream()
                                .map(theme -> ThemeCard.of(scenes, theme, language))
                                .toList(),
                        tasks(language),
                        upcoming.stream()
                                .flatMap(source -> source.next(MEETINGS).stream())
                                .map(item ->
                                        new MeetingLine(Texts.date(language, item.day()), item.title(), item.address()))
                                .toList(),
                        spotlight.stream()
                                .flatMap(source -> source.current().stream())
                                .map(theme -> new QuarterLine(
                                        texts.text(
                                                language,
                                                "monitor.period.quarter." + theme.quarter(),
                                                Integer.toString(theme.year())),
                                        theme.title(),
                                        theme.address()))
                                .toList(),
                        releases(language)));
        return "monitor/start";
    }

    /** What people come for most, each one click away. */
    private List<Task> tasks(Language language) {
        var tasks = new ArrayList<Task>();
        tasks.add(task("/meldwijzer", "guide", language));
        tasks.add(task("/aanbod?evidence=substantiated", "works", language));
        tasks.add(task("/agenda?soort=training", "training", language));
        tasks.add(task("/plan", "plan", language));
        if (signedIn.find().isPresent()) {
            tasks.add(task("/netwerk?ontbreekt=ja", "focal", language));
            tasks.add(task("/netwerk/scans", "scan", language));
        }
        if (signedIn.is(Role.SUPPLIER)) {
            tasks.add(task("/aanleveren", "deliver", language));
        }
        if (signedIn.is(Role.CHAIN_DIRECTOR) || signedIn.is(Role.COORDINATOR)) {
            tasks.add(task("/lijst/bezoeken/nieuw?state=done", "visit", language));
            tasks.add(task("/uitvragen", "rounds", language));
            tasks.add(task("/vrijgaven", "releases", language));
        }
        return tasks;
    }

    private Task task(String address, String name, Language language) {
        return new Task(
                address,
                texts.text(language, "monitor.task." + name),
                texts.text(language, "monitor.task." + name + "-text"));
    }

    private List<ReleaseLine> releases(Language language) {
        return releases.all().stream()
                .filter(release -> release.audience() == scenes.audience())
                .limit(RELEASES)
                .map(release -> new ReleaseLine(
                        themes.get(release.theme()).name().in(language),
                        "/monitor/" + release.theme(),
                        ReleaseWords.of(release, texts, language)))
                .toList();
    }
}
