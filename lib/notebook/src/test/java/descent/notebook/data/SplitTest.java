package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class SplitTest {

  @Test
  void putsEveryRowOnExactlyOneSide() {
    for (int rows = 2; rows < 60; rows++) {
      for (double fraction : new double[] {1e-9, 0.1, 0.25, 1 / 3.0, 0.5, 0.9, 1 - 1e-9}) {
        Split split = Split.of(rows, fraction, rows);
        int[] both =
            IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test()))
                .sorted()
                .toArray();
        assertThat(both).containsExactly(IntStream.range(0, rows).toArray());
        assertThat(split.train()).isSorted().isNotEmpty();
        assertThat(split.test()).isSorted().isNotEmpty();
        assertThat(Math.abs(split.test().length - rows * fraction)).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void roundsTheShareOfTestRows() {
    assertThat(Split.of(442, 0.25, 0).test()).hasSize(111);
    assertThat(Split.of(150, 0.2, 0).test()).hasSize(30);
  }

  @Test
  void dependsOnTheSeedAlone() {
    assertThat(Split.of(442, 0.25, 7).test()).containsExactly(Split.of(442, 0.25, 7).test());
    assertThat(Split.of(442, 0.25, 8).test()).isNotEqualTo(Split.of(442, 0.25, 7).test());
  }

  @Test
  void choosesEachRowEquallyOften() {
    int[] counts = new int[20];
    int splits = 4000;
    for (int seed = 0; seed < splits; seed++) {
      for (int row : Split.of(20, 0.25, seed).test()) {
        counts[row]++;
      }
    }
    // Binomial(4000, ¼) has mean 1000 and standard deviation 27.4; five of them allowed.
    assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 1000) < 137);
  }

  @Test
  void selectsTheSameRowsOfEverythingItIsGiven() {
    Split split = Split.of(10, 0.3, 1);
    double[][] x = new double[10][];
    double[] y = new double[10];
    int[] codes = new int[10];
    for (int i = 0; i < 10; i++) {
      x[i] = new double[] {i};
      y[i] = i;
      codes[i] = i;
    }
    Table table = Table.create("t", IntColumn.create("i", codes));
    assertThat(split.test(codes)).containsExactly(split.test());
    assertThat(split.train(codes)).containsExactly(split.train());
    assertThat(split.test(table).intColumn("i").asIntArray()).containsExactly(split.test());
    assertThat(split.train(table).intColumn("i").asIntArray()).containsExactly(split.train());
    for (int k = 0; k < 3; k++) {
      assertThat(split.test(x)[k][0]).isEqualTo(split.test()[k]);
      assertThat(split.test(y)[k]).isEqualTo(split.test()[k]);
    }
    for (int k = 0; k < 7; k++) {
      assertThat(split.train(x)[k][0]).isEqualTo(split.train()[k]);
      assertThat(split.train(y)[k]).isEqualTo(split.train()[k]);
    }
  }

  @Test
  void refusesWhatCannotBeSplit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Split.of(1, 0.25, 0))
        .withMessage("rows must be at least 2, got 1");
    for (double fraction : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Split.of(10, fraction, 0))
          .withMessage("testFraction must be between 0.0 and 1.0, got " + fraction);
    }
    Split split = Split.of(10, 0.3, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.train(new double[9]))
        .withMessage("values has 9 rows but the split was made for 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.test(new double[11][2]))
        .withMessage("rows has 11 rows but the split was made for 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.test(new int[0]))
        .withMessage("values has 0 rows but the split was made for 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.test(Table.create("t", IntColumn.create("i", 1))))
        .withMessage("table has 1 rows but the split was made for 10");
  }
}
