package descent.evolution.operator;

import descent.argument.Require;
import java.util.random.RandomGenerator;

/**
 * Simulated binary crossover, SBX: the children lie around the parents' mean as those of one-point
 * crossover of binary numbers do. Each coordinate is crossed with probability ½.
 *
 * <pre>{@code
 * β = (2u)^{1/(η + 1)}          for u ≤ ½
 *     (2(1 − u))^{−1/(η + 1)}   otherwise,   u uniform in [0, 1)
 * x' = ½((1 + β) x + (1 − β) y),  y' = ½((1 − β) x + (1 + β) y)
 * }</pre>
 *
 * <p>{@code β} is how much farther apart the children are than the parents: below 1 as often as
 * above. A large {@code η} keeps children near their parents. Source: Deb and Agrawal, Simulated
 * binary crossover for continuous search space, Complex Systems 9(2), 1995.
 *
 * @param distributionIndex {@code η}, non-negative; 2 to 20 are usual
 */
public record SimulatedBinaryCrossover(double distributionIndex) implements Crossover<double[]> {

  /** Checks η. */
  public SimulatedBinaryCrossover {
    Require.nonNegative("distributionIndex", distributionIndex);
  }

  @Override
  public void cross(double[] first, double[] second, RandomGenerator random) {
    for (int i = 0; i < first.length; i++) {
      if (random.nextBoolean()) {
        double beta = spread(random.nextDouble());
        double x = first[i];
        double y = second[i];
        first[i] = 0.5 * ((1 + beta) * x + (1 - beta) * y);
        second[i] = 0.5 * ((1 - beta) * x + (1 + beta) * y);
      }
    }
  }

  private double spread(double u) {
    double power = 1 / (distributionIndex + 1);
    return u <= 0.5 ? Math.pow(2 * u, power) : Math.pow(2 * (1 - u), -power);
  }
}
