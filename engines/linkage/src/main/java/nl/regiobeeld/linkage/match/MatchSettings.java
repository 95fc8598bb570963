package nl.regiobeeld.linkage.match;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongConsumer;
import nl.regiobeeld.linkage.compare.KernelChoice;
import nl.regiobeeld.linkage.encode.Hardening;

/**
 * How to look for matches.
 *
 * @param duplicateFree sources that declare to hold nobody twice
 * @param prevalence the share of pairs that are matches, when it is known from an earlier run of the same epoch
 * @param progress told how many comparisons were made since the last time, from any thread
 */
public record MatchSettings(
        Hardening hardening,
        Set<String> duplicateFree,
        OptionalDouble prevalence,
        KernelChoice kernel,
        int threads,
        LongConsumer progress) {

    public MatchSettings {
        duplicateFree = Set.copyOf(duplicateFree);
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread");
        }
    }

    public static MatchSettings of(Hardening hardening) {
        return new MatchSettings(
                hardening,
                Set.of(),
                OptionalDouble.empty(),
                KernelChoice.FASTEST,
                Runtime.getRuntime().availableProcessors(),
                done -> {});
    }

    public MatchSettings withDuplicateFree(Set<String> sources) {
        return new MatchSettings(hardening, sources, prevalence, kernel, threads, progress);
    }

    public MatchSettings withPrevalence(double share) {
        return new MatchSettings(hardening, duplicateFree, OptionalDouble.of(share), kernel, threads, progress);
    }

    public MatchSettings withKernel(KernelChoice choice, int threadCount) {
        return new MatchSettings(hardening, duplicateFree, prevalence, choice, threadCount, progress);
    }

    public MatchSettings withProgress(LongConsumer listener) {
        return new MatchSettings(hardening, duplicateFree, prevalence, kernel, threads, listener);
    }
}
