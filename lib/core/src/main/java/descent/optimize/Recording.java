package descent.optimize;

import descent.argument.Require;

/**
 * What a run keeps of its way, as a {@link Trace}. Nothing is kept unless asked for. When the trace
 * is full, every second entry is dropped and from then on only every second, fourth, … iteration is
 * kept, so that a long run keeps an even picture of itself in bounded memory; the last iteration is
 * always kept.
 *
 * @param detail what is kept of an iteration
 * @param capacity the most iterations kept, at least 2 (beside the last one)
 */
public record Recording(Detail detail, int capacity) {
  private static final int DEFAULT_CAPACITY = 10_000;

  /** What is kept of an iteration. */
  public enum Detail {
    /** Nothing. */
    NOTHING,
    /** Number, value, gradient norm, step size and step length. */
    VALUES,
    /** All that, and the point: memory grows with the dimension. */
    POINTS
  }

  /** Checks the capacity. */
  public Recording {
    Require.nonNull("detail", detail);
    Require.atLeast("capacity", capacity, 2);
  }

  /** Keeps nothing, at no cost. */
  public static Recording nothing() {
    return new Recording(Detail.NOTHING, DEFAULT_CAPACITY);
  }

  /** Keeps numbers but no points, of at most 10,000 iterations. */
  public static Recording values() {
    return new Recording(Detail.VALUES, DEFAULT_CAPACITY);
  }

  /** Keeps numbers and points, of at most 10,000 iterations. */
  public static Recording points() {
    return new Recording(Detail.POINTS, DEFAULT_CAPACITY);
  }

  /** The same with another capacity. */
  public Recording upTo(int capacity) {
    return new Recording(detail, capacity);
  }
}
