package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import descent.firstorder.UpdateRule;
import descent.function.OracleTable;
import java.util.Arrays;

/** Twenty steps that another library made. */
final class Trajectory {
  private Trajectory() {}

  // The same operations in another order and another power function: a few roundings a step.
  static void check(UpdateRule rule, OracleTable.Row row) {
    double[] x = row.numbers("start");
    double[] gradients = row.numbers("gradients");
    double[] rates = row.numbers("rates");
    double[] points = row.numbers("points");
    int n = x.length;
    UpdateRule.State state = rule.start(n);

    for (int t = 0; t < rates.length; t++) {
      state.step(x, Arrays.copyOfRange(gradients, t * n, (t + 1) * n), rates[t]);

      double[] expected = Arrays.copyOfRange(points, t * n, (t + 1) * n);
      for (int i = 0; i < n; i++) {
        assertThat(Math.abs(x[i] - expected[i]) / Math.abs(expected[i]))
            .as("%s, relative error of x[%d] after step %d", row.text("rule"), i, t + 1)
            .isLessThanOrEqualTo(1e-12);
      }
    }
    assertThat(rates).hasSize(20);
  }
}
