package descent.playground;

import descent.optimize.StopReason;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;

/** What a run found and the way it took, as the page reads it. */
public final class Path {
  /** A gradient this small says that a run has arrived. */
  static final double TOLERANCE = 1e-10;

  private record Place(double[] point, double value, double gradientNorm, int gradients) {}

  private final List<Place> places = new ArrayList<>();
  private StopReason stopReason = StopReason.ITERATION_LIMIT;

  Path() {}

  /** Adds a point, which is taken as it is, and the gradients that it took to come there. */
  void add(double[] point, double value, double gradientNorm, int gradients) {
    places.add(new Place(point, value, gradientNorm, gradients));
  }

  Path endedBy(StopReason reason) {
    stopReason = reason;
    return this;
  }

  private Place end() {
    return places.get(places.size() - 1);
  }

  /** The coordinates of the points, one point after another, the start first. */
  @JSExport
  public double[] points() {
    int dimension = end().point.length;
    double[] points = new double[dimension * places.size()];
    for (int i = 0; i < places.size(); i++) {
      System.arraycopy(places.get(i).point, 0, points, dimension * i, dimension);
    }
    return points;
  }

  /** The value at each point; not finite at the end of a run that diverged. */
  @JSExport
  public double[] values() {
    double[] values = new double[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = places.get(i).value;
    }
    return values;
  }

  /** The norm of the gradient at each point. */
  @JSExport
  public double[] gradientNorms() {
    double[] norms = new double[places.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = places.get(i).gradientNorm;
    }
    return norms;
  }

  /**
   * The cost of coming to each point, in gradients: of single terms, where the objective is a sum.
   */
  @JSExport
  public double[] gradients() {
    double[] gradients = new double[places.size()];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = places.get(i).gradients;
    }
    return gradients;
  }

  /** Why the run stopped, in words. */
  @JSExport
  public String stopReason() {
    return stopReason.description();
  }

  /** Whether the run ended where the gradient vanishes. */
  @JSExport
  public boolean converged() {
    return end().gradientNorm <= TOLERANCE;
  }

  /** Whether the run ended at a value that is not finite. */
  @JSExport
  public boolean diverged() {
    return stopReason == StopReason.NON_FINITE_VALUE;
  }
}
