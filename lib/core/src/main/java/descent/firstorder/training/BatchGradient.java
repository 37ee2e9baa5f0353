package descent.firstorder.training;

import descent.firstorder.SparseUpdateRule;
import descent.firstorder.UpdateRule;
import descent.firstorder.clipping.Clipping;
import descent.function.Batch;
import descent.function.FiniteSum;
import descent.function.ParameterRange;
import descent.function.SparseTerms;
import descent.function.StatefulSum;
import descent.function.Support;
import descent.linalg.Vectors;
import java.util.Optional;

/** The gradient of a run's newest batch: a plain vector, or one that knows where it is not zero. */
sealed interface BatchGradient {

  /** Evaluates value and gradient of the batch; returns the value. */
  double evaluate(Batch batch, double[] x);

  /** {@code ‖g‖₂}. */
  double norm();

  /** Clips if that is wanted, and makes the step. */
  void step(UpdateRule.State rule, double[] x, double learningRate);

  /** Sparse where sum, rule and settings allow it. */
  static BatchGradient of(Training settings) {
    if (settings.sum instanceof StatefulSum sum && sum.statistics().isPresent()) {
      ParameterRange range = sum.statistics().get();
      return new Stateful(sum, dense(settings), range, new double[range.to() - range.from()]);
    }
    boolean sparseRule = settings.rule.filter(SparseUpdateRule.class::isInstance).isPresent();
    return settings.sum instanceof SparseTerms sparse
            && sparse.hasSparseGradients()
            && sparseRule
            && settings.clipping.isEmpty()
        ? new Sparse(sparse, new double[sparse.dimension()], new Support(sparse.dimension()))
        : dense(settings);
  }

  private static Dense dense(Training settings) {
    return new Dense(settings.sum, new double[settings.sum.dimension()], settings.clipping);
  }

  /** A vector. */
  record Dense(FiniteSum sum, double[] gradient, Optional<Clipping> clipping)
      implements BatchGradient {

    @Override
    public double evaluate(Batch batch, double[] x) {
      return sum.batch(batch, x, gradient);
    }

    @Override
    public double norm() {
      return Vectors.norm(gradient);
    }

    @Override
    public void step(UpdateRule.State rule, double[] x, double learningRate) {
      if (clipping.isPresent()) {
        clipping.get().clip(x, gradient);
      }
      rule.step(x, gradient, learningRate);
    }
  }

  /** A vector beside the statistics that the batch leaves, which no rule may change. */
  record Stateful(StatefulSum sum, Dense dense, ParameterRange range, double[] statistics)
      implements BatchGradient {

    @Override
    public double evaluate(Batch batch, double[] x) {
      return sum.batch(batch, x, dense.gradient, statistics);
    }

    @Override
    public double norm() {
      return dense.norm();
    }

    @Override
    public void step(UpdateRule.State rule, double[] x, double learningRate) {
      dense.step(rule, x, learningRate);
      System.arraycopy(statistics, 0, x, range.from(), statistics.length);
    }
  }

  /** A vector that is zero outside of its support. */
  record Sparse(SparseTerms sum, double[] gradient, Support support) implements BatchGradient {

    @Override
    public double evaluate(Batch batch, double[] x) {
      support.clear(gradient);
      return sum.batch(batch, x, gradient, support);
    }

    @Override
    public double norm() {
      // Four sums, for an addition need not wait for the one before.
      double squares0 = 0;
      double squares1 = 0;
      double squares2 = 0;
      double squares3 = 0;
      int size = support.size();
      int whole = size / 4 * 4;
      for (int k = 0; k < whole; k += 4) {
        double entry0 = gradient[support.coordinate(k)];
        double entry1 = gradient[support.coordinate(k + 1)];
        double entry2 = gradient[support.coordinate(k + 2)];
        double entry3 = gradient[support.coordinate(k + 3)];
        squares0 += entry0 * entry0;
        squares1 += entry1 * entry1;
        squares2 += entry2 * entry2;
        squares3 += entry3 * entry3;
      }
      for (int k = whole; k < size; k++) {
        double entry = gradient[support.coordinate(k)];
        squares0 += entry * entry;
      }
      double squares = squares0 + squares1 + (squares2 + squares3);
      // Where squares leave the range of doubles, the careful norm of the whole vector decides.
      return squares > 0x1p-900 && squares < 0x1p1000 ? Math.sqrt(squares) : Vectors.norm(gradient);
    }

    @Override
    public void step(UpdateRule.State rule, double[] x, double learningRate) {
      rule.step(x, gradient, learningRate, support);
    }
  }
}
