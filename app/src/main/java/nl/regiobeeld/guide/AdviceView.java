package nl.regiobeeld.guide;

import java.util.List;

/**
 * The steps on screen.
 *
 * @param danger whether somebody is in danger now
 * @param answers what they are based on, each with the address to answer it again
 */
public record AdviceView(boolean danger, List<Given> answers, List<StepView> steps, String restart) {
    public record Given(String question, String answer, String change) {}

    /**
     * One step.
     *
     * @param yours whether the reader does it; else it is done by who was contacted before
     * @param who name of the contact
     * @param door how to reach it, or who answers in its place
     */
    public record StepView(
            int number,
            boolean yours,
            String action,
            ContactView who,
            List<ContactView> instead,
            List<String> law,
            List<String> register,
            List<String> told) {}

    /**
     * A contact on screen.
     *
     * @param dial what a telephone dials; empty without a number
     * @param hours when it answers, in words
     * @param open whether it surely answers now
     * @param standing a remark on what is not confirmed; empty when it is
     */
    public record ContactView(
            String name,
            String task,
            String phone,
            String dial,
            String email,
            String link,
            String place,
            String hours,
            boolean open,
            String standing) {}
}
