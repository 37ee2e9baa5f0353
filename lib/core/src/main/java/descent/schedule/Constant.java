package descent.schedule;

import descent.argument.Require;

/**
 * {@code η_t = η}.
 *
 * @param stepSize {@code η}, positive and finite
 */
public record Constant(double stepSize) implements Schedule {

  /** Checks the step size. */
  public Constant {
    Require.positive("stepSize", stepSize);
  }

  @Override
  public double at(int step) {
    return stepSize;
  }
}
