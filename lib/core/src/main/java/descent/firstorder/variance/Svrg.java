package descent.firstorder.variance;

import descent.argument.Require;
import descent.function.Batch;
import descent.function.Differentiable;
import descent.function.FiniteSum;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;

/**
 * Stochastic variance reduced gradient: corrects each term's gradient by what the same term said at
 * a snapshot, whose full gradient is known.
 *
 * <pre>{@code
 * for s = 1, 2, …:  x̃ = x̃_{s−1},  μ̃ = ∇f(x̃),  x_0 = x̃
 *   for t = 1 … m:  i uniform in {1 … n}
 *                   x_t = x_{t−1} − η (∇fᵢ(x_{t−1}) − ∇fᵢ(x̃) + μ̃)
 *   x̃_s = x_m (option I), or x_t for a uniform t in {0 … m−1} (option II)
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code η}</td><td>the learning rate, in units of x² / f</td><td>none; {@code 0.1/L} is usual,
 * with {@code L} the largest smoothness of a term</td></tr>
 * <tr><td>{@code m}</td><td>inner steps between snapshots</td><td>{@code 2n}, as the paper for convex
 * sums</td></tr>
 * <tr><td></td><td>{@link Snapshot}</td><td>option I, the last</td></tr>
 * <tr><td></td><td>seed of the terms drawn</td><td>0</td></tr>
 * </table>
 *
 * <p>The correction has mean zero, and both gradients agree ever better as both points approach the
 * minimizer: the variance vanishes, and a constant learning rate converges. Guarantee for option
 * II: with L-smooth convex terms, a μ-strongly convex mean and {@code m} large enough, the expected
 * error falls by {@code α = 1/(μη(1 − 2Lη)m) + 2Lη/(1 − 2Lη) < 1} from snapshot to snapshot
 * (Theorem 1).
 *
 * <p>As a {@link Solver} one iteration is one snapshot, at whose point value and full gradient are
 * known. It costs {@code n + 2m} term gradients; memory: four vectors. A regularizer counts to each
 * term. Not worth it where a few passes over the data are all there will be. Source: Johnson &
 * Zhang, Accelerating Stochastic Gradient Descent using Predictive Variance Reduction, NIPS 2013,
 * Figure 1.
 *
 * @param learningRate {@code η}, positive and finite
 * @param innerSteps how many inner steps for {@code n} terms
 * @param snapshot which inner point becomes the next snapshot
 * @param seed of the generator
 */
public record Svrg(double learningRate, InnerSteps innerSteps, Snapshot snapshot, long seed)
    implements Solver<FiniteSum> {

  /** How many inner steps there are between snapshots. */
  public sealed interface InnerSteps {

    /** {@code m} for {@code n} terms. */
    int of(int terms);

    /** {@code m} itself. */
    record Count(int steps) implements InnerSteps {

      /** Checks. */
      public Count {
        Require.atLeast("innerSteps", steps, 1);
      }

      @Override
      public int of(int terms) {
        return steps;
      }
    }

    /** {@code m = passes·n}. */
    record Passes(int passes) implements InnerSteps {

      /** Checks. */
      public Passes {
        Require.atLeast("passes", passes, 1);
      }

      @Override
      public int of(int terms) {
        return Math.multiplyExact(passes, terms);
      }
    }
  }

  /** Which inner point becomes the next snapshot. */
  public enum Snapshot {
    /** The paper's option I: the last, {@code x_m}. */
    LAST,
    /** The paper's option II, of its proof: {@code x_t} for a random {@code t} in {0 … m−1}. */
    RANDOM
  }

  /** Checks. */
  public Svrg {
    Require.positive("learningRate", learningRate);
    Require.nonNull("innerSteps", innerSteps);
    Require.nonNull("snapshot", snapshot);
  }

  /** This learning rate, {@code m = 2n}, option I, seed 0. */
  public static Svrg withLearningRate(double learningRate) {
    return new Svrg(learningRate, new InnerSteps.Passes(2), Snapshot.LAST, 0);
  }

  /** The same with this {@code m}, at least 1. */
  public Svrg withInnerSteps(int steps) {
    return new Svrg(learningRate, new InnerSteps.Count(steps), snapshot, seed);
  }

  /** The same with another choice of snapshot. */
  public Svrg withSnapshot(Snapshot snapshot) {
    return new Svrg(learningRate, innerSteps, snapshot, seed);
  }

  /** The same with another seed. */
  public Svrg withSeed(long seed) {
    return new Svrg(learningRate, innerSteps, snapshot, seed);
  }

  /** {@code n + s(n + 2m)}: the term gradients of a run of {@code s} iterations over n terms. */
  public long termGradients(int terms, int iterations) {
    return terms + iterations * (terms + 2L * innerSteps.of(terms));
  }

  @Override
  public Result minimize(
      FiniteSum f, double[] x0, Stopping stopping, Recording recording, Observer... observers) {
    Differentiable sum = Require.nonNull("f", f);
    Run run = new Run(sum, x0, stopping, recording, observers);
    Inner inner = new Inner(f, Xoshiro256PlusPlus.ofSeed(seed));
    int m = innerSteps.of(f.terms());
    while (run.goesOn()) {
      int steps = snapshot == Snapshot.LAST ? m : inner.random.nextInt(m);
      inner.from(run.point());
      // What would follow the point that is chosen cannot change it, so it is not computed.
      for (int t = 0; t < steps && !inner.interrupted(t); t++) {
        inner.step(run.point(), run.gradient());
      }
      // A random snapshot may be the old one: that is no step, and no sign that the run is stuck.
      run.stepped(steps == 0 ? 0 : learningRate);
    }
    return run.result();
  }

  /** The inner loop's vectors. */
  private final class Inner {
    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final FiniteSum f;
    private final Xoshiro256PlusPlus random;
    private final Batch term = new Batch(1);
    private final double[] snapshotPoint;
    private final double[] here;
    private final double[] there;

    Inner(FiniteSum f, Xoshiro256PlusPlus random) {
      this.f = f;
      this.random = random;
      snapshotPoint = new double[f.dimension()];
      here = new double[f.dimension()];
      there = new double[f.dimension()];
    }

    void from(double[] x) {
      System.arraycopy(x, 0, snapshotPoint, 0, x.length);
    }

    void step(double[] x, double[] fullGradient) {
      term.clear();
      term.add(random.nextInt(f.terms()), 1);
      f.batch(term, x, here);
      f.batch(term, snapshotPoint, there);
      for (int j = 0; j < x.length; j++) {
        x[j] -= learningRate * (here[j] - there[j] + fullGradient[j]);
      }
    }

    boolean interrupted(int t) {
      return t % STEPS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted();
    }
  }
}
