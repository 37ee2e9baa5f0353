package descent.notebook.exercise;

import descent.function.Objective;

/** An answer to exercise 03.3: a gradient by one-sided differences. */
@FunctionalInterface
public interface DifferenceGradient {

  /** The gradient of {@code f} at {@code x} with the step {@code h}, in a new array. */
  double[] of(Objective f, double[] x, double h);
}
