package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DataTest {

  @Test
  void hasTheShapesThatTheSourcesState() {
    assertThat(Data.diabetes().shape()).contains("442 rows X 11 cols");
    assertThat(Data.breastCancer().shape()).contains("569 rows X 31 cols");
    assertThat(Data.digits().shape()).contains("1797 rows X 65 cols");
    assertThat(Data.iris().shape()).contains("150 rows X 5 cols");
    assertThat(Data.wine().shape()).contains("178 rows X 14 cols");
  }

  @Test
  void loadsEachSetUnderItsName() {
    assertThat(Data.names()).containsExactly("diabetes", "breast-cancer", "digits", "iris", "wine");
    for (String name : Data.names()) {
      Table table = Data.load(name);
      assertThat(table.name()).isEqualTo(name);
      assertThat(table.missingValueCounts().doubleColumn(0).sum()).as(name).isZero();
    }
    assertThat(Data.load("iris").rowCount()).isEqualTo(150);
  }

  @Test
  void holdsTheMeasurementsThatEfronAndOthersPublished() {
    // The first rows and the summary that Louisiana State University prints of the authors' file.
    Table table = Data.diabetes();
    double[][] x = Data.features(table, "progression");
    double[] y = Data.column(table, "progression");
    assertThat(x[0]).containsExactly(59, 2, 32.1, 101, 157, 93.2, 38, 4, 4.8598, 87);
    assertThat(x[1]).containsExactly(48, 1, 21.6, 87, 183, 103.2, 70, 3, 3.8918, 69);
    assertThat(x[2]).containsExactly(72, 2, 30.5, 93, 156, 93.6, 41, 4, 4.6728, 85);
    assertThat(x[3]).containsExactly(24, 1, 25.3, 84, 198, 131.4, 40, 5, 4.8903, 89);
    assertThat(x[4]).containsExactly(50, 1, 23.0, 101, 192, 125.4, 52, 4, 4.2905, 80);
    assertThat(x[5]).containsExactly(23, 1, 22.6, 89, 139, 64.8, 61, 2, 4.1897, 68);
    assertThat(Arrays.copyOf(y, 6)).containsExactly(151, 75, 141, 206, 135, 97);

    double[][] summary = { // minimum, first quartile, median, mean, third quartile, maximum
      {19.00, 38.25, 50.00, 48.52, 59.00, 79.00},
      {1.000, 1.000, 1.000, 1.468, 2.000, 2.000},
      {18.00, 23.20, 25.70, 26.38, 29.27, 42.20},
      {62.00, 84.00, 93.00, 94.65, 105.00, 133.00},
      {97.0, 164.2, 186.0, 189.1, 209.8, 301.0},
      {41.60, 96.05, 113.00, 115.44, 134.50, 242.40},
      {22.00, 40.25, 48.00, 49.79, 57.75, 99.00},
      {2.00, 3.00, 4.00, 4.07, 5.00, 9.09},
      {3.258, 4.277, 4.620, 4.641, 4.997, 6.107},
      {58.00, 83.25, 91.00, 91.26, 98.00, 124.00},
      {25.0, 87.0, 140.5, 152.1, 211.5, 346.0}
    };
    for (int j = 0; j < summary.length; j++) {
      double[] values = Data.column(table, table.column(j).name());
      double[] expected = summary[j];
      // The table is printed with one to three decimals, so a tenth of a per cent or less is lost.
      double[] found = {
        quantile(values, 0), quantile(values, 0.25), quantile(values, 0.5),
        Arrays.stream(values).average().orElseThrow(), quantile(values, 0.75), quantile(values, 1)
      };
      for (int k = 0; k < expected.length; k++) {
        assertThat(found[k])
            .as("%s, statistic %s", table.column(j).name(), k)
            .isCloseTo(expected[k], within(5.1e-4 * expected[k]));
      }
    }
  }

  /** R's default quantile, which the published summary uses: linear between order statistics. */
  private static double quantile(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  @Test
  void fitsTheDiabetesDataAsOtherSoftwareDoes() {
    Table table = Data.diabetes();
    double[][] x = Data.features(table, "progression");
    double[] y = Data.column(table, "progression");
    double[][] z = Standardization.fit(x).apply(x);
    double mean = Arrays.stream(y).average().orElseThrow();

    DMatrixRMaj gram = new DMatrixRMaj(10, 10);
    DMatrixRMaj right = new DMatrixRMaj(10, 1);
    DMatrixRMaj matrix = new DMatrixRMaj(z);
    CommonOps_DDRM.multInner(matrix, gram);
    DMatrixRMaj centred = new DMatrixRMaj(y.length, 1);
    for (int i = 0; i < y.length; i++) {
      centred.set(i, y[i] - mean);
    }
    CommonOps_DDRM.multTransA(matrix, centred, right);
    DMatrixRMaj weights = new DMatrixRMaj(10, 1);
    assertThat(CommonOps_DDRM.solve(gram, right, weights)).isTrue();

    // numpy.linalg.lstsq 2.4.6 on the same file; its columns have unit length, ours √442. The Gram
    // matrix has condition number 470, so 1e-9 leaves room for both methods' rounding.
    double[] numpy = {
      -10.0098662998107, -239.81564367242274, 519.8459200544613, 324.3846455023237,
      -792.1756385522303, 476.73902100525714, 101.04326793803375, 177.06323767134688,
      751.2736995571038, 67.62669218370516
    };
    // Printed in many places for the scaled copy of the data, which differs in the last digits.
    double[] scaledCopy = {
      -10.01219782,
      -239.81908937,
      519.83978679,
      324.39042769,
      -792.18416163,
      476.74583782,
      101.04457032,
      177.06417623,
      751.27932109,
      67.62538639
    };
    for (int j = 0; j < 10; j++) {
      double weight = weights.get(j) * Math.sqrt(442);
      assertThat(weight).isCloseTo(numpy[j], within(1e-9 * 792));
      assertThat(weight).isCloseTo(scaledCopy[j], within(0.01));
    }
  }

  @Test
  void hasTheClassSizesThatTheSourcesState() {
    assertThat(sizes(Data.breastCancer(), "diagnosis"))
        .isEqualTo(Map.of("malignant", 212, "benign", 357));
    assertThat(sizes(Data.iris(), "species"))
        .isEqualTo(Map.of("setosa", 50, "versicolor", 50, "virginica", 50));
    assertThat(sizes(Data.wine(), "cultivar")).isEqualTo(Map.of("1", 59, "2", 71, "3", 48));
    // From optdigits.names, the test set's class distribution.
    assertThat(sizes(Data.digits(), "label").values())
        .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
  }

  private static Map<String, Integer> sizes(Table table, String column) {
    Classes classes = Classes.of(table, column);
    Map<String, Integer> sizes = new TreeMap<>();
    for (int code : classes.codes()) {
      sizes.merge(classes.names().get(code), 1, Integer::sum);
    }
    return sizes;
  }

  @Test
  void hasTheRangesThatTheSourcesState() {
    Table cancer = Data.breastCancer();
    checkRange(cancer, "radius_mean", 6.981, 28.11);
    checkRange(cancer, "area_se", 6.802, 542.2);
    checkRange(cancer, "perimeter_worst", 50.41, 251.2);
    checkRange(cancer, "concave_points_mean", 0, 0.2012);
    Table wine = Data.wine();
    checkRange(wine, "malic_acid", 0.74, 5.80);
    checkRange(wine, "od280_od315", 1.27, 4.00);
    checkRange(wine, "proline", 278, 1680);
    Table iris = Data.iris();
    checkRange(iris, "sepal_length", 4.3, 7.9);
    checkRange(iris, "petal_width", 0.1, 2.5);
    for (double[] image : Data.features(Data.digits(), "label")) {
      assertThat(image).hasSize(64);
      assertThat(Arrays.stream(image)).allMatch(pixel -> pixel >= 0 && pixel <= 16);
    }
  }

  private static void checkRange(Table table, String column, double least, double most) {
    double[] values = Data.column(table, column);
    assertThat(Arrays.stream(values).min()).as(column).hasValue(least);
    assertThat(Arrays.stream(values).max()).as(column).hasValue(most);
  }

  @Test
  void hasFishersValuesWhereTheUciCopyOfIrisHasNot() {
    double[][] flowers = Data.features(Data.iris(), "species");
    assertThat(flowers[34]).containsExactly(4.9, 3.1, 1.5, 0.2);
    assertThat(flowers[37]).containsExactly(4.9, 3.6, 1.4, 0.1);
  }

  @Test
  void readsTypesWithoutGuessingAndWithoutAWordOnTheErrorStream() {
    PrintStream stderr = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      Data.names().forEach(Data::load);
    } finally {
      System.setErr(stderr);
    }
    assertThat(captured.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(Data.diabetes().column("age").type()).isEqualTo(ColumnType.INTEGER);
    assertThat(Data.diabetes().column("bmi").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(Data.iris().column("species").type()).isEqualTo(ColumnType.STRING);
    assertThat(Data.digits().column("label").type()).isEqualTo(ColumnType.INTEGER);
  }

  @Test
  void givesEachCallerATableOfItsOwn() {
    Table changed = Data.iris();
    changed.removeColumns("species");
    changed.doubleColumn("petal_width").set(0, 99);
    assertThat(Data.iris().columnCount()).isEqualTo(5);
    assertThat(Data.column(Data.iris(), "petal_width")[0]).isEqualTo(0.2);
  }

  @Test
  void takesEveryNumericColumnButTheNamedOnesInTheTablesOrder() {
    Table table = small();
    assertThat(Data.featureNames(table)).containsExactly("a", "b", "y");
    assertThat(Data.featureNames(table, "y")).containsExactly("a", "b");
    assertThat(Data.features(table, "y", "a")).isDeepEqualTo(new double[][] {{0.5}, {1.5}});
    assertThat(Data.features(table, "y")).isDeepEqualTo(new double[][] {{1, 0.5}, {2, 1.5}});
    assertThat(Data.column(table, "y")).containsExactly(3, 4);
  }

  @Test
  void marksOneCategoryAgainstTheRest() {
    Table table = small();
    assertThat(Data.indicator(table, "kind", "red")).containsExactly(0, 1);
    assertThat(Data.indicator(table, "a", "1")).containsExactly(1, 0);
    double[] malignant = Data.indicator(Data.breastCancer(), "diagnosis", "malignant");
    assertThat(Arrays.stream(malignant).sum()).isEqualTo(212);
    assertThat(malignant[0]).isEqualTo(1);
  }

  private static Table small() {
    return Table.create(
        "small",
        IntColumn.create("a", 1, 2),
        StringColumn.create("kind", "blue", "red"),
        DoubleColumn.create("b", 0.5, 1.5),
        IntColumn.create("y", 3, 4));
  }

  @Test
  void saysWhichNamesAreNearWhenOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.load("diabets"))
        .withMessage(
            "no data set is called \"diabets\"; did you mean diabetes? Known: "
                + "diabetes, breast-cancer, digits, iris, wine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.load("breastCancer"))
        .withMessageStartingWith(
            "no data set is called \"breastCancer\"; did you mean breast-cancer? Known:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.load("mnist"))
        .withMessageStartingWith("no data set is called \"mnist\"; known: ")
        .withMessageContainingAll("diabetes", "breast-cancer", "digits", "iris", "wine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.load(""))
        .withMessageStartingWith("no data set is called \"\"; known: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.load(null))
        .withMessage("name must not be null");
  }

  @Test
  void refusesColumnsThatAreNotThereOrNotNumbers() {
    Table table = small();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.column(table, "knd"))
        .withMessageStartingWith("no column is called \"knd\"; did you mean kind?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.features(table, "target"))
        .withMessageStartingWith("no column is called \"target\"; known: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.column(table, "kind"))
        .withMessage(
            "column kind is not numeric but STRING; Data.indicator or Classes.of turn it into"
                + " numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.indicator(table, "kind", "reed"))
        .withMessage("column kind has no \"reed\"; did you mean red? Known: blue, red");
  }

  @Test
  void refusesMissingCells() {
    Table gaps =
        Table.create("gaps", DoubleColumn.create("a", 1, Double.NaN), IntColumn.create("b", 1, 2));
    gaps.intColumn("b").setMissing(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.features(gaps))
        .withMessage("column a has no value in row 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.column(gaps, "b"))
        .withMessage("column b has no value in row 0");
  }
}
