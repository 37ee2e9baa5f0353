package descent.convex.svm;

import descent.argument.Require;
import descent.convex.svm.SupportVector.Place;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * A boundary, {@code f(x) = Σ αᵢyᵢ k(xᵢ, x) + b = 0}, with its support vectors and with what it is
 * worth in both problems.
 *
 * <p>The intercept is the mean of {@code yᵢ − Σⱼ αⱼyⱼ k(xⱼ, xᵢ)} over the rows with {@code 0 < αᵢ <
 * C}, which are on the margin. If there are none, every intercept between two limits is optimal,
 * and it is the middle.
 */
public final class SupportVectorClassifier {
  private final Kernel kernel;
  private final double[] alpha;
  private final double intercept;
  private final double primalObjective;
  private final double dualObjective;
  private final List<SupportVector> supportVectors;
  private final double[][] supportRows;
  private final double[] coefficients;
  private final int columns;

  /**
   * With multipliers inside of their bounds.
   *
   * @param scores {@code Σⱼ αⱼyⱼ k(xⱼ, xᵢ)}
   */
  SupportVectorClassifier(SupportVectorMachine machine, double[] alpha, double[] scores) {
    this.alpha = alpha;
    kernel = machine.kernel();
    columns = machine.rows().columns();
    double bound = machine.margin().bound();
    double[] labels = machine.labels();
    intercept = intercept(alpha, labels, scores, bound);
    supportVectors = supportVectors(alpha, labels, scores, bound);
    supportRows = new double[supportVectors.size()][columns];
    coefficients = new double[supportRows.length];
    for (int k = 0; k < supportRows.length; k++) {
      int i = supportVectors.get(k).index();
      machine.rows().copyTo(i, supportRows[k], 0);
      coefficients[k] = alpha[i] * labels[i];
    }
    double squaredNorm = 0;
    double sum = 0;
    double lacking = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < alpha.length; i++) {
      squaredNorm += alpha[i] * labels[i] * scores[i];
      sum += alpha[i];
      double margin = labels[i] * (scores[i] + intercept);
      lacking += Math.max(0, 1 - margin);
      least = Math.min(least, margin);
    }
    dualObjective = sum - 0.5 * squaredNorm;
    primalObjective =
        machine.margin() instanceof Margin.Soft
            ? 0.5 * squaredNorm + bound * lacking
            : hardObjective(squaredNorm, least);
  }

  /** Of the weights, scaled until every row keeps its margin. */
  private static double hardObjective(double squaredNorm, double leastMargin) {
    return leastMargin > 0
        ? 0.5 * squaredNorm / (leastMargin * leastMargin)
        : Double.POSITIVE_INFINITY;
  }

  static SupportVectorClassifier of(SupportVectorMachine machine, double[] alpha) {
    double[] labels = machine.labels();
    Require.finite("alpha", alpha);
    if (alpha.length != labels.length) {
      throw new IllegalArgumentException(
          "alpha has length " + alpha.length + " but there are " + labels.length + " rows");
    }
    double[] inside = inside(alpha, machine.margin().bound());
    KernelRows kernel = KernelRows.of(machine.kernel(), machine.rows());
    double[] row = new double[inside.length];
    double[] scores = new double[inside.length];
    for (int j = 0; j < inside.length; j++) {
      if (inside[j] > 0) {
        kernel.compute(j, row, 0, row.length);
        Vectors.axpy(inside[j] * labels[j], row, scores);
      }
    }
    return new SupportVectorClassifier(machine, inside, scores);
  }

  /** Multipliers nearer to a bound than a solver's rounding are there. */
  private static double[] inside(double[] alpha, double bound) {
    double rounding = 1e-6 * Vectors.maxNorm(alpha);
    double[] inside = alpha.clone();
    for (int i = 0; i < alpha.length; i++) {
      if (alpha[i] < -rounding || alpha[i] > bound + rounding) {
        throw new IllegalArgumentException(
            "alpha must be between 0 and " + bound + ", got alpha[" + i + "] = " + alpha[i]);
      }
      if (alpha[i] <= rounding) {
        inside[i] = 0;
      } else if (alpha[i] >= bound - rounding) {
        inside[i] = bound;
      }
    }
    return inside;
  }

  private static double intercept(double[] alpha, double[] labels, double[] scores, double bound) {
    double sum = 0;
    int free = 0;
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (int i = 0; i < alpha.length; i++) {
      double difference = labels[i] - scores[i];
      boolean atZero = alpha[i] == 0;
      if (!atZero && alpha[i] < bound) {
        sum += difference;
        free++;
      } else if (atZero == labels[i] > 0) {
        low = Math.max(low, difference);
      } else {
        high = Math.min(high, difference);
      }
    }
    return free > 0 ? sum / free : 0.5 * low + 0.5 * high;
  }

  private List<SupportVector> supportVectors(
      double[] alpha, double[] labels, double[] scores, double bound) {
    List<SupportVector> found = new ArrayList<>();
    for (int i = 0; i < alpha.length; i++) {
      if (alpha[i] > 0) {
        double margin = labels[i] * (scores[i] + intercept);
        Place atBound = margin < 0 ? Place.BEYOND_BOUNDARY : Place.INSIDE_MARGIN;
        found.add(
            new SupportVector(i, alpha[i], margin, alpha[i] < bound ? Place.ON_MARGIN : atBound));
      }
    }
    return List.copyOf(found);
  }

  /** {@code f(x)}: positive on the side of the label +1. */
  public double decision(double[] row) {
    Require.length("row", row, columns);
    double sum = intercept;
    for (int k = 0; k < coefficients.length; k++) {
      sum += coefficients[k] * kernel.value(supportRows[k], row);
    }
    return sum;
  }

  /** The label of the side on which the row lies, −1 or +1; the boundary itself counts as +1. */
  public double label(double[] row) {
    return decision(row) >= 0 ? 1 : -1;
  }

  /** {@code b}. */
  public double intercept() {
    return intercept;
  }

  /**
   * {@code w = Σ αᵢyᵢxᵢ}, so that {@code f(x) = wᵀx + b}.
   *
   * @throws IllegalStateException if the kernel is not linear
   */
  public double[] weights() {
    if (!(kernel instanceof LinearKernel)) {
      throw new IllegalStateException("only the linear kernel has weights, this one is " + kernel);
    }
    double[] weights = new double[columns];
    for (int k = 0; k < coefficients.length; k++) {
      Vectors.axpy(coefficients[k], supportRows[k], weights);
    }
    return weights;
  }

  /** The multipliers {@code α}, one for each row of data; a copy. */
  public double[] multipliers() {
    return alpha.clone();
  }

  /** The rows with {@code αᵢ > 0}, in the order of the data. */
  public List<SupportVector> supportVectors() {
    return supportVectors;
  }

  /** Those of one place. */
  public List<SupportVector> supportVectors(Place place) {
    return supportVectors.stream().filter(vector -> vector.place() == place).toList();
  }

  /**
   * {@code ½‖w‖² + C Σ max(0, 1 − yᵢf(xᵢ))}; for a hard margin {@code ½‖w‖²} of the weights scaled
   * until every row keeps its margin, infinite if a row is on the wrong side.
   */
  public double primalObjective() {
    return primalObjective;
  }

  /** {@code Σ αᵢ − ½‖w‖²}, the dual objective as it is maximized: never above the primal one. */
  public double dualObjective() {
    return dualObjective;
  }

  /** {@code primal − dual}: no boundary is better than this one by more. */
  public double gap() {
    return primalObjective - dualObjective;
  }

  @Override
  public String toString() {
    return supportVectors.size()
        + " support vectors of "
        + alpha.length
        + " rows: "
        + supportVectors(Place.ON_MARGIN).size()
        + " on the margin, "
        + supportVectors(Place.INSIDE_MARGIN).size()
        + " inside, "
        + supportVectors(Place.BEYOND_BOUNDARY).size()
        + " misclassified; primal "
        + primalObjective
        + ", dual "
        + dualObjective;
  }
}
