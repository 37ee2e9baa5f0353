package descent.linesearch;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import descent.optimize.Counted;

/**
 * An objective seen along a line, {@code φ(α) = f(x + αd)}. It stands at one step {@code α} at a
 * time, 0 at the start, and knows value, slope, point and gradient there. A trial costs one
 * evaluation and {@code O(n)}; memory: two vectors. Nothing is allocated after construction.
 */
public final class Line {
  private final Counted f;
  private final double[] point;
  private final double[] gradient;
  private double[] origin;
  private double[] originGradient;
  private double[] direction;
  private double startValue;
  private double startSlope;
  private double step;
  private double value;
  private double slope;
  private boolean complete;
  private double lowestStep;
  private double lowestValue;
  private double longestStep;
  private boolean sawFinite;
  private boolean sawNonFinite;
  private int trials;

  /** Lines of this objective. A {@link Counted} is used as it is, anything else is counted here. */
  public Line(Differentiable f) {
    Require.nonNull("f", f);
    this.f = f instanceof Counted counted ? counted : new Counted(f);
    point = new double[f.dimension()];
    gradient = new double[f.dimension()];
  }

  /**
   * Begins a new line. The arrays stay the caller's; they must not change during the search.
   *
   * @param x {@code x}
   * @param value {@code f(x)}
   * @param gradient {@code ∇f(x)}
   * @param direction {@code d}
   */
  public void start(double[] x, double value, double[] gradient, double[] direction) {
    origin = x;
    originGradient = gradient;
    this.direction = direction;
    startValue = value;
    startSlope = Vectors.dot(gradient, direction);
    sawFinite = false;
    sawNonFinite = false;
    trials = 0;
    lowestStep = 0;
    lowestValue = value;
    longestStep = Double.POSITIVE_INFINITY;
    toStart();
  }

  private void toStart() {
    System.arraycopy(origin, 0, point, 0, point.length);
    System.arraycopy(originGradient, 0, gradient, 0, point.length);
    step = 0;
    value = startValue;
    slope = startSlope;
    complete = true;
  }

  /** The objective, counted. */
  public Counted objective() {
    return f;
  }

  /** {@code d}, not to be changed. */
  public double[] direction() {
    return direction;
  }

  /** {@code φ(0)}. */
  public double startValue() {
    return startValue;
  }

  /** {@code φ'(0)}. */
  public double startSlope() {
    return startSlope;
  }

  /** The step {@code α} where the line stands. */
  public double step() {
    return step;
  }

  /** {@code φ(α)}. */
  public double value() {
    return value;
  }

  /** {@code φ'(α)}. Costs an evaluation after {@link #tryValue}. */
  public double slope() {
    complete();
    return slope;
  }

  /** {@code x + αd}, not to be changed. */
  public double[] point() {
    return point;
  }

  /** {@code ∇f(x + αd)}, once the search is over; not to be changed. */
  public double[] gradient() {
    return gradient;
  }

  /** The evaluations of this line so far. */
  public int trials() {
    return trials;
  }

  /** Goes to a step and evaluates the value alone. */
  public double tryValue(double step) {
    moveTo(step);
    value = f.value(point);
    slope = Double.NaN;
    complete = false;
    remember(Double.isFinite(value));
    return value;
  }

  /** Goes to a step and evaluates value and gradient. */
  public double tryStep(double step) {
    moveTo(step);
    evaluateGradient();
    remember(isFinite());
    return value;
  }

  private void moveTo(double step) {
    this.step = step;
    trials++;
    for (int i = 0; i < point.length; i++) {
      point[i] = origin[i] + step * direction[i];
    }
  }

  private void evaluateGradient() {
    value = f.valueAndGradient(point, gradient);
    slope = Vectors.dot(gradient, direction);
    complete = true;
  }

  private void remember(boolean finite) {
    sawNonFinite |= !finite;
    // What rounds to the start says nothing about the line.
    sawFinite = sawFinite || (finite && !isInvisible(step));
    if (finite && value < lowestValue) {
      lowestValue = value;
      lowestStep = step;
    }
  }

  /** Evaluates the gradient where the line stands, unless it is known. */
  void complete() {
    if (!complete) {
      trials++;
      evaluateGradient();
    }
  }

  /** Goes to the lowest finite value seen. */
  void toLowest() {
    if (lowestStep == 0) {
      toStart();
    } else if (step != lowestStep) {
      moveTo(lowestStep);
      evaluateGradient();
    }
  }

  boolean isFiniteAtStart() {
    return Double.isFinite(startValue) && Double.isFinite(startSlope);
  }

  /** Whether the value, and the slope if it is known, are finite where the line stands. */
  public boolean isFinite() {
    return Double.isFinite(value) && (!complete || Double.isFinite(slope));
  }

  void limitStepTo(double longest) {
    longestStep = longest;
  }

  /** Whether a step is longer than a search should go: {@code 2⁶⁰} times the first one. */
  boolean isTooLong(double step) {
    return !(step <= longestStep);
  }

  /**
   * {@code φ(α) − φ(0)}; by the trapezoidal rule {@code α(φ'(0) + φ'(α))/2} where the difference of
   * the values is mostly rounding, and no more could be expected of so small a step.
   */
  public double rise() {
    double difference = value - startValue;
    return Rounding.decides(difference, step * startSlope, startValue)
        ? 0.5 * step * (startSlope + slope())
        : difference;
  }

  /** {@code φ(α) − φ(β)} with the same care, from the rise and the slope at {@code β}. */
  double riseFrom(double otherStep, double otherRise, double otherSlope) {
    double difference = rise() - otherRise;
    double length = step - otherStep;
    double scale = Math.max(Math.abs(value), Math.abs(startValue));
    return Rounding.decides(difference, length * otherSlope, scale)
        ? 0.5 * length * (otherSlope + slope())
        : difference;
  }

  /** The Armijo condition {@code φ(α) ≤ φ(0) + c₁αφ'(0)}, with care for rounding. */
  public boolean decreasesEnough(double c1) {
    return isFinite() && rise() <= c1 * step * startSlope && isFinite();
  }

  /** Whether the point of this step is, rounded, the start. */
  boolean isInvisible(double step) {
    for (int i = 0; i < point.length; i++) {
      if (origin[i] + step * direction[i] != origin[i]) {
        return false;
      }
    }
    return true;
  }

  /** Why a search ends that may not, or cannot, try another step. */
  Outcome failure(double nextStep, int evaluationLimit) {
    if (sawNonFinite && !sawFinite) {
      return Outcome.NON_FINITE_VALUE;
    }
    return trials < evaluationLimit || isInvisible(nextStep)
        ? Outcome.ROUNDING
        : Outcome.EVALUATION_LIMIT;
  }
}
