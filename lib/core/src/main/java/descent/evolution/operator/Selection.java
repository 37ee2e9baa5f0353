package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Chooses parents by their values; smaller is better, {@code +∞} means that an individual has no
 * value, and NaN is not allowed. Adding a constant to all values changes no selection.
 */
@FunctionalInterface
public interface Selection {

  /**
   * Fills {@code chosen} with the numbers of parents, one of which may come up often. The order is
   * random too, so that neighbours may be mated.
   *
   * @param values the values of the individuals, at least one
   * @param chosen where the numbers go
   */
  void select(double[] values, int[] chosen, RandomGenerator random);
}
