package nl.regiobeeld.demonstration;

import java.util.List;
import nl.regiobeeld.themes.Period;

/**
 * A fictitious person as things really are. Suppliers see less.
 *
 * @param id stands only in the truth
 * @param standing who knows of this person at all
 * @param quarter in which the first partner notices, or could have noticed
 * @param reporter who reported the person to the national register, empty when nobody did
 */
record Person(
        String id,
        Standing standing,
        Period.Quarter quarter,
        String municipality,
        List<String> forms,
        String age,
        String sex,
        String nationality,
        String reporter) {

    enum Standing {
        /** In the national register. */
        REGISTERED,
        /** Known to one or more partners, not reported to the register. */
        PARTNERS_ONLY,
        /** Known to nobody. */
        UNKNOWN
    }

    Person {
        forms = List.copyOf(forms);
    }

    boolean isMinor() {
        return age.equals("age-0-17");
    }

    boolean suffers(String form) {
        return forms.contains(form);
    }
}
