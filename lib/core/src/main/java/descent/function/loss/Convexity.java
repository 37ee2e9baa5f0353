package descent.function.loss;

/** How convex a function of one variable is. Each kind includes those before it. */
public enum Convexity {
  /** No chord passes below the graph; minimizers may form an interval. */
  CONVEX,
  /** Chords lie above the graph between their ends: at most one minimizer. */
  STRICTLY_CONVEX,
  /** At least as curved as some parabola, everywhere: exactly one minimizer. */
  STRONGLY_CONVEX
}
