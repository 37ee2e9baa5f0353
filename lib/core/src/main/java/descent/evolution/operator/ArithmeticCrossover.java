package descent.evolution.operator;

import java.util.random.RandomGenerator;

/**
 * Whole arithmetic crossover: both children lie on the segment between the parents, at one weight
 * drawn uniformly for all coordinates.
 *
 * <pre>{@code x' = a x + (1 − a) y,  y' = (1 − a) x + a y,  a uniform in [0, 1)}</pre>
 *
 * <p>The parents' mean stays and their distance never grows, so that without mutation a population
 * shrinks into its own hull. Source: Michalewicz, Genetic Algorithms + Data Structures = Evolution
 * Programs (1992), chapter 6.
 */
public record ArithmeticCrossover() implements Crossover<double[]> {

  @Override
  public void cross(double[] first, double[] second, RandomGenerator random) {
    double a = random.nextDouble();
    for (int i = 0; i < first.length; i++) {
      double x = first[i];
      double y = second[i];
      first[i] = a * x + (1 - a) * y;
      second[i] = (1 - a) * x + a * y;
    }
  }
}
