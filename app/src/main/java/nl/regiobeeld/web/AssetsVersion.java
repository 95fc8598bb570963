package nl.regiobeeld.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A short text that changes when any style sheet or script changes. */
final class AssetsVersion {
    private AssetsVersion() {}

    static String compute() {
        var sum = new CRC32();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (String kind : List.of("css", "js")) {
                Resource[] files = resolver.getResources("classpath*:static/assets/**/*." + kind);
                Arrays.sort(files, Comparator.comparing(Resource::getDescription));
                for (Resource file : files) {
                    try (InputStream stream = file.getInputStream()) {
                        sum.update(stream.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
