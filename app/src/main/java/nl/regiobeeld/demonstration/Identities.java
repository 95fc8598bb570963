package nl.regiobeeld.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiobeeld.linkage.encode.Identity;

/**
 * Names and dates of birth of the invented persons, and how suppliers write them down: mostly as they are, at times with a
 * slip of the pen, swapped names or part of the date. Names are put together from syllables, so that they are nobody's.
 */
final class Identities {
    private static final List<String> GIVEN_STARTS = List.of(
            "an", "mar", "jo", "fa", "sel", "ka", "mi", "da", "le", "yu", "ab", "ro", "so", "ti", "vik", "el", "ha",
            "nor", "pe", "wil", "sa", "be", "ol", "ra");
    private static final List<String> GIVEN_ENDS = List.of(
            "na", "tin", "han", "tima", "ma", "rim", "ra", "niel", "on", "suf", "dul", "bert", "fie", "mo", "tor", "la",
            "san", "ah", "lia", "dek");
    private static final List<String> FAMILY_STARTS = List.of(
            "ber", "hof", "jan", "vis", "kow", "pop", "osman", "dij", "groen", "had", "okon", "teh", "bak", "mul",
            "sza", "nko", "riv", "gonz", "schip", "wester", "lin", "kade", "boer", "stern", "ver", "dra");
    private static final List<String> FAMILY_ENDS = List.of(
            "g", "man", "sen", "ser", "alski", "escu", "ov", "kstra", "veld", "dad", "kwo", "rani", "ker", "der", "bo",
            "era", "ales", "per", "huis", "dag", "ink", "stra");

    private final long seed;
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, Identity> known = new HashMap<>();

    Identities(List<Person> persons, long seed) {
        this.seed = seed;
        persons.forEach(person -> this.persons.put(person.id(), person));
    }

    /** What a supplier wrote down of a person. */
    Identity asWritten(Registration registration) {
        Identity real = known.computeIfAbsent(registration.person(), this::invent);
        var draws = new Draws(seed, "writes " + registration.supplier() + " " + registration.number());
        if (draws.chance(0.02)) {
            return new Identity(real.surname(), "", real.given(), real.birthDate());
        }
        return new Identity(
                draws.chance(0.06) ? slip(real.given(), draws) : real.given(),
                "",
                draws.chance(0.06) ? slip(real.surname(), draws) : real.surname(),
                date(real.birthDate(), draws));
    }

    private Identity invent(String id) {
        Person person = persons.get(id);
        if (person == null) {
            throw new IllegalArgumentException("Nobody is " + id);
        }
        var draws = new Draws(seed, "identity " + id);
        int age = age(person.age(), draws);
        LocalDate born = LocalDate.of(person.quarter().year() - age, 1 + draws.below(12), 1 + draws.below(28));
        return new Identity(
                name(GIVEN_STARTS, GIVEN_ENDS, draws), "", name(FAMILY_STARTS, FAMILY_ENDS, draws), born.toString());
    }

    private static int age(String group, Draws draws) {
        return switch (group) {
            case "age-0-17" -> 12 + draws.below(6);
            case "age-18-22" -> 18 + draws.below(5);
            case "age-23-29" -> 23 + draws.below(7);
            case "age-30-44" -> 30 + draws.below(15);
            default -> 45 + draws.below(20);
        };
    }

    private static String name(List<String> starts, List<String> ends, Draws draws) {
        String middle = draws.chance(0.35) ? draws.oneOf(starts) : "";
        return draws.oneOf(starts) + middle + draws.oneOf(ends);
    }

    private static String date(String real, Draws draws) {
        if (draws.chance(0.03)) {
            return "";
        }
        if (draws.chance(0.03)) {
            return real.substring(0, 8) + "00";
        }
        if (draws.chance(0.03)) {
            return real.substring(0, 8) + String.format(Locale.ROOT, "%02d", 1 + draws.below(28));
        }
        return real;
    }

    private static String slip(String name, Draws draws) {
        int at = draws.below(name.length() - 1);
        return draws.chance(0.5)
                ? name.substring(0, at) + name.substring(at + 1)
                : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }
}
