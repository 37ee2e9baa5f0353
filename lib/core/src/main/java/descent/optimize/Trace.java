package descent.optimize;

import java.util.List;

/**
 * The way of a run, for plots: one {@link Step} for each iteration kept, the start first. Empty
 * unless a {@link Recording} asked for more.
 *
 * @param steps the iterations kept, in order
 */
public record Trace(List<Step> steps) {

  /**
   * One iteration.
   *
   * @param number the iteration's number; 0 is the start
   * @param value {@code f(x_k)}
   * @param gradientNorm {@code ‖∇f(x_k)‖₂}
   * @param stepSize {@code η_k}, the step size that led here; 0 at the start
   * @param stepLength {@code ‖x_k − x_{k−1}‖₂}; 0 at the start
   * @param point {@code x_k}, or an empty array if points were not recorded; owned by the trace,
   *     not to be changed
   */
  public record Step(
      int number,
      double value,
      double gradientNorm,
      double stepSize,
      double stepLength,
      double[] point) {}

  /** Copies the list. */
  public Trace {
    steps = List.copyOf(steps);
  }

  /** The number of iterations kept. */
  public int size() {
    return steps.size();
  }

  /** The iterations' numbers. */
  public int[] numbers() {
    return steps.stream().mapToInt(Step::number).toArray();
  }

  /** The values {@code f(x_k)}. */
  public double[] values() {
    return steps.stream().mapToDouble(Step::value).toArray();
  }

  /** The gradient norms. */
  public double[] gradientNorms() {
    return steps.stream().mapToDouble(Step::gradientNorm).toArray();
  }

  /** The step sizes; that of the start is 0. */
  public double[] stepSizes() {
    return steps.stream().mapToDouble(Step::stepSize).toArray();
  }

  /**
   * The points, one a row.
   *
   * @throws IllegalStateException if the run kept iterations but no points
   */
  public double[][] points() {
    if (steps.stream().anyMatch(step -> step.point().length == 0)) {
      throw new IllegalStateException(
          "this run recorded no points: ask for them with Recording.points()");
    }
    return steps.stream().map(step -> step.point().clone()).toArray(double[][]::new);
  }

  /**
   * Coordinate {@code i} of the points.
   *
   * @throws IllegalStateException if the run kept iterations but no points
   */
  public double[] coordinate(int i) {
    double[][] points = points();
    double[] coordinate = new double[points.length];
    for (int k = 0; k < points.length; k++) {
      coordinate[k] = points[k][i];
    }
    return coordinate;
  }

  @Override
  public String toString() {
    if (steps.isEmpty()) {
      return "trace of nothing";
    }
    Step last = steps.get(steps.size() - 1);
    return "trace of "
        + steps.size()
        + " of "
        + (last.number() + 1)
        + " iterations, value "
        + steps.get(0).value()
        + " → "
        + last.value();
  }
}
