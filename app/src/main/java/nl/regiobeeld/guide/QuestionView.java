package nl.regiobeeld.guide;

import java.util.List;

/**
 * One question on screen.
 *
 * @param back the address of the question before; empty at the first
 * @param first whether nothing was asked yet
 * @param wide whether the choices are short and many
 */
public record QuestionView(
        String title,
        String help,
        int number,
        int most,
        List<Choice> choices,
        String skip,
        String finish,
        String back,
        boolean first,
        boolean wide) {
    public record Choice(String label, String address) {}
}
