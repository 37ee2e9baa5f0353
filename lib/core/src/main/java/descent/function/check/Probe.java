package descent.function.check;

import descent.function.Objective;

/** Looks at a function beside a point, one coordinate at a time, and counts how often. */
final class Probe {
  private final Objective f;
  private final double[] x;
  private final double here;

  /** Evaluations so far. */
  long values;

  Probe(Objective f, double[] x, double here) {
    this.f = f;
    this.x = x;
    this.here = here;
  }

  double step(int j) {
    return FiniteDifferences.central().step(x[j]);
  }

  /** The slopes of coordinate {@code j} with this step, which are two values. */
  Slopes slopes(int j, double step) {
    values += 2;
    double[] point = x.clone();
    point[j] = x[j] + step;
    double ahead = point[j] - x[j];
    double aheadValue = f.value(point);
    point[j] = x[j] - step;
    double behind = x[j] - point[j];
    double behindValue = f.value(point);
    return new Slopes(
        (here - behindValue) / behind,
        (aheadValue - here) / ahead,
        (aheadValue - behindValue) / (ahead + behind),
        Math.max(Math.abs(here), Math.max(Math.abs(aheadValue), Math.abs(behindValue))));
  }
}
