package nl.regiobeeld.network;

import java.util.List;
import nl.regiobeeld.web.Involvement;

/**
 * All there is about one partner.
 *
 * @param municipality address of the page of its municipality; empty for other partners
 * @param focal the focal person of a municipality by theme; empty for other partners
 * @param parts what the other rooms know
 */
public record OrganisationView(
        String id,
        String name,
        String kind,
        String municipality,
        List<Person> people,
        List<Focal> focal,
        List<NeedLine> needs,
        List<Involvement.Part> parts) {

    /** A contact, as far as this reader may see it. */
    public record Person(
            String name,
            String address,
            String roles,
            String subjects,
            String level,
            String phone,
            String mobile,
            String email,
            boolean overdue) {}

    /** @param person empty when nobody is named */
    public record Focal(String subject, String person, String address, String level, String gaps) {}
}
