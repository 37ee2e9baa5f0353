package descent.firstorder;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.function.Quadratic;
import descent.function.Smooth;
import descent.linalg.Vectors;
import descent.optimize.Run;
import descent.schedule.Schedule;

/** How gradient descent chooses the size {@code η_t} of its steps. */
public sealed interface StepSize
    permits StepSize.Scheduled, StepSize.InverseSmoothness, StepSize.Exact, BarzilaiBorwein {

  /** The sizes of the steps of one run. */
  @FunctionalInterface
  interface Choice {

    /**
     * The size of the next step; infinite if the objective falls without bound along {@code −g}.
     */
    double next(Run run);
  }

  /**
   * The choice for this objective.
   *
   * @throws IllegalArgumentException if the objective does not know what the choice needs
   */
  Choice on(Differentiable f);

  /**
   * Given beforehand: {@code η_t} is the schedule's answer for step {@code t}.
   *
   * @param schedule the step size of each step
   */
  record Scheduled(Schedule schedule) implements StepSize {

    /** Checks that there is a schedule. */
    public Scheduled {
      Require.nonNull("schedule", schedule);
    }

    @Override
    public Choice on(Differentiable f) {
      return run -> {
        double stepSize = schedule.at(run.nextStep());
        if (!(stepSize >= 0 && stepSize < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "the schedule's step size must be non-negative and finite, got "
                  + stepSize
                  + " at step "
                  + run.nextStep());
        }
        return stepSize;
      };
    }
  }

  /**
   * {@code η = 1/β} for an objective that knows its smoothness {@code β}. The value then never
   * rises (the descent lemma: Nesterov 2004, Section 1.2.3).
   */
  record InverseSmoothness() implements StepSize {

    @Override
    public Choice on(Differentiable f) {
      if (!(f instanceof Smooth smooth)) {
        throw new IllegalArgumentException(
            "f must know its smoothness β for a step of 1/β, got "
                + f.getClass().getSimpleName()
                + ": give a step size instead");
      }
      double stepSize = 1 / Require.positive("the smoothness of f", smooth.smoothness());
      return run -> stepSize;
    }
  }

  /**
   * {@code η_t = gᵀg / gᵀHg}, the exact minimizer along {@code −g} of a quadratic with Hessian
   * {@code H} (Nocedal & Wright 2006, eq. 3.26).
   */
  record Exact() implements StepSize {

    @Override
    public Choice on(Differentiable f) {
      if (!(f instanceof Quadratic)) {
        throw new IllegalArgumentException(
            "f must be quadratic for an exact step, got " + f.getClass().getSimpleName());
      }
      return run -> {
        double[] g = run.gradient();
        double squaredNorm = Vectors.dot(g, g);
        if (squaredNorm == 0) {
          return 0;
        }
        double curvature = run.objective().curvature(g);
        return curvature > 0 ? squaredNorm / curvature : Double.POSITIVE_INFINITY;
      };
    }
  }
}
