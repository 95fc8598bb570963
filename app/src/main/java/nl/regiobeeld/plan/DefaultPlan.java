package nl.regiobeeld.plan;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.Entries;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The plan that comes with the program. Parts refer to each other by number, so each kind is loaded after those it names;
 * what refers to something that was deleted since is left out.
 */
@Configuration(proxyBeanMethods = false)
class DefaultPlan {
    private static final String OWNER = "rsiv";

    private final PlanFile file = PlanFile.read("/plan/plan-2025.yaml");
    private final Entries entries;

    DefaultPlan(Entries entries) {
        this.entries = entries;
    }

    private record Content(EntryKind kind, int order, Supplier<Stream<Item>> made) implements DefaultContent {
        @Override
        public List<Item> items() {
            return made.get().toList();
        }
    }

    @Bean
    DefaultContent loadedPlans(PlanKind kind) {
        return new Content(
                kind,
                600,
                () -> Stream.of(item(
                        file.key(),
                        new Written()
                                .put("title", file.title())
                                .put("year", String.valueOf(file.year()))
                                .put("state", file.state())
                                .put("aim", file.aim())
                                .put("source", file.source()))));
    }

    @Bean
    DefaultContent loadedThemes(ThemeKind kind, PlanKind plans) {
        return new Content(
                kind,
                610,
                () -> file.themes().stream()
                        .flatMap(theme -> refer(
                                plans,
                                file.key(),
                                plan -> item(
                                        key(theme),
                                        new Written()
                                                .put("plan", plan)
                                                .put("title", theme.title())
                                                .put(
                                                        "order",
                                                        String.valueOf(
                                                                file.themes().indexOf(theme) + 1))
                                                .put("aim", theme.aim())
                                                .put("audience", theme.audience())))));
    }

    @Bean
    DefaultContent loadedLines(LineKind kind, ThemeKind themes) {
        return new Content(
                kind,
                620,
                () -> file.themes().stream()
                        .flatMap(theme -> theme.allLines().stream()
                                .flatMap(line -> refer(
                                        themes,
                                        key(theme),
                                        id -> item(
                                                key(theme, line.number()),
                                                new Written()
                                                        .put("theme", id)
                                                        .put("number", String.valueOf(line.number()))
                                                        .put("title", line.title())
                                                        .put("contentsTitle", line.contents())
                                                        .put("aim", line.aim()))))));
    }

    @Bean
    DefaultContent loadedActivities(ActivityKind kind, ThemeKind themes, LineKind lines) {
        return new Content(
                kind,
                630,
                () -> file.themes().stream()
                        .flatMap(theme -> theme.activities().stream()
                                .flatMap(activity -> refer(
                                        themes,
                                        key(theme),
                                        id -> item(
                                                key(theme) + "/" + slug(activity.title()),
                                                new Written()
                                                        .put("theme", id)
                                                        .put("line", line(lines, theme, activity))
                                                        .put("title", activity.title())
                                                        .put("what", activity.what())
                                                        .put("audience", activity.audience())
                                                        .put("start", activity.start())
                                                        .put("end", activity.end())
                                                        .put("rhythm", activity.rhythm())
                                                        .put("partners", activity.partners()))))));
    }

    @Bean
    DefaultContent loadedBudget(BudgetKind kind, PlanKind plans) {
        return new Content(kind, 650, () -> posts(kind, plans, false));
    }

    /** What pays for another line comes after it. */
    @Bean
    DefaultContent loadedBudgetThatPays(BudgetKind kind, PlanKind plans) {
        return new Content(kind, 651, () -> posts(kind, plans, true));
    }

    @Bean
    DefaultContent loadedFormulas(FormulaKind kind, BudgetKind budget) {
        return new Content(
                kind,
                660,
                () -> file.formulas().stream()
                        .flatMap(formula -> refer(
                                budget,
                                post(formula.budget()),
                                line -> item(
                                        post(formula.budget()),
                                        new Written()
                                                .put("budget", line)
                                                .put("way", formula.way())
                                                .put("rate", formula.rate())
                                                .put("large", formula.large())
                                                .put("small", formula.small())
                                                .put("largeFrom", formula.largeFrom())
                                                .put("named", formula.named())
                                                .put("namedAmount", formula.namedAmount())))));
    }

    @Bean
    DefaultContent loadedFigures(FigureKind kind, PlanKind plans) {
        return new Content(
                kind,
                670,
                () -> file.figures().stream()
                        .flatMap(figure -> refer(
                                plans,
                                file.key(),
                                plan -> item(
                                        file.key() + "/" + slug(figure.title()),
                                        new Written()
                                                .put("plan", plan)
                                                .put("title", figure.title())
                                                .put("series", figure.series())
                                                .put("role", figure.role())
                                                .put("split", figure.split())
                                                .put("count", figure.count())
                                                .put("percent", figure.percent())
                                                .put("base", figure.base())
                                                .put("inShare", figure.inShare())
                                                .put("overlap", figure.overlap())
                                                .put("persons", figure.persons())))));
    }

    private Stream<DefaultContent.Item> posts(BudgetKind kind, PlanKind plans, boolean thatPay) {
        return file.budget().stream()
                .filter(post -> (post.pays() != null) == thatPay)
                .flatMap(post -> refer(
                        plans,
                        file.key(),
                        plan -> item(
                                post(post.title()),
                                new Written()
                                        .put("plan", plan)
                                        .put("side", post.side())
                                        .put(
                                                "role",
                                                Optional.ofNullable(post.role()).orElse("line"))
                                        .put("title", post.title())
                                        .put("group", post.group())
                                        .put("nature", post.nature())
                                        .put("amount", post.amount())
                                        .put("ends", post.ends())
                                        .put("pays", post.pays() == null ? null : number(kind, post(post.pays()))))));
    }

    private @Nullable String line(LineKind lines, PlanFile.Theme theme, PlanFile.Activity activity) {
        return activity.line() == null ? null : number(lines, key(theme, activity.line()));
    }

    private Stream<DefaultContent.Item> refer(EntryKind kind, String key, Function<String, DefaultContent.Item> made) {
        return Optional.ofNullable(number(kind, key)).map(made).stream();
    }

    private @Nullable String number(EntryKind kind, String key) {
        return entries.findByKey(kind, key)
                .map(entry -> String.valueOf(entry.id()))
                .orElse(null);
    }

    private String key(PlanFile.Theme theme) {
        return file.key() + "/" + theme.key();
    }

    private String key(PlanFile.Theme theme, int line) {
        return key(theme) + "/" + line;
    }

    private String post(String title) {
        return file.key() + "/" + slug(title);
    }

    private static String slug(String title) {
        return Titles.plain(title).replace(' ', '-');
    }

    private static DefaultContent.Item item(String key, Written written) {
        return new DefaultContent.Item(key, written.values(), OWNER, Optional.empty());
    }

    /** Collects what the file says, without what it does not say. */
    private static final class Written {
        private final TreeMap<String, List<String>> byField = new TreeMap<>();

        Written put(String field, @Nullable String value) {
            if (value != null) {
                byField.put(field, List.of(value));
            }
            return this;
        }

        Written put(String field, @Nullable List<String> values) {
            if (values != null) {
                byField.put(field, values);
            }
            return this;
        }

        Written put(String field, boolean value) {
            if (value) {
                byField.put(field, List.of("yes"));
            }
            return this;
        }

        Values values() {
            return new Values(byField);
        }
    }
}
