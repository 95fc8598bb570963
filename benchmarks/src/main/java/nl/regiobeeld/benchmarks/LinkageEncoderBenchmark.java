package nl.regiobeeld.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import nl.regiobeeld.linkage.encode.Encoder;
import nl.regiobeeld.linkage.encode.Encoding;
import nl.regiobeeld.linkage.encode.EncodingParameters;
import nl.regiobeeld.linkage.encode.Hardening;
import nl.regiobeeld.linkage.encode.Known;
import nl.regiobeeld.linkage.encode.LinkageSecret;
import nl.regiobeeld.linkage.encode.MatchKeys;
import org.jspecify.annotations.Nullable;

/** Records encoded per second of one core's own time. Argument: the data folder. */
final class LinkageEncoderBenchmark {
    private LinkageEncoderBenchmark() {}

    public static void main(String[] args) throws IOException {
        LinkageData.DataSet set = new LinkageData(Path.of(args[0])).read("syn_w2_100k");
        LinkageSecret secret = LinkageSecret.fresh(new Random(1)::nextInt);
        System.out.println("records encoded per second and core; reference: clkhash 30-34 thousand");
        for (Hardening hardening : Hardening.values()) {
            EncodingParameters parameters = new EncodingParameters("benchmark", "once", hardening);
            report(hardening.label(), set, new Encoder(secret, parameters), null);
        }
        EncodingParameters parameters = new EncodingParameters("benchmark", "once", Hardening.DIFFUSION_8);
        report("diffusion-8, keys", set, new Encoder(secret, parameters), new MatchKeys(secret, parameters));
    }

    private static void report(String label, LinkageData.DataSet set, Encoder encoder, @Nullable MatchKeys keys) {
        double best = 0;
        long check = 0;
        for (int round = 0; round < 5; round++) {
            double start = LinkageKernelBenchmark.cpuSeconds();
            for (LinkageData.Person person : set.persons()) {
                Known known = encoder.known(person.identity());
                if (encoder.encode(known) instanceof Encoding.Encoded encoded) {
                    check += encoded.presence().flags();
                }
                check += keys == null ? 0 : keys.of(known)[0];
            }
            best = Math.max(best, set.persons().size() / (LinkageKernelBenchmark.cpuSeconds() - start));
        }
        System.out.printf(Locale.ROOT, "%-18s %8.0f /s  (%x)%n", label, best, check);
    }
}
