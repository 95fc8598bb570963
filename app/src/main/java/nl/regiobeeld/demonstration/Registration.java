package nl.regiobeeld.demonstration;

import java.util.List;
import nl.regiobeeld.themes.Period;

/**
 * A person as one supplier sees it.
 *
 * @param person id of the person, which stays in the truth
 * @param number the supplier's own number of the registration
 * @param reporter who reported, empty where the supplier does not say
 * @param remark free text, harmless
 */
record Registration(
        String person,
        String supplier,
        String number,
        Period.Quarter quarter,
        String municipality,
        List<String> forms,
        String age,
        String sex,
        String nationality,
        String reporter,
        String remark) {
    Registration {
        forms = List.copyOf(forms);
    }

    Registration numbered(String newNumber) {
        return new Registration(
                person, supplier, newNumber, quarter, municipality, forms, age, sex, nationality, reporter, remark);
    }

    /** As a supplier knows it that records neither age nor nationality. */
    Registration coarse() {
        return new Registration(
                person,
                supplier,
                number,
                quarter,
                municipality,
                forms,
                "age-unknown",
                sex,
                "nationality-unknown",
                reporter,
                remark);
    }
}
