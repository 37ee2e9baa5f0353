package descent.function;

import descent.argument.Require;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A finite sum whose terms several threads add up, for methods that want all of them at every step.
 *
 * <pre>{@code f = (1/m) Σ_c f_c,   f_c(x) = (m/n) Σ_{i in part c} fᵢ(x) + r(x)}</pre>
 *
 * <p>The terms are cut into {@code m ≤ 16} parts, which depend on {@code n} alone, and the parts
 * are added in their order. So results are the same bits for any number of threads; they differ
 * from those of the sum itself by rounding. The sum must stand being called by several threads at
 * once, as those of this library do.
 *
 * <p>Worth it from some 10,000 operations on. Cost: that of a batch of all terms, divided by the
 * number of threads; a value alone costs as much as a gradient. Memory: {@code m} gradients and a
 * batch of {@code n} terms; for linear models on dense rows a copy of the rows, column by column,
 * which is quicker to compute with ({@link ColumnPart}). Nothing is allocated later. The threads
 * are those of {@link java.util.concurrent.ForkJoinPool#commonPool}. An instance serves one caller
 * at a time.
 */
public final class ParallelSum implements FiniteSum {
  private static final int MOST_PARTS = 16;

  /** Fewer terms are not worth a part of their own. */
  private static final int LEAST_TERMS = 256;

  private final FiniteSum f;
  private final Part[] parts;
  private final double[] values;
  private final double[][] gradients;
  private final double[] unused;
  private final Share[] shares;
  private final AtomicInteger next = new AtomicInteger();
  private double[] point;

  private ParallelSum(FiniteSum f, int threads) {
    this.f = f;
    int n = f.terms();
    int m = Math.max(1, Math.min(MOST_PARTS, n / LEAST_TERMS));
    parts = new Part[m];
    for (int c = 0; c < m; c++) {
      parts[c] = part((int) ((long) n * c / m), (int) ((long) n * (c + 1) / m), (double) m / n);
    }
    values = new double[m];
    gradients = new double[m][f.dimension()];
    unused = new double[f.dimension()];
    shares = new Share[Math.min(threads, m)];
    Arrays.setAll(shares, k -> new Share());
  }

  /** This sum, by so many threads. */
  public static ParallelSum of(FiniteSum f, int threads) {
    Require.nonNull("f", f);
    return new ParallelSum(f, Require.atLeast("threads", threads, 1));
  }

  /** Some of the terms, each with the same weight, and {@code r}; with memory of its own. */
  interface Part {
    /** Returns the value and writes the gradient. */
    double valueAndGradient(double[] x, double[] gradient);
  }

  private Part part(int from, int to, double weight) {
    if (f instanceof EmpiricalRisk risk && risk.rows instanceof DenseRows) {
      return new ColumnPart(risk, from, to, weight);
    }
    Batch batch = new Batch(to - from);
    for (int i = from; i < to; i++) {
      batch.add(i, weight);
    }
    return (x, gradient) -> f.batch(batch, x, gradient);
  }

  /** How many threads share the work. */
  public int threads() {
    return shares.length;
  }

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public int terms() {
    return f.terms();
  }

  @Override
  public double value(double[] x) {
    return valueAndGradient(x, unused);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    point = x;
    next.set(0);
    if (shares.length == 1) {
      shares[0].compute();
    } else {
      for (Share share : shares) {
        share.reinitialize();
      }
      ForkJoinTask.invokeAll(shares);
    }
    double value = 0;
    Arrays.fill(gradient, 0.0);
    for (int c = 0; c < parts.length; c++) {
      value += values[c];
      Vectors.axpy(1.0, gradients[c], gradient);
    }
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] /= parts.length;
    }
    return value / parts.length;
  }

  /** A batch is small, and left to the sum itself. */
  @Override
  public double batch(Batch batch, double[] x, double[] gradient) {
    return f.batch(batch, x, gradient);
  }

  /** One thread's work: the parts that no other has begun, one after another. */
  private final class Share extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    @Override
    protected void compute() {
      for (int c = next.getAndIncrement(); c < parts.length; c = next.getAndIncrement()) {
        values[c] = parts[c].valueAndGradient(point, gradients[c]);
      }
    }
  }
}
