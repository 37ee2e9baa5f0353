package descent.firstorder;

import descent.argument.Require;
import descent.function.Differentiable;
import descent.linalg.Vectors;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.random.RandomGenerator;

/**
 * Gradient descent that shakes itself free of saddle points: where the gradient is small it adds
 * noise once, goes on, and looks whether the value fell.
 *
 * <pre>{@code
 * if ‖∇f(x)‖ ≤ g and the last noise is more than T steps ago:
 *   remember f(x);  x ← x + ξ,  ξ uniform in the ball of radius r
 * if the last noise is T steps ago and f has fallen by less than F since before it: stop
 * x ← x − η ∇f(x)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default of {@link #withStepSize}</th></tr>
 * <tr><td>{@code η}</td><td>the step size, in units of x² / f</td><td>none</td></tr>
 * <tr><td>{@code g}</td><td>the gradient norm below which a point may be a saddle</td><td>none</td></tr>
 * <tr><td>{@code T}</td><td>the number of steps that an escape may take</td><td>none</td></tr>
 * <tr><td>{@code r}</td><td>the radius of the noise, in units of x</td><td>{@code ηg}, the length of
 * a step where the gradient norm is {@code g}</td></tr>
 * <tr><td>{@code F}</td><td>the fall of the value that counts as an escape</td><td>{@code ηg²}, what
 * one such step brings</td></tr>
 * </table>
 *
 * <p>Guarantees. If {@code f} is ℓ-smooth and its Hessian is ρ-Lipschitz, then with the parameters
 * of {@link #ofTheory} the method stops with probability {@code 1 − δ} after {@code O(ℓΔ/ε² ·
 * log⁴(nℓΔ/(ε²δ)))} steps at a point with {@code ‖∇f‖ ≤ ε} and {@code λ_min ≥ −√(ρε)}: the number
 * of variables enters through a logarithm only. The run stops with {@link
 * StopReason#SECOND_ORDER_TOLERANCE}; Jin et al. then return the point before the noise, while the
 * result here has the best point seen, whose value is not higher. The guarantee needs steps that an
 * exact gradient makes, and says nothing of how good the minimum is.
 *
 * <p>A stopping rule on the gradient norm with a tolerance above {@code g} ends the run at the
 * first saddle, before any noise. Adding the noise is an iteration of its own, with step size 0,
 * since the gradient is needed at the new point. Equal seeds give equal runs.
 *
 * <p>Cost per iteration: one gradient and {@code O(n)}; memory: as gradient descent. Source: Jin,
 * Ge, Netrapalli, Kakade & Jordan, How to Escape Saddle Points Efficiently (ICML 2017), Algorithm 2
 * and Theorem 3.
 *
 * @param stepSize {@code η}, positive
 * @param gradientThreshold {@code g}, positive
 * @param waiting {@code T}, at least 1
 * @param radius {@code r}, positive
 * @param decrease {@code F}, positive
 * @param seed of the noise
 */
