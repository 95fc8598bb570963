package nl.regiobeeld.linkage.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import nl.regiobeeld.linkage.encode.EncodedText;

/** With which parameters and secrets the sources were encoded: all must be one, or nothing is compared. */
final class SecretsSeen {
    private record Made(String parameters, String check) {}

    private final Map<Made, TreeSet<String>> sources = new LinkedHashMap<>();

    void add(String source, EncodedText text) {
        sources.computeIfAbsent(new Made(text.parametersDigest(), text.checkValue()), made -> new TreeSet<>())
                .add(source);
    }

    /** @throws LinkInput.Mixed naming every source by what it was encoded with */
    void refuseMixed() throws LinkInput.Mixed {
        if (sources.size() < 2) {
            return;
        }
        boolean oneAgreement =
                sources.keySet().stream().map(Made::parameters).distinct().count() == 1;
        StringBuilder message = new StringBuilder(
                oneAgreement
                        ? "the sources did not use the same secret; one of them has a wrong or another secret."
                        : "the sources did not encode for the same period and with the same parameters; one used an old"
                                + " key or other settings.");
        sources.forEach((made, names) -> message.append(" Check value ")
                .append(made.check())
                .append(": ")
                .append(String.join(", ", names))
                .append('.'));
        throw new LinkInput.Mixed(message + " Have the ones that differ encode again.");
    }
}
