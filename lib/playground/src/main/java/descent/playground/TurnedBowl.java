package descent.playground;

import descent.function.Differentiable;
import descent.function.gallery.Box;
import java.util.List;

/**
 * The bowl {@code p² + κq²} turned by 45°: {@code p = (x + y)/√2}, {@code q = (y − x)/√2}. What
 * scales each coordinate by itself cannot make it round.
 *
 * <pre>{@code f(x, y) = ½(1 + κ)(x² + y²) + (1 − κ)xy}</pre>
 *
 * @param conditionNumber {@code κ}
 */
record TurnedBowl(double conditionNumber) implements Differentiable {

  static Ground ground(int conditionNumber) {
    return new Ground(
        "turned ellipse " + conditionNumber,
        new TurnedBowl(conditionNumber),
        Box.cube(2, -4, 4),
        new double[] {3.5, 1.5},
        List.of(new double[2]));
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] x) {
    return 0.5 * (1 + conditionNumber) * (x[0] * x[0] + x[1] * x[1])
        + (1 - conditionNumber) * x[0] * x[1];
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    gradient[0] = (1 + conditionNumber) * x[0] + (1 - conditionNumber) * x[1];
    gradient[1] = (1 + conditionNumber) * x[1] + (1 - conditionNumber) * x[0];
    return value(x);
  }
}
