package descent.evolution.program;

import descent.argument.Require;
import java.util.function.ToDoubleFunction;

/**
 * How badly a program explains data: the root of the mean squared error, in units of the targets'
 * standard deviation.
 *
 * <pre>{@code
 * e = √(Σ(y_r − a − b f_r)² / Σ(y_r − ȳ)²)
 * scaled: b = Σ(f_r − f̄)(y_r − ȳ) / Σ(f_r − f̄)²,  a = ȳ − b f̄;  otherwise a = 0, b = 1
 * }</pre>
 *
 * <p>0 is a perfect explanation, 1 is that of the mean. A program that is not finite at some row
 * has the error {@code +∞}: it is refused. Scaling frees evolution from finding slope and
 * intercept: Keijzer, Improving symbolic regression with interval arithmetic and linear scaling
 * (EuroGP 2003). Each thread that calls has memory of its own; evaluations do not allocate.
 */
public final class RegressionError implements ToDoubleFunction<Tree> {
  private final Columns inputs;
  private final double[] targets;
  private final boolean scaled;
  private final double mean;
  private final double spread;
  private final ThreadLocal<Work> work;

  /** What a thread works in: a value of the program at each row, and the line through them. */
  private static final class Work {
    final Columns.Memory memory = new Columns.Memory();
    final double[] values;
    double intercept;
    double slope;

    Work(int rows) {
      values = new double[rows];
    }
  }

  /**
   * The line that scales a program.
   *
   * @param intercept {@code a}
   * @param slope {@code b}
   */
  record Line(double intercept, double slope) {}

  /**
   * Of these data.
   *
   * @param inputs a column for each variable
   * @param targets {@code y}, one for each row, not all equal; copied
   * @param scaled whether the program is scaled first
   */
  public RegressionError(Columns inputs, double[] targets, boolean scaled) {
    this.inputs = Require.nonNull("inputs", inputs);
    this.targets = Require.finite("targets", targets).clone();
    if (targets.length != inputs.rows()) {
      throw new IllegalArgumentException(
          "targets has length " + targets.length + " but inputs have " + inputs.rows() + " rows");
    }
    this.scaled = scaled;
    mean = mean(targets);
    double sum = 0;
    for (double y : targets) {
      sum += (y - mean) * (y - mean);
    }
    spread = sum;
    if (!(spread > 0 && spread < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "targets must differ, and their squares be finite, got a variance of "
              + spread / targets.length);
    }
    work = ThreadLocal.withInitial(() -> new Work(inputs.rows()));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Override
  public double applyAsDouble(Tree tree) {
    return error(tree, work.get());
  }

  /** The line that scales this program: {@code 0 + 1·f} without scaling. */
  Line line(Tree tree) {
    Work mine = work.get();
    error(tree, mine);
    return new Line(mine.intercept, mine.slope);
  }

  /** The error of {@code a + b f}. */
  double error(Tree tree, Line line) {
    Work mine = work.get();
    inputs.evaluate(tree, mine.memory, mine.values);
    mine.intercept = line.intercept();
    mine.slope = line.slope();
    return residual(mine);
  }

  /** {@code Σ f_r y_r / Σ f_r²}: the slope of the best line through the origin. */
  double slopeThroughOrigin(Tree tree) {
    Work mine = work.get();
    inputs.evaluate(tree, mine.memory, mine.values);
    double products = 0;
    double squares = 0;
    for (int r = 0; r < targets.length; r++) {
      products += mine.values[r] * targets[r];
      squares += mine.values[r] * mine.values[r];
    }
    return products / squares;
  }

  private double error(Tree tree, Work mine) {
    inputs.evaluate(tree, mine.memory, mine.values);
    mine.intercept = 0;
    mine.slope = 1;
    if (scaled) {
      fitLine(mine);
    }
    return residual(mine);
  }

  private void fitLine(Work mine) {
    double[] f = mine.values;
    double centre = mean(f);
    double products = 0;
    double squares = 0;
    for (int r = 0; r < f.length; r++) {
      products += (f[r] - centre) * (targets[r] - mean);
      squares += (f[r] - centre) * (f[r] - centre);
    }
    // A constant program explains as much as the mean does.
    mine.slope = squares == 0 ? 0 : products / squares;
    mine.intercept = mean - mine.slope * centre;
  }

  private double residual(Work mine) {
    double[] f = mine.values;
    double sum = 0;
    for (int r = 0; r < f.length; r++) {
      double difference = targets[r] - mine.intercept - mine.slope * f[r];
      sum += difference * difference;
    }
    double error = Math.sqrt(sum / spread);
    return error < Double.POSITIVE_INFINITY ? error : Double.POSITIVE_INFINITY;
  }
}
