package descent.landscape;

import descent.function.Differentiable;
import descent.function.OracleTable;
import java.util.Arrays;

/**
 * The network of {@code oracles/landscape.py}, 2-3-1 with tanh and half the mean of squares, with
 * its gradient written out; it gives no Hessian.
 */
record TanhNetwork(double[] data, double[] targets) implements Differentiable {

  static TanhNetwork of(OracleTable.Row row) {
    return new TanhNetwork(row.numbers("data"), row.numbers("targets"));
  }

  @Override
  public int dimension() {
    return 13;
  }

  @Override
  public double value(double[] p) {
    return valueAndGradient(p, new double[13]);
  }

  @Override
  public double valueAndGradient(double[] p, double[] g) {
    Arrays.fill(g, 0);
    int m = targets.length;
    double sum = 0;
    double[] hidden = new double[3];
    for (int i = 0; i < m; i++) {
      double first = data[2 * i];
      double second = data[2 * i + 1];
      double out = p[12];
      for (int j = 0; j < 3; j++) {
        hidden[j] = Math.tanh(p[2 * j] * first + p[2 * j + 1] * second + p[6 + j]);
        out += p[9 + j] * hidden[j];
      }
      double error = out - targets[i];
      sum += 0.5 * error * error / m;
      g[12] += error / m;
      for (int j = 0; j < 3; j++) {
        double back = error / m * p[9 + j] * (1 - hidden[j] * hidden[j]);
        g[2 * j] += back * first;
        g[2 * j + 1] += back * second;
        g[6 + j] += back;
        g[9 + j] += error / m * hidden[j];
      }
    }
    return sum;
  }
}
