package descent.notebook.exercise;

import descent.function.Objective;

/** An answer to exercise 05.3: how high the straight way between two points rises. */
@FunctionalInterface
public interface LineBarrier {

  /** The largest rise above the chord between the two values, at 101 even places. */
  double between(Objective f, double[] a, double[] b);
}
