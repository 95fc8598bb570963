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

    Registration with(String newNumber, String newRemark) {
        return new Registration(
                person,
                supplier,
                newNumber,
                quarter,
                municipality,
                forms,
                age,
                sex,
                nationality,
                reporter,
                newRemark);
    }
}
