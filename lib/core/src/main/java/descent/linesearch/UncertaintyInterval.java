package descent.linesearch;

/**
 * The interval of uncertainty of Moré and Thuente's search: {@code α_l}, the step of the lowest
 * value so far, and {@code α_u}, with a step that is wanted between them. Values are measured from
 * {@code φ(0)}. Source: Moré & Thuente (1994), Section 4.
 */
final class UncertaintyInterval {
  private static final double SHRINKAGE = 0.66;

  private double best;
  private double bestRise;
  private double bestSlope;
  private double other;
  private double otherRise;
  private double otherSlope;
  private boolean bracketed;
  private boolean auxiliary;
  private double least;
  private double most;
  // The shortest step that had no finite value.
  private double cap;
  private double width;
  private double previousWidth;
  private double decreaseSlope;

  /** Begins at step 0 with the slope there, and the slope that enough decrease means. */
  void start(double startSlope, double decreaseSlope, double firstStep) {
    this.decreaseSlope = decreaseSlope;
    best = 0;
    bestRise = 0;
    bestSlope = startSlope;
    other = 0;
    otherRise = 0;
    otherSlope = startSlope;
    bracketed = false;
    auxiliary = true;
    least = 0;
    most = 5 * firstStep;
    cap = Double.POSITIVE_INFINITY;
    width = Double.POSITIVE_INFINITY;
    previousWidth = Double.POSITIVE_INFINITY;
  }

  /** A step half as far from the best one, where the last had no finite value. */
  double shortened(double step) {
    cap = Math.min(cap, step);
    return best + 0.5 * (step - best);
  }

  /** Takes in a trial and chooses the next step. */
  double next(double step, double rise, double slope) {
    double allowed = step * decreaseSlope;
    if (auxiliary && rise <= allowed && slope >= 0) {
      auxiliary = false;
    }
    double next;
    if (auxiliary && rise <= bestRise && rise > allowed) {
      next = nextByAuxiliary(step, rise, slope);
    } else {
      next = update(step, rise, slope);
    }
    return safeguarded(step, next);
  }

  /** The update with {@code ψ(α) = φ(α) − φ(0) − μαφ'(0)} in place of {@code φ}. */
  private double nextByAuxiliary(double step, double rise, double slope) {
    double d = decreaseSlope;
    bestRise -= best * d;
    otherRise -= other * d;
    bestSlope -= d;
    otherSlope -= d;
    double next = update(step, rise - step * d, slope - d);
    bestRise += best * d;
    otherRise += other * d;
    bestSlope += d;
    otherSlope += d;
    return next;
  }

  private double safeguarded(double step, double proposed) {
    double next = proposed;
    if (bracketed) {
      if (Math.abs(other - best) >= SHRINKAGE * previousWidth) {
        next = best + 0.5 * (other - best);
      }
      previousWidth = width;
      width = Math.abs(other - best);
      least = Math.min(best, other);
      most = Math.max(best, other);
    } else {
      least = next + 1.1 * (next - best);
      most = next + 4 * (next - best);
    }
    // Growing must not lead to where there was no value.
    return !bracketed && next >= cap ? step + 0.5 * (cap - step) : next;
  }

  /** Whether the interval holds no step but its ends, so that rounding decides. */
  boolean isExhausted(double step) {
    return bracketed && (step <= least || step >= most);
  }

  private double update(double step, double rise, double slope) {
    boolean turned = slope * Math.signum(bestSlope) < 0;
    double cubic = Cubic.minimizer(best, bestRise, bestSlope, step, rise, slope);
    double next;
    if (rise > bestRise) {
      // Case 1: higher. A minimizer lies between.
      double parabola = best + parabolaStep(step, rise);
      next =
          Math.abs(cubic - best) < Math.abs(parabola - best)
              ? cubic
              : cubic + 0.5 * (parabola - cubic);
      bracketed = true;
    } else if (turned) {
      // Case 2: lower, but the slope has changed its sign.
      double secant = secant(step, slope);
      next = Math.abs(cubic - step) > Math.abs(secant - step) ? cubic : secant;
      bracketed = true;
    } else if (Math.abs(slope) < Math.abs(bestSlope)) {
      next = flatter(step, rise, slope);
    } else if (bracketed) {
      // Case 4: lower and as steep.
      next = Cubic.minimizer(other, otherRise, otherSlope, step, rise, slope);
    } else {
      next = step > best ? most : least;
    }
    moveEnds(step, rise, slope, turned);
    return Double.isNaN(next) ? best + 0.5 * (other - best) : next;
  }

  private double parabolaStep(double step, double rise) {
    double length = step - best;
    return 0.5 * bestSlope / ((bestRise - rise) / length + bestSlope) * length;
  }

  private double secant(double step, double slope) {
    return step + slope / (slope - bestSlope) * (best - step);
  }

  /** Case 3: lower and less steep; the cubic may have its minimizer behind, or none. */
  private double flatter(double step, double rise, double slope) {
    double cubic = Cubic.minimizer(best, bestRise, bestSlope, step, rise, slope);
    boolean ahead = (cubic - step) * (step - best) > 0;
    double forward = ahead ? cubic : step > best ? most : least;
    double secant = secant(step, slope);
    boolean cubicIsCloser = Math.abs(forward - step) < Math.abs(secant - step);
    if (bracketed) {
      double next = cubicIsCloser ? forward : secant;
      double bound = step + SHRINKAGE * (other - step);
      return step > best ? Math.min(bound, next) : Math.max(bound, next);
    }
    return Math.max(least, Math.min(most, cubicIsCloser ? secant : forward));
  }

  private void moveEnds(double step, double rise, double slope, boolean turned) {
    if (rise > bestRise) {
      other = step;
      otherRise = rise;
      otherSlope = slope;
      return;
    }
    if (turned) {
      other = best;
      otherRise = bestRise;
      otherSlope = bestSlope;
    }
    best = step;
    bestRise = rise;
    bestSlope = slope;
  }
}
