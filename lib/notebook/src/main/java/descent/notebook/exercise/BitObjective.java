package descent.notebook.exercise;

import descent.evolution.genome.BitString;

/** An answer to exercise 21.6: an objective that deceives. */
@FunctionalInterface
public interface BitObjective {

  /** The value, to be minimized. */
  double value(BitString bits);
}
