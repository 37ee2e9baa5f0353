package descent.evolution.genome;

import descent.argument.Require;
import descent.function.gallery.Box;
import descent.linalg.Vectors;
import java.util.random.RandomGenerator;

/**
 * The real vectors of a box. What leaves the box is reflected at its walls, as often as needed:
 *
 * <pre>{@code x ← l + |((x − l) mod 2w)|, and 2w minus that where it exceeds w = u − l}</pre>
 *
 * <p>Reflection keeps points inside without heaping them up on the walls, as moving them to the
 * nearest point does. A minimizer on a wall is still found, from inside.
 */
public final class BoundedVectors implements Genome<double[]>, Genome.Creation<double[]> {
  private final double[] lower;
  private final double[] upper;

  /** The vectors of this box, its walls included. */
  public BoundedVectors(Box bounds) {
    Require.nonNull("bounds", bounds);
    lower = bounds.lower();
    upper = bounds.upper();
  }

  /** Uniform in the box. */
  @Override
  public double[] random(RandomGenerator random) {
    double[] x = new double[lower.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = lower[i] + random.nextDouble() * (upper[i] - lower[i]);
    }
    return x;
  }

  @Override
  public void repair(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = reflected(x[i], lower[i], upper[i]);
    }
  }

  /** The number in {@code [lower, upper]} that reflections at both ends lead to. */
  static double reflected(double x, double lower, double upper) {
    if (x >= lower && x <= upper) {
      return x;
    }
    double width = upper - lower;
    double along = Math.abs((x - lower) % (2 * width));
    double inside = lower + (along > width ? 2 * width - along : along);
    return Math.min(Math.max(inside, lower), upper);
  }

  @Override
  public double[] copy(double[] genome) {
    return genome.clone();
  }

  @Override
  public void assign(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  @Override
  public double distance(double[] first, double[] second) {
    return Vectors.distance(first, second);
  }

  @Override
  public void check(String name, double[] genome) {
    Require.length(name, genome, lower.length);
    for (int i = 0; i < genome.length; i++) {
      if (!(genome[i] >= lower[i] && genome[i] <= upper[i])) {
        throw new IllegalArgumentException(
            name
                + "["
                + i
                + "] must lie in ["
                + lower[i]
                + ", "
                + upper[i]
                + "], got "
                + genome[i]);
      }
    }
  }

  @Override
  public double[] point(double[] genome) {
    return genome.clone();
  }
}
