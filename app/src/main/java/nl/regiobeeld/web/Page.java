package nl.regiobeeld.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every template knows of the page it draws: language, who looks, where we are, and the texts.
 *
 * @param path the address of this page with its parameters, for the language switch
 * @param menu the sections this reader may open
 * @param reader the name of the person who is signed in
 * @param csrf gives the hidden field's name and token; asked only by pages with a form
 * @param region the name of the region, for the header
 * @param assets changes with every change of style sheets and scripts, so that browsers fetch them anew
 * @param fictitious whether the figures are demonstration data, which every screen must say
 */
public record Page(
        Texts texts,
        Language language,
        String path,
        List<MenuItem> menu,
        Optional<Reader> reader,
        Supplier<Csrf> csrf,
        String region,
        String assets,
        boolean fictitious) {

    /** One entry of the navigation. */
    public record MenuItem(String address, String label, boolean current) {}

    /** Who is signed in, as shown on screen. */
    public record Reader(String name, String organisation) {}

    /** The hidden field that proves that a form came from our own page. */
    public record Csrf(String field, String token) {}

    public Page {
        menu = List.copyOf(menu);
    }

    /** The text with this key in the language of the page. */
    public String t(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    public String t(Words words) {
        return words.in(language);
    }

    public String number(long number) {
        return Texts.number(language, number);
    }

    public String decimal(double number, int decimals) {
        return Texts.decimal(language, number, decimals);
    }

    public String date(LocalDate day) {
        return Texts.date(language, day);
    }

    /** A day and a time, as the clock in the region shows them. */
    public String moment(Instant moment) {
        return Texts.moment(language, moment);
    }

    public boolean signedIn() {
        return reader.isPresent();
    }
}
