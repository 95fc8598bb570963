package nl.regiobeeld.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiobeeld.entries.DefaultContent;
import nl.regiobeeld.entries.EntryKind;
import nl.regiobeeld.entries.Kinds;
import nl.regiobeeld.entries.Values;
import nl.regiobeeld.region.Organisation;
import nl.regiobeeld.region.OrganisationKind;
import nl.regiobeeld.region.Regions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Fictitious contacts, visits and needs: functions without a name, at addresses that do not exist. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("regiobeeld.demonstration")
class DemonstrationNetwork {
    private static final List<String> THEMES =
            List.of("mensenhandel", "online-criminaliteit", "maatschappelijk-ongenoegen");
    private static final List<String> LEVELS = List.of("none", "basic", "basic", "advanced");

    /** What municipalities ask for: subject, what, how urgent, what would help. */
    private static final List<List<String>> ASKED = List.of(
            List.of("online-criminaliteit", "Voorlichting voor senioren over oplichting", "high", "intervention"),
            List.of("mensenhandel", "Training voor toezichthouders over arbeidsuitbuiting", "middle", "training"),
            List.of("online-criminaliteit", "Hulp bij sextortion op scholen", "high", "campaign"),
            List.of(
                    "maatschappelijk-ongenoegen",
                    "Weten wanneer onrust op internet de straat bereikt",
                    "middle",
                    "knowledge"),
            List.of("samenwerking", "Eén aanspreekpunt in de regio", "low", "cooperation"),
            List.of("mensenhandel", "Cijfers waarmee wij de raad kunnen uitleggen wat er speelt", "middle", "figures"));

    @Bean
    DefaultContent contactsToTry(@Lazy Kinds kinds, Regions regions) {
        return content(kinds, "network.contact", 0, () -> everyMunicipality(regions, DemonstrationNetwork::contacts));
    }

    @Bean
    DefaultContent visitsToTry(@Lazy Kinds kinds, Regions regions) {
        return content(kinds, "network.visit", 0, () -> everyMunicipality(regions, DemonstrationNetwork::visits));
    }

    @Bean
    DefaultContent needsToTry(@Lazy Kinds kinds, Regions regions) {
        return content(kinds, "network.need", 1, () -> everyMunicipality(regions, DemonstrationNetwork::needs));
    }

    private interface Items {
        List<DefaultContent.Item> get();
    }

    private record Numbered(Organisation organisation, int number) {
        String municipality() {
            return organisation.area().orElseThrow();
        }

        String place() {
            return organisation.name().replace("Gemeente ", "");
        }

        DefaultContent.Item item(String key, String owner, Values values) {
            return new DefaultContent.Item(key + "-" + organisation.id(), values, owner, Optional.empty());
        }
    }

    private static DefaultContent content(Kinds kinds, String kind, int order, Items items) {
        return new DefaultContent() {
            @Override
            public EntryKind kind() {
                return kinds.get(kind);
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Item> items() {
                return items.get();
            }
        };
    }

    private static List<DefaultContent.Item> everyMunicipality(
            Regions regions, Function<Numbered, Stream<DefaultContent.Item>> make) {
        List<Organisation> municipalities = regions.organisations().stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.MUNICIPALITY)
                .toList();
        var items = new ArrayList<DefaultContent.Item>();
        for (int i = 0; i < municipalities.size(); i++) {
            make.apply(new Numbered(municipalities.get(i), i)).forEach(items::add);
        }
        return items;
    }

    /** Most municipalities have a focal person, some lack one: the list of gaps must have something to show. */
    private static Stream<DefaultContent.Item> contacts(Numbered one) {
        return Stream.of(
                        focal(one, THEMES.get(0), "focal-person", one.number() % 6 != 4),
                        focal(one, THEMES.get(0), "deputy", one.number() % 3 == 0),
                        focal(one, THEMES.get(1), "focal-person", one.number() % 4 != 1),
                        focal(one, THEMES.get(2), "focal-person", one.number() % 2 == 0))
                .flatMap(Optional::stream);
    }

    private static Optional<DefaultContent.Item> focal(Numbered one, String theme, String role, boolean there) {
        if (!there) {
            return Optional.empty();
        }
        String function = role.equals("deputy") ? "Vervanger" : "Functionaris";
        String domain = one.place().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return Optional.of(one.item(
                theme + "-" + role,
                one.organisation().id(),
                Values.of(
                        "name",
                        function + " " + theme.replace('-', ' ') + " " + one.place(),
                        "roles",
                        role,
                        "subjects",
                        theme,
                        "organisation",
                        one.organisation().id(),
                        "municipality",
                        one.municipality(),
                        "level",
                        LEVELS.get(one.number() % LEVELS.size()),
                        "email",
                        theme + "@" + domain + ".example")));
    }

    private static Stream<DefaultContent.Item> visits(Numbered one) {
        return switch (one.number() % 5) {
            case 0, 1 ->
                Stream.of(one.item(
                        "bezoek",
                        "rsiv",
                        Values.of(
                                "municipality",
                                one.municipality(),
                                "state",
                                "done",
                                "day",
                                "2025-0" + (1 + one.number() % 6) + "-1" + one.number() % 10,
                                "note",
                                "Gesproken over wat de gemeente nodig heeft. Verzonnen verslag.")));
            case 2 ->
                Stream.of(
                        one.item("bezoek", "rsiv", Values.of("municipality", one.municipality(), "state", "planned")));
            default -> Stream.empty();
        };
    }

    private static Stream<DefaultContent.Item> needs(Numbered one) {
        return Stream.of(one.number(), one.number() + 2)
                .filter(number -> number % 7 != 3)
                .map(number -> ASKED.get(number % ASKED.size()))
                .map(asked -> one.item(
                        asked.get(0) + "-" + asked.get(3),
                        one.organisation().id(),
                        Values.of(
                                "title",
                                asked.get(1),
                                "subject",
                                asked.get(0),
                                "municipality",
                                one.municipality(),
                                "priority",
                                asked.get(2),
                                "state",
                                one.number() % 3 == 0 ? "taken-up" : "open",
                                "wants",
                                asked.get(3))));
    }
}
