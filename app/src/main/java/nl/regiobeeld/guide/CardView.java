package nl.regiobeeld.guide;

import java.util.List;
import nl.regiobeeld.web.Language;

/**
 * The card, or the list of signals, on paper.
 *
 * @param small whether it is an A5
 * @param where the municipality it is made for, or the region
 * @param qr the square to the guide, as SVG
 * @param fictitious whether the program shows demonstration data; contacts are always real
 */
public record CardView(
        Language language,
        boolean small,
        String title,
        String subtitle,
        String danger,
        String call112,
        List<Line> lines,
        String signalsTitle,
        String signalsLead,
        List<Group> signals,
        String qr,
        String address,
        String note,
        String style) {
    /** Whom to call, when they answer and for what. */
    public record Line(String name, String phone, String hours, List<String> situations, String standing) {}

    public record Group(String title, List<String> signals) {}
}
