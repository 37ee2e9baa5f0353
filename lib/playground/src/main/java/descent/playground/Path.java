package descent.playground;

import descent.function.Objective;
import descent.optimize.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSExport;

/** What a run found and the way it took, as the page reads it. */
public final class Path {
  /** A gradient this small says that a run has arrived. */
  static final double TOLERANCE = 1e-10;

  /**
   * A point of the path.
   *
   * @param point the point, which is taken as it is
   * @param value the objective there
   * @param gradientNorm the norm of the gradient there
   * @param gradients the cost of coming there
   * @param learningRate of the step that came there; 0 at the start
   */
  record Place(
      double[] point, double value, double gradientNorm, int gradients, double learningRate) {}

  private final Optional<Objective> validation;
  private final List<Place> places = new ArrayList<>();
  private StopReason stopReason = StopReason.ITERATION_LIMIT;
  private int kept;

  Path(Optional<Objective> validation) {
    this.validation = validation;
  }

  void add(Place place) {
    kept = places.size();
    places.add(place);
  }

  /** Says that the answer is this point, and not the last one. */
  void keep(int index) {
    kept = index;
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

  /** The learning rate of the step to each point; 0 at the start. */
  @JSExport
  public double[] learningRates() {
    double[] rates = new double[places.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = places.get(i).learningRate;
    }
    return rates;
  }

  /** The error on the validation points at each point; empty if there are none. */
  @JSExport
  public double[] validationErrors() {
    double[] errors = new double[validation.isPresent() ? places.size() : 0];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = validation.orElseThrow().value(places.get(i).point);
    }
    return errors;
  }

  /** Which point the run answers with: with early stopping the best one, else the last. */
  @JSExport
  public int kept() {
    return kept;
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
