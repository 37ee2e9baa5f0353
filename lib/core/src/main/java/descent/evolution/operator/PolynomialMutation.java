package descent.evolution.operator;

import descent.argument.Require;
import descent.function.gallery.Box;
import java.util.random.RandomGenerator;

/**
 * Polynomial mutation: each coordinate moves, with a probability for itself, by a share of its
 * range whose density falls like a power.
 *
 * <pre>{@code
 * δ = (2u)^{1/(η + 1)} − 1          for u < ½
 *     1 − (2(1 − u))^{1/(η + 1)}    otherwise
 * x_i ← x_i + δ(u_i − l_i),  density ½(η + 1)(1 − |δ|)^η on [−1, 1]
 * }</pre>
 *
 * <p>A step may leave the bounds; {@code BoundedVectors} reflects it back. Source: Deb and Goyal, A
 * combined genetic adaptive search (GeneAS) for engineering design, Computer Science and
 * Informatics 26(4), 1996.
 */
public final class PolynomialMutation implements Mutation<double[]> {
  private final double rate;
  private final double power;
  private final double[] widths;

  /**
   * A polynomial mutation.
   *
   * @param rate the probability of a coordinate, from 0 to 1
   * @param distributionIndex {@code η}, non-negative; 20 to 100 are usual
   * @param bounds whose widths the steps are measured in
   */
  public PolynomialMutation(double rate, double distributionIndex, Box bounds) {
    this.rate = Rate.check("rate", rate);
    this.power = 1 / (Require.nonNegative("distributionIndex", distributionIndex) + 1);
    double[] lower = Require.nonNull("bounds", bounds).lower();
    widths = bounds.upper();
    for (int i = 0; i < widths.length; i++) {
      widths[i] -= lower[i];
    }
  }

  @Override
  public void mutate(double[] genome, RandomGenerator random) {
    for (int i = 0; i < genome.length; i++) {
      if (random.nextDouble() < rate) {
        double u = random.nextDouble();
        double share = u < 0.5 ? Math.pow(2 * u, power) - 1 : 1 - Math.pow(2 * (1 - u), power);
        genome[i] += share * widths[i];
      }
    }
  }
}
