package descent.notebook.exercise;

import descent.function.FiniteSum;

/** An answer to exercise 04.4: the gradient of one term, corrected by a snapshot, as in SVRG. */
@FunctionalInterface
public interface CorrectedGradient {

  /** The corrected gradient of term {@code i} at {@code x}, in a new array. */
  double[] of(FiniteSum f, int i, double[] x, double[] snapshot, double[] fullGradient);
}
