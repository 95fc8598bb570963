package nl.regiobeeld.monitor;

import nl.regiobeeld.themes.Period;

/** Persons are linked per year and over years: a quarter shows its year. */
final class LinkedPeriod {
    private LinkedPeriod() {}

    static Period of(Scene scene) {
        Period asked = scene.view().period().orElseGet(scene::defaultPeriod);
        return asked instanceof Period.Quarter(int year, int number) ? new Period.Year(year) : asked;
    }
}
