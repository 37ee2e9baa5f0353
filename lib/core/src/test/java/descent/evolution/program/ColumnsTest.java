package descent.evolution.program;

import static descent.evolution.program.Primitives.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final int ROWS = 600;
  private static final Trees TREES = Trees.ofReals(ALL, 6);
  private final Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(75);
  private final double[] x = random.doubles(ROWS, -3, 3).toArray();
  private final double[] y = random.doubles(ROWS, -3, 3).toArray();
  private final double[] p = new double[ROWS];
  private final Columns table = Columns.of(x, y, p);

  @Test
  void evaluatesRowsAsTheExpressionDoes() {
    Columns.Memory memory = new Columns.Memory();
    double[] out = new double[ROWS];
    for (int k = 0; k < 200; k++) {
      Tree tree = TREES.random(random);
      table.evaluate(tree, memory, out);
      // Rows at the ends of blocks too.
      for (int r : new int[] {0, 1, 255, 256, 511, 512, 599}) {
        assertThat(out[r]).as("%s", tree).isEqualTo(Double.valueOf(tree.value(x[r], y[r], p[r])));
      }
    }
  }

  @Test
  void errorsOfProgramsAllocateNothing() {
    Tree[] trees = new Tree[50];
    Arrays.setAll(trees, k -> TREES.random(random));
    RegressionError error = new RegressionError(table, y, true);
    Runnable all =
        () -> {
          for (Tree tree : trees) {
            error.applyAsDouble(tree);
          }
        };
    assertThat(Allocation.of(all)).as("bytes for 50 programs on 600 rows").isZero();
  }

  @Test
  void errorIsThatOfItsFormula() {
    double[] targets = random.doubles(ROWS, -1, 1).toArray();
    for (int k = 0; k < 100; k++) {
      Tree tree = TREES.random(random);
      double[] f = new double[ROWS];
      Expression expression = tree.expression();
      for (int r = 0; r < ROWS; r++) {
        f[r] = expression.value(x[r], y[r], p[r]);
      }
      double meanF = Arrays.stream(f).average().orElseThrow();
      double meanY = Arrays.stream(targets).average().orElseThrow();
      double residual = 0;
      double ff = 0;
      double fy = 0;
      double yy = 0;
      for (int r = 0; r < ROWS; r++) {
        residual += (targets[r] - f[r]) * (targets[r] - f[r]);
        ff += (f[r] - meanF) * (f[r] - meanF);
        fy += (f[r] - meanF) * (targets[r] - meanY);
        yy += (targets[r] - meanY) * (targets[r] - meanY);
      }
      double plain = new RegressionError(table, targets, false).applyAsDouble(tree);
      double scaled = new RegressionError(table, targets, true).applyAsDouble(tree);
      if (Double.isFinite(residual)) {
        assertThat(plain).isCloseTo(Math.sqrt(residual / yy), relative(1e-9));
        // 1 − r², with the correlation r; where f hardly varies, rounding decides.
        if (ff > 1e-12 * meanF * meanF) {
          assertThat(scaled * scaled).isCloseTo(1 - fy * fy / ff / yy, within(1e-6));
        }
      } else if (!(residual <= Double.MAX_VALUE)) {
        assertThat(plain).isEqualTo(Double.POSITIVE_INFINITY);
      }
    }
  }

  private static Percentage relative(double share) {
    return Percentage.withPercentage(100 * share);
  }

  @Test
  void refusesBadData() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(new double[] {1, Double.NaN}))
        .withMessage("columns[0] must be finite, got columns[0][1] = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.of(new double[2], new double[3]))
        .withMessage("columns[1] has length 3 but columns[0] has length 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegressionError(table, new double[2], true))
        .withMessage("targets has length 2 but inputs have 600 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegressionError(table, new double[ROWS], true))
        .withMessage("targets must differ, and their squares be finite, got a variance of 0.0");
  }
}
