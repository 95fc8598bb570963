package nl.regiobeeld.collection;

import java.util.List;
import java.util.Optional;

/**
 * A delivery with its findings, as a page shows it.
 *
 * @param alert how the next step is coloured: ok, info, warning or error
 * @param nextTitle where it stands, in a sentence
 * @param next what to do now
 * @param moreFindings how many findings the page leaves out
 * @param findingsAddress where all findings can be downloaded, followed by a dot and a format; empty when there are
 *     none
 * @param submitAddress where the supplier submits it, empty when that is not the step
 * @param decideAddress where the chain director accepts or returns it, with /aanvaarden or /terugsturen; empty when not now
 */
public record DeliveryView(
        String title,
        String roundTitle,
        String roundAddress,
        String state,
        String badge,
        String alert,
        String nextTitle,
        String next,
        List<Fact> facts,
        List<Quarter> quarters,
        long errors,
        long warnings,
        List<Found> findings,
        long moreFindings,
        Optional<String> findingsAddress,
        Optional<String> submitAddress,
        Optional<String> decideAddress) {
    public DeliveryView {
        facts = List.copyOf(facts);
        quarters = List.copyOf(quarters);
        findings = List.copyOf(findings);
    }

    public record Fact(String name, String value) {}

    public record Quarter(String period, String lines, String count) {}

    /**
     * A finding in words.
     *
     * @param kind error, warning or note
     */
    public record Found(String kind, String place, String text, String mend) {}
}
