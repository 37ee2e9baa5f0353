package descent.optimize;

import descent.argument.Require;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rule that says when a run has come to its end. Rules combine: {@code
 * Stopping.gradientBelow(1e-8).or(Stopping.iterations(500))}. An absent limit is an absent rule.
 * Tolerances are absolute.
 */
@FunctionalInterface
public interface Stopping {

  /** The reason to stop after this iteration, or nothing. */
  Optional<StopReason> reached(Iteration iteration);

  /** {@code ‖∇f(x_k)‖₂ ≤ tolerance}; converged. */
  static Stopping gradientBelow(double tolerance) {
    Require.nonNegative("tolerance", tolerance);
    return k -> reason(k.gradientNorm() <= tolerance, StopReason.GRADIENT_TOLERANCE);
  }

  /**
   * {@code 0 ≤ f(x_{k−1}) − f(x_k) ≤ tolerance}, from the first iteration on; converged. A rise of
   * the value does not count, however small.
   */
  static Stopping valueChangeBelow(double tolerance) {
    Require.nonNegative("tolerance", tolerance);
    return k -> {
      double decrease = k.previousValue() - k.value();
      return reason(
          k.number() > 0 && decrease >= 0 && decrease <= tolerance, StopReason.VALUE_TOLERANCE);
    };
  }

  /** {@code ‖x_k − x_{k−1}‖₂ ≤ tolerance}, from the first iteration on; converged. */
  static Stopping stepBelow(double tolerance) {
    Require.nonNegative("tolerance", tolerance);
    return k -> reason(k.number() > 0 && k.stepLength() <= tolerance, StopReason.STEP_TOLERANCE);
  }

  /** {@code f(x_k) ≤ target}; converged. */
  static Stopping valueBelow(double target) {
    Require.finite("target", target);
    return k -> reason(k.value() <= target, StopReason.TARGET_REACHED);
  }

  /** {@code k ≥ limit}. With a limit of 0 only the start is evaluated. */
  static Stopping iterations(int limit) {
    Require.atLeast("limit", limit, 0);
    return k -> reason(k.number() >= limit, StopReason.ITERATION_LIMIT);
  }

  /**
   * Evaluations of any kind {@code ≥ limit}. The iteration that reaches the limit is completed, so
   * a run may pass it.
   */
  static Stopping evaluations(long limit) {
    Require.atLeast("limit", limit, 1L);
    return k -> reason(k.evaluations() >= limit, StopReason.EVALUATION_LIMIT);
  }

  /** Wall-clock time since the run began {@code ≥ limit}. Results then depend on the machine. */
  static Stopping time(Duration limit) {
    Require.nonNull("limit", limit);
    Require.atLeast("limit in nanoseconds", limit.toNanos(), 1L);
    return k -> reason(k.elapsedNanos() >= limit.toNanos(), StopReason.TIME_LIMIT);
  }

  /** A condition of the caller's own. */
  static Stopping when(Predicate<Iteration> condition) {
    Require.nonNull("condition", condition);
    return k -> reason(condition.test(k), StopReason.CONDITION);
  }

  /** Stops when either rule says so; where both do, the reason is this rule's. */
  default Stopping or(Stopping other) {
    Require.nonNull("other", other);
    return k -> {
      Optional<StopReason> mine = reached(k);
      return mine.isPresent() ? mine : other.reached(k);
    };
  }

  /** Stops when both rules say so after the same iteration; the reason is this rule's. */
  default Stopping and(Stopping other) {
    Require.nonNull("other", other);
    return k -> {
      Optional<StopReason> mine = reached(k);
      return mine.isPresent() && other.reached(k).isPresent() ? mine : Optional.empty();
    };
  }

  private static Optional<StopReason> reason(boolean holds, StopReason reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
