package descent.convex;

import descent.argument.Require;
import descent.linalg.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a problem has no minimizer, in a form that anybody can check. */
public sealed interface Certificate {

  /**
   * A combination of the constraints that no point fulfils. A feasible {@code x} would make {@code
   * c(x) = Σ λ_i h_i(x) + Σ μ_j g_j(x) + Σ ν⁻_k (l_k − x_k) + Σ ν⁺_k (x_k − u_k)} at most 0, since
   * {@code μ, ν⁻, ν⁺ ≥ 0}. Here its gradient vanishes and its value is positive: affine constraints
   * then contradict each other everywhere, others near {@code x} (their linearizations do). Source:
   * Farkas' lemma; Boyd & Vandenberghe, Convex Optimization (2004), Section 5.8.
   *
   * @param weights {@code λ, μ, ν⁻, ν⁺}
   */
  record Infeasible(Multipliers weights) implements Certificate {

    /** Checks the argument. */
    public Infeasible {
      Require.nonNull("weights", weights);
    }

    /** {@code c(x)}, which must be positive. */
    public double value(ConstrainedProblem p, double[] x) {
      return combined(p, x, new double[x.length]);
    }

    /** {@code ‖∇c(x)‖_∞}, which must be zero but for rounding. */
    public double gradient(ConstrainedProblem p, double[] x) {
      double[] gradient = new double[x.length];
      combined(p, x, gradient);
      return Vectors.maxNorm(gradient);
    }

    private double combined(ConstrainedProblem p, double[] x, double[] gradient) {
      Lagrangian lagrangian = new Lagrangian(p, weights);
      Require.length("x", x, p.dimension());
      return lagrangian.addConstraints(x, gradient, new double[x.length]);
    }

    /**
     * Whether it proves at {@code x} that the problem is infeasible: no weight of an inequality is
     * negative, and {@code c(x) > 0} while {@code ‖∇c(x)‖_∞ ≤ tolerance·c(x)}. For affine
     * constraints no point within {@code 1/tolerance} of {@code x}, in the 1-norm, is then
     * feasible.
     */
    public boolean proves(ConstrainedProblem p, double[] x, double tolerance) {
      Require.nonNegative("tolerance", tolerance);
      double value = value(p, x);
      return isNonNegative(weights.inequalities())
          && isNonNegative(weights.lower())
          && isNonNegative(weights.upper())
          && value > 0
          && gradient(p, x) <= tolerance * value;
    }

    private static boolean isNonNegative(double[] weights) {
      for (double weight : weights) {
        if (!(weight >= 0)) {
          return false;
        }
      }
      return true;
    }

    /** The constraints that it combines, by name. */
    public List<String> names(ConstrainedProblem p) {
      return List.copyOf(combination(p).keySet());
    }

    /** What it says, in words: which constraints contradict each other, and with what weights. */
    public String explain(ConstrainedProblem p) {
      Map<String, Double> combination = combination(p);
      if (combination.size() == 1) {
        return "“" + names(p).get(0) + "” cannot be fulfilled";
      }
      StringBuilder text = new StringBuilder();
      combination.forEach(
          (name, weight) ->
              text.append(text.length() == 0 ? "" : " + ")
                  .append(Digits.of(weight))
                  .append("·“")
                  .append(name)
                  .append("”"));
      return text.append(" has no slope and is positive: these cannot all be fulfilled").toString();
    }

    private Map<String, Double> combination(ConstrainedProblem p) {
      weights.requireOf(p);
      Map<String, Double> combination = new LinkedHashMap<>();
      for (int i = 0; i < p.equalities().size(); i++) {
        combination.put(p.equalities().get(i).name(), weights.equality(i));
      }
      for (int j = 0; j < p.inequalities().size(); j++) {
        combination.put(p.inequalities().get(j).name(), weights.inequality(j));
      }
      for (int k = 0; k < p.dimension(); k++) {
        combination.put(p.lowerName(k), weights.lower(k));
        combination.put(p.upperName(k), weights.upper(k));
      }
      combination.values().removeIf(weight -> weight == 0);
      return combination;
    }
  }

  /**
   * A direction along which the objective falls for ever and no constraint is in the way: {@code
   * ∇f(x)ᵀd < 0} at a feasible {@code x}, and neither {@code ∇f} nor an equality changes along
   * {@code d}, and no inequality rises.
   *
   * @param direction {@code d}; a copy goes in and out
   */
  record Unbounded(double[] direction) implements Certificate {

    /** Checks and copies. */
    public Unbounded {
      direction = Require.finite("direction", direction).clone();
    }

    @Override
    public double[] direction() {
      return direction.clone();
    }

    /**
     * Whether it proves that the problem has no minimum, for a quadratic {@code f} and affine
     * constraints: {@code x} is feasible to the tolerance, the slope {@code s = ∇f(x)ᵀd} is
     * negative, and over one step {@code d} nothing else changes by more than {@code tolerance·|s|}
     * in the wrong direction.
     */
    public boolean proves(ConstrainedProblem p, double[] x, double tolerance) {
      Require.nonNegative("tolerance", tolerance);
      Require.length("direction", direction, p.dimension());
      double[] before = p.objective().gradient(x);
      double slope = Vectors.dot(before, direction);
      double[] ahead = x.clone();
      Vectors.axpy(1, direction, ahead);
      double bend = Vectors.distance(before, p.objective().gradient(ahead));
      double allowed = tolerance * -slope;
      return p.violation(x) <= tolerance
          && slope < 0
          && bend <= allowed
          && rise(p, x, ahead) <= allowed;
    }

    @Override
    public String toString() {
      return "along " + Digits.of(direction) + " the objective falls for ever";
    }

    private double rise(ConstrainedProblem p, double[] x, double[] ahead) {
      double rise = 0;
      for (Constraint equality : p.equalities()) {
        rise = Math.max(rise, Math.abs(equality.value(ahead) - equality.value(x)));
      }
      for (Constraint inequality : p.inequalities()) {
        rise = Math.max(rise, inequality.value(ahead) - inequality.value(x));
      }
      for (int k = 0; k < direction.length; k++) {
        rise = Math.max(rise, Double.isInfinite(p.lower(k)) ? 0 : -direction[k]);
        rise = Math.max(rise, Double.isInfinite(p.upper(k)) ? 0 : direction[k]);
      }
      return rise;
    }
  }
}
