package descent.firstorder.diagnosis;

import descent.argument.Require;
import descent.linalg.Vectors;

/**
 * The numbers of one kind in one layer: its weights, their slopes, what its units give. Charts draw
 * the values; NaN and infinities may be among them, and are counted.
 *
 * @param values the numbers, at least one; copied
 */
public record Distribution(double[] values) {

  /** Copies. */
  public Distribution {
    values = Require.nonNull("values", values).clone();
    Require.atLeast("the number of values", values.length, 1);
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  /** How many numbers there are. */
  public int count() {
    return values.length;
  }

  /** {@code ‖x‖₂}. */
  public double norm() {
    return Vectors.norm(values);
  }

  /** {@code √((1/n) Σ xᵢ²)}, the size of a typical number, whatever their count. */
  public double rootMeanSquare() {
    return norm() / Math.sqrt(values.length);
  }

  /** {@code (1/n) Σ xᵢ}. */
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** {@code √((1/n) Σ (xᵢ − mean)²)}. */
  public double standardDeviation() {
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  /** The share of numbers that are 0. */
  public double zeros() {
    int count = 0;
    for (double value : values) {
      count += value == 0 ? 1 : 0;
    }
    return (double) count / values.length;
  }

  /** Whether no number is NaN or infinite. */
  public boolean isFinite() {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The histogram of magnitudes: the share of numbers with {@code 10^k ≤ |x| < 10^{k+1}}, for
   * {@code k = lowest, …, highest}. The first one holds smaller numbers too, zeros included, and
   * the last one larger ones, so that they sum to 1; NaN counts with the last.
   */
  public double[] decades(int lowest, int highest) {
    Require.atLeast("highest", highest, lowest);
    double[] shares = new double[highest - lowest + 1];
    for (double value : values) {
      double exponent = Math.floor(Math.log10(Math.abs(value)));
      double k = Double.isNaN(exponent) ? highest : Math.min(highest, Math.max(lowest, exponent));
      shares[(int) k - lowest] += 1;
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= values.length;
    }
    return shares;
  }

  @Override
  public String toString() {
    return count() + " numbers of size " + Digits.three(rootMeanSquare());
  }
}
