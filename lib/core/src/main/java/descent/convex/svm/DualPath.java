package descent.convex.svm;

import descent.optimize.StopReason;

/** A way to the multipliers that solve the dual problem. */
interface DualPath {

  /** Takes steps until the run is over, and says why it is. */
  StopReason run(SmoRun run);

  /** Writes the multipliers in the order of the data. */
  void copyMultipliers(double[] out);

  /** Writes {@code Σⱼ αⱼyⱼ k(xⱼ, xₖ)}, the decision function without its intercept. */
  void copyScores(double[] out);
}
