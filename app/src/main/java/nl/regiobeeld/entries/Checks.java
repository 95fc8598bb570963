package nl.regiobeeld.entries;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiobeeld.region.AreaKind;
import nl.regiobeeld.region.Regions;
import nl.regiobeeld.web.Language;
import nl.regiobeeld.web.Texts;
import org.springframework.stereotype.Component;

/** Whether what was written fits the fields of its kind. */
@Component
class Checks {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{1,20}");
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");
    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999.99");

    private final Regions regions;
    private final Texts texts;

    Checks(Regions regions, Texts texts) {
        this.regions = regions;
        this.texts = texts;
    }

    /** Everything that is wrong, by field, then what is wrong with the whole. */
    List<Problem> of(EntryKind kind, Values values) {
        var problems = new ArrayList<Problem>();
        for (Field field : kind.fields()) {
            List<String> written = values.list(field.name());
            if (written.isEmpty()) {
                if (field.required()) {
                    problems.add(Problem.at(field.name(), "entries.problem.required"));
                }
            } else if (!field.several() && written.size() > 1) {
                problems.add(Problem.at(field.name(), "entries.problem.one"));
            } else {
                written.stream()
                        .flatMap(value -> problem(field, value).stream())
                        .findFirst()
                        .ifPresent(problems::add);
            }
        }
        var known = kind.fields().stream().map(Field::name).collect(Collectors.toSet());
        var unknown = new HashSet<>(values.byField().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(kind.id() + " has no field " + unknown);
        }
        if (problems.isEmpty()) {
            problems.addAll(kind.check(values));
        }
        if (problems.isEmpty() && kind.title(values).isBlank()) {
            problems.add(Problem.at("", "entries.problem.title"));
        }
        return problems;
    }

    /** The words by which these readers may find an entry. */
    String words(EntryKind kind, Values values, Readers reader) {
        return kind.fields().stream()
                .filter(Field::searchable)
                .filter(field -> field.readers().include(reader))
                .flatMap(field -> values.list(field.name()).stream().flatMap(value -> spoken(kind, field, value)))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> spoken(EntryKind kind, Field field, String value) {
        return switch (field.type()) {
            case Field.Type.Choice choice -> labels(kind, field, value);
            case Field.Type.Choices choices -> labels(kind, field, value);
            case Field.Type.Municipality municipality -> area(value);
            case Field.Type.Municipalities municipalities -> area(value);
            case Field.Type.Partner partner -> partner(value);
            case Field.Type.Partners partners -> partner(value);
            default -> Stream.of(value);
        };
    }

    private Stream<String> labels(EntryKind kind, Field field, String code) {
        // Content is Dutch, and what is found is shown with the words around it.
        return Stream.of(texts.text(Language.NL, kind.id() + "." + field.name() + "." + code));
    }

    private Stream<String> area(String code) {
        return regions.find(code).map(area -> area.name()).stream();
    }

    private Stream<String> partner(String id) {
        return regions.findOrganisation(id).map(partner -> partner.name()).stream();
    }

    private Optional<Problem> problem(Field field, String value) {
        return switch (field.type()) {
            case Field.Type.Text(int atMost) -> length(field, value, atMost);
            case Field.Type.LongText(int atMost) -> length(field, value, atMost);
            case Field.Type.Whole(long atLeast, long atMost) ->
                when(
                        field,
                        value,
                        text -> text.matches("-?\\d{1,18}")
                                && Long.parseLong(text) >= atLeast
                                && Long.parseLong(text) <= atMost,
                        "entries.problem.whole",
                        atLeast,
                        atMost);
            case Field.Type.Money() ->
                when(
                        field,
                        value,
                        text -> MONEY.matcher(text).matches()
                                && new BigDecimal(text).abs().compareTo(MOST_MONEY) <= 0,
                        "entries.problem.money");
            case Field.Type.Day() -> when(field, value, Checks::isDay, "entries.problem.day");
            case Field.Type.Time() -> when(field, value, Checks::isTime, "entries.problem.time");
            case Field.Type.YesNo() -> when(field, value, "yes"::equals, "entries.problem.choice");
            case Field.Type.Choice(List<String> codes) -> when(field, value, codes::contains, "entries.problem.choice");
            case Field.Type.Choices(List<String> codes) ->
                when(field, value, codes::contains, "entries.problem.choice");
            case Field.Type.Municipality() -> when(field, value, this::isMunicipality, "entries.problem.choice");
            case Field.Type.Municipalities() -> when(field, value, this::isMunicipality, "entries.problem.choice");
            case Field.Type.Partner() -> when(field, value, this::isPartner, "entries.problem.choice");
            case Field.Type.Partners() -> when(field, value, this::isPartner, "entries.problem.choice");
            case Field.Type.Reference(String kind) ->
                when(field, value, text -> text.matches("\\d{1,18}"), "entries.problem.choice");
            case Field.Type.References(String kind) ->
                when(field, value, text -> text.matches("\\d{1,18}"), "entries.problem.choice");
            case Field.Type.Email() ->
                when(
                        field,
                        value,
                        text -> text.length() <= 254 && EMAIL.matcher(text).matches(),
                        "entries.problem.email");
            case Field.Type.Phone() ->
                when(field, value, text -> PHONE.matcher(text).matches(), "entries.problem.phone");
            case Field.Type.Link() -> when(field, value, Checks::isLink, "entries.problem.link");
        };
    }

    private static Optional<Problem> length(Field field, String value, int atMost) {
        return when(field, value, text -> text.length() <= atMost, "entries.problem.long", atMost, value.length());
    }

    private static Optional<Problem> when(
            Field field, String value, Predicate<String> right, String textKey, Object... arguments) {
        return right.test(value) ? Optional.empty() : Optional.of(Problem.at(field.name(), textKey, arguments));
    }

    private boolean isMunicipality(String code) {
        return regions.find(code)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .isPresent();
    }

    private boolean isPartner(String id) {
        return regions.findOrganisation(id).isPresent();
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLink(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= 1000
                    && address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }
}
