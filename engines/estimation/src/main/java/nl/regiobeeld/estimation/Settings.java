package nl.regiobeeld.estimation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How to estimate. The answer depends on all of this but the number of threads.
 *
 * @param methods which estimators; the panel is meant to be complete
 * @param order largest interaction examined, 0 for the default: 3 up to six lists, 2 above
 * @param bootstrap number of resamples, 0 for the default: 10,000 up to six lists, 1,000 above
 * @param seed of everything that is drawn
 * @param threads to work on
 * @param resamples tables to use instead of drawing resamples, histories in the order of the lists; empty to draw
 * @param circumstances what is known to hold of the lists
 */
public record Settings(
        Set<Method> methods,
        int order,
        int bootstrap,
        long seed,
        int threads,
        List<double[]> resamples,
        Set<Circumstance> circumstances) {

    public Settings {
        methods = Set.copyOf(methods);
        resamples = List.copyOf(resamples);
        circumstances = Set.copyOf(circumstances);
        if (methods.isEmpty() || order < 0 || bootstrap < 0 || threads < 1) {
            throw new IllegalArgumentException("Nothing to do, or not with these numbers");
        }
    }

    /** All methods with the default order and number of resamples, seed 1, one thread. */
    public static Settings standard() {
        return new Settings(EnumSet.allOf(Method.class), 0, 0, 1, 1, List.of(), Set.of());
    }

    public Settings withMethods(Set<Method> chosen) {
        return new Settings(chosen, order, bootstrap, seed, threads, resamples, circumstances);
    }

    public Settings withOrder(int largest) {
        return new Settings(methods, largest, bootstrap, seed, threads, resamples, circumstances);
    }

    public Settings withBootstrap(int number) {
        return new Settings(methods, order, number, seed, threads, resamples, circumstances);
    }

    public Settings withSeed(long value) {
        return new Settings(methods, order, bootstrap, value, threads, resamples, circumstances);
    }

    public Settings withThreads(int number) {
        return new Settings(methods, order, bootstrap, seed, number, resamples, circumstances);
    }

    public Settings withResamples(List<double[]> tables) {
        return new Settings(methods, order, bootstrap, seed, threads, tables, circumstances);
    }

    public Settings withCircumstances(Set<Circumstance> known) {
        return new Settings(methods, order, bootstrap, seed, threads, resamples, known);
    }
}