public record PerturbedGradientDescent(
    double stepSize,
    double gradientThreshold,
    int waiting,
    double radius,
    double decrease,
    long seed)
    implements Solver<Differentiable> {

  /** Checks the parameters. */
  public PerturbedGradientDescent {
    Require.positive("stepSize", stepSize);
    Require.positive("gradientThreshold", gradientThreshold);
    Require.atLeast("waiting", waiting, 1);
    Require.positive("radius", radius);
    Require.positive("decrease", decrease);
  }

  /** With the default radius {@code r = ηg} and decrease {@code F = ηg²}. */
  public static PerturbedGradientDescent withStepSize(
      double stepSize, double gradientThreshold, int waiting, long seed) {
    return new PerturbedGradientDescent(
        stepSize,
        gradientThreshold,
        waiting,
        stepSize * gradientThreshold,
        stepSize * gradientThreshold * gradientThreshold,
        seed);
  }

  /**
   * The parameters of the theorem. They are safe, not fast: {@code T} is large and {@code r} tiny.
   *
   * <pre>{@code
   * χ = 3 max(ln(nℓΔ/(cε²δ)), 4);  η = c/ℓ;  g = √c ε/χ²;  r = g/ℓ;
   * F = c √(ε³/ρ)/χ³;              T = χℓ/(c² √(ρε))
   * }</pre>
   *
   * @param dimension {@code n}
   * @param smoothness {@code ℓ}: how fast the gradient changes at most
   * @param hessianLipschitz {@code ρ}: how fast the Hessian changes at most
   * @param accuracy {@code ε}, at most {@code ℓ²/ρ}
   * @param failure {@code δ}, the probability that the run fails, below 1
   * @param valueGap {@code Δ ≥ f(x₀) − min f}
   * @param constant {@code c}, at most 1; the theorem holds for some value that it does not name
   * @param seed of the noise
   */
  public static PerturbedGradientDescent ofTheory(
      int dimension,
      double smoothness,
      double hessianLipschitz,
      double accuracy,
      double failure,
      double valueGap,
      double constant,
      long seed) {
    Require.atLeast("dimension", dimension, 1);
    Require.positive("smoothness", smoothness);
    Require.positive("hessianLipschitz", hessianLipschitz);
    Require.positive("accuracy", accuracy);
    Require.between("failure", failure, 0, 1);
    Require.positive("valueGap", valueGap);
    Require.positive("constant", constant);
    if (constant > 1) {
      throw new IllegalArgumentException("constant must be at most 1, got " + constant);
    }
    if (accuracy > smoothness * smoothness / hessianLipschitz) {
      throw new IllegalArgumentException(
          "accuracy must be at most smoothness²/hessianLipschitz = "
              + smoothness * smoothness / hessianLipschitz
              + ", got "
              + accuracy);
    }
    double odds = dimension * smoothness * valueGap / (constant * accuracy * accuracy * failure);
    double chi = 3 * Math.max(Math.log(odds), 4);
    double gradientThreshold = Math.sqrt(constant) * accuracy / (chi * chi);
    double waiting =
        Math.ceil(
            chi * smoothness / (constant * constant * Math.sqrt(hessianLipschitz * accuracy)));
    if (waiting > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "the theorem asks for waiting " + waiting + " steps: take a larger accuracy");
    }
    return new PerturbedGradientDescent(
        constant / smoothness,
        gradientThreshold,
        (int) waiting,
        gradientThreshold / smoothness,
        constant * Math.sqrt(accuracy / hessianLipschitz) * accuracy / (chi * chi * chi),
        seed);
  }

  /** The same with noise of another radius. */
  public PerturbedGradientDescent withRadius(double newRadius) {
    return new PerturbedGradientDescent(
        stepSize, gradientThreshold, waiting, newRadius, decrease, seed);
  }

  /** The same with another fall of the value that counts as an escape. */
  public PerturbedGradientDescent withDecrease(double newDecrease) {
    return new PerturbedGradientDescent(
        stepSize, gradientThreshold, waiting, radius, newDecrease, seed);
  }

  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    Run run = new Run(f, x0, stopping, recording, observers);
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    double[] noise = new double[x0.length];
    boolean watching = false;
    int since = 0;
    double valueBefore = 0;
    while (run.goesOn()) {
      if (watching && since == waiting && !(run.value() - valueBefore <= -decrease)) {
        run.stop(StopReason.SECOND_ORDER_TOLERANCE);
      } else if (run.gradientNorm() <= gradientThreshold && (!watching || since > waiting)) {
        watching = true;
        since = 0;
        valueBefore = run.value();
        fillFromBall(noise, random);
        Vectors.axpy(1, noise, run.point());
        run.stepped(0);
      } else {
        Vectors.axpy(-stepSize, run.gradient(), run.point());
        run.stepped(stepSize);
        since++;
      }
    }
    return run.result();
  }

  /** Uniform in the ball: a uniform direction, and a length whose n-th power is uniform. */
  private void fillFromBall(double[] noise, RandomGenerator random) {
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextGaussian();
    }
    double length = radius * Math.pow(random.nextDouble(), 1.0 / noise.length);
    double factor = length / Vectors.norm(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] *= factor;
    }
  }
}
