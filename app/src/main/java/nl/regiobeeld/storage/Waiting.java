package nl.regiobeeld.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until something outside this process is so. */
final class Waiting {
    private Waiting() {}

    /** Empty when it has not come true after that many seconds. */
    static <T> Optional<T> untilPresent(Supplier<Optional<T>> question, int seconds) {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent() || System.nanoTime() > end) {
                return answer;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
