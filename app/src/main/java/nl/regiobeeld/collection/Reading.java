package nl.regiobeeld.collection;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What came of reading one cell. */
sealed interface Reading<T> {

    record Understood<T>(T value) implements Reading<T> {}

    /** Invariant as in {@link Finding}: the arguments never come from the cell. */
    record NotUnderstood<T>(Rule rule, List<String> arguments) implements Reading<T> {
        public NotUnderstood {
            arguments = List.copyOf(arguments);
        }
    }

    /** The same with another value; what was not understood stays so. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Understood<T>(T value) -> new Understood<>(change.apply(value));
            case NotUnderstood<T>(Rule rule, List<String> arguments) -> new NotUnderstood<>(rule, arguments);
        };
    }

    static <T> Reading<T> of(T value) {
        return new Understood<>(value);
    }

    static <T> Reading<T> refused(Rule rule, Object... arguments) {
        return new NotUnderstood<>(
                rule, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
