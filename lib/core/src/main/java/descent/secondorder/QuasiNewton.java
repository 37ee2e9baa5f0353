package descent.secondorder;

import descent.linalg.Vectors;
import descent.linesearch.Directions;
import descent.optimize.Run;

/** Directions {@code d = −H∇f(x)} from an approximate inverse Hessian. */
final class QuasiNewton implements Directions {
  private final InverseHessian inverse;

  QuasiNewton(InverseHessian inverse) {
    this.inverse = inverse;
  }

  @Override
  public void direction(Run run, double[] d) {
    inverse.direction(run.gradient(), d);
  }

  @Override
  public double firstStep(Run run, double[] d) {
    double step = inverse.isIdentity() ? 1 / run.gradientNorm() : 1;
    return step > 0 && step < Double.POSITIVE_INFINITY ? step : 1;
  }

  @Override
  public void moved(double[] s, double[] y) {
    double sy = Vectors.dot(s, y);
    double yy = Vectors.dot(y, y);
    if (sy > 0x1p-52 * yy && 1 / sy < Double.POSITIVE_INFINITY) {
      inverse.update(s, y, sy, yy);
    }
  }

  @Override
  public boolean restart() {
    boolean remembered = !inverse.isIdentity();
    inverse.reset();
    return remembered;
  }
}
