package descent.firstorder.variance;

import descent.argument.Require;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;

/**
 * SAGA: corrects each term's gradient by what the same term said the last time it was asked, kept
 * in a table.
 *
 * <pre>{@code
 * table: hᵢ = ∇fᵢ(x_0),   h̄ = (1/n) Σ hᵢ
 * for k = 1, 2, …:  i uniform in {1 … n},   g = ∇fᵢ(x_{k−1})
 *                   x_k = x_{k−1} − γ (g − hᵢ + h̄)
 *                   h̄ ← h̄ + (g − hᵢ)/n,   hᵢ ← g
 * }</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>symbol</th><th>parameter</th><th>default</th></tr>
 * <tr><td>{@code γ}</td><td>the learning rate, in units of x² / f</td><td>none; {@code 1/(3L)} needs no
 * knowledge of μ, with {@code L} the largest smoothness of a term</td></tr>
 * <tr><td></td><td>seed of the terms drawn</td><td>0</td></tr>
 * </table>
 *
 * <p>Guarantee: with L-smooth, μ-strongly convex terms and {@code γ = 1/(3L)}, {@code E‖x_k − x*‖²}
 * falls by the factor {@code 1 − min(1/(4n), μ/(3L))} a step (Section 2; Theorem 1 and Corollary 1
 * prove it for {@code 1/(2(μn + L))} too).
 *
 * <p>As a {@link Solver} one iteration is {@code n} steps, a pass. The method itself asks for one
 * term gradient a step, and {@code n} to fill the table; the value and full gradient that
 * iterations show cost another {@code n} each, which only watching needs. Memory: {@code O(nd)}, a
 * vector for each term. A regularizer counts to each term; the proximal step of the paper is not
 * here. Source: Defazio, Bach & Lacoste-Julien, SAGA: A Fast Incremental Gradient Method With
 * Support for Non-Strongly Convex Composite Objectives, NIPS 2014, equations 1 and 2.
 *
 * @param learningRate {@code γ}, positive and finite
 * @param seed of the generator
 */
public record Saga(double learningRate, long seed) implements Solver<FiniteSum> {

  /** Checks. */
  public Saga {
    Require.positive("learningRate", learningRate);
  }

  /** This learning rate, seed 0. */
  public static Saga withLearningRate(double learningRate) {
    return new Saga(learningRate, 0);
  }

  /** The same with another seed. */
  public Saga withSeed(long seed) {
    return new Saga(learningRate, seed);
  }

  /** {@code n(1 + s)}: the term gradients that {@code s} iterations over n terms need. */
  public long termGradients(int terms, int iterations) {
    return terms * (1L + iterations);
  }

  @Override
  public Result minimize(
      FiniteSum f, double[] x0, Stopping stopping, Recording recording, Observer... observers) {
    Run run = new Run(Require.nonNull("f", f), x0, stopping, recording, observers);
    Table table = new Table(f, x0);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    while (run.goesOn()) {
      for (int k = 0; k < f.terms(); k++) {
        table.step(random.nextInt(f.terms()), learningRate, run.point());
      }
      run.stepped(learningRate);
    }
    return run.result();
  }

  /** The gradients that the terms gave last, and their mean. */
  private static final class Table {
    private final FiniteSum f;
    private final double[][] gradients;
    private final double[] mean;
    private final double[] gradient;
    private final Batch term = new Batch(1);

    Table(FiniteSum f, double[] x0) {
      this.f = f;
      gradients = new double[f.terms()][f.dimension()];
      mean = new double[f.dimension()];
      gradient = new double[f.dimension()];
      for (int i = 0; i < gradients.length; i++) {
        evaluate(i, x0, gradients[i]);
        for (int j = 0; j < mean.length; j++) {
          mean[j] += gradients[i][j] / gradients.length;
        }
      }
    }

    private void evaluate(int i, double[] x, double[] out) {
      term.clear();
      term.add(i, 1);
      f.batch(term, x, out);
    }

    void step(int i, double learningRate, double[] x) {
      evaluate(i, x, gradient);
      double[] stored = gradients[i];
      for (int j = 0; j < x.length; j++) {
        double change = gradient[j] - stored[j];
        x[j] -= learningRate * (change + mean[j]);
        mean[j] += change / gradients.length;
        stored[j] = gradient[j];
      }
    }
  }
}
