package descent.evolution.genome;

import descent.argument.Require;
import descent.linalg.Vectors;

/**
 * The real vectors of one dimension, without bounds; their distance is Euclid's.
 *
 * @param dimension the number of coordinates, at least 1
 */
public record RealVectors(int dimension) implements Genome<double[]> {

  /** Checks the dimension. */
  public RealVectors {
    Require.atLeast("dimension", dimension, 1);
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
    Require.length(name, genome, dimension);
    Require.finite(name, genome);
  }

  @Override
  public double[] point(double[] genome) {
    return genome.clone();
  }
}
