package nl.hofvijver.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A result of several figures (a fitted model, a curve, a table), or the reason why there is none. {@link Estimate} is
 * the same for one figure.
 *
 * @param <T> what the method returns when the data allow it
 */
public sealed interface Outcome<T> {

    /** The data allowed it. */
    record Computed<T>(T result) implements Outcome<T> {}

    /**
     * The data did not allow it.
     *
     * @param reason why
     * @param detail which column, row, level or how much, for people; empty when there is nothing to add
     * @param method what was asked for
     */
    record Refused<T>(Reason reason, String detail, Method method) implements Outcome<T> {
        /** Returns the same refusal for a caller that would have returned something else. */
        public <S> Refused<S> as() {
            return new Refused<>(reason, detail, method);
        }
    }

    /** Returns the result when there is one. */
    default Optional<T> computed() {
        return switch (this) {
            case Computed<T> computed -> Optional.of(computed.result);
            case Refused<T> ignored -> Optional.empty();
        };
    }

    /** Returns the reason when there is no result. */
    default Optional<Reason> refusedFor() {
        return switch (this) {
            case Computed<T> ignored -> Optional.empty();
            case Refused<T> refused -> Optional.of(refused.reason);
        };
    }

    /** Returns the result. Throws {@link IllegalStateException} with the reason when there is none. */
    default T orThrow() {
        return switch (this) {
            case Computed<T> computed -> computed.result;
            case Refused<T> refused ->
                throw new IllegalStateException("no result: " + refused.reason.description()
                        + (refused.detail.isEmpty() ? "" : " (" + refused.detail + ")"));
        };
    }

    /** Goes on with the result, or passes the refusal along. */
    default <S> Outcome<S> then(Function<T, Outcome<S>> next) {
        return switch (this) {
            case Computed<T> computed -> next.apply(computed.result);
            case Refused<T> refused -> refused.as();
        };
    }

    /** Turns the result into another one, or passes the refusal along. */
    default <S> Outcome<S> map(Function<T, S> change) {
        return then(result -> new Computed<>(change.apply(result)));
    }
}
