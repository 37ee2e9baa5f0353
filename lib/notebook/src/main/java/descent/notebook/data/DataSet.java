package descent.notebook.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.ColumnType;

/**
 * A data set and what its columns hold, so that no type is ever guessed from the cells.
 *
 * @param name the name that a reader asks for; the file is called the same, with {@code .csv}
 * @param columns the columns in the order of the file
 */
record DataSet(String name, List<Column> columns) {

  static final DataSet DIABETES =
      of(
          "diabetes",
          integers("age", "sex"),
          decimals("bmi", "bp"),
          integers("s1_tc"),
          decimals("s2_ldl", "s3_hdl", "s4_tch", "s5_ltg"),
          integers("s6_glu", "progression"));

  static final DataSet BREAST_CANCER =
      of("breast-cancer", nuclei("mean"), nuclei("se"), nuclei("worst"), texts("diagnosis"));

  static final DataSet DIGITS = of("digits", pixels(), integers("label"));

  static final DataSet IRIS =
      of(
          "iris",
          decimals("sepal_length", "sepal_width", "petal_length", "petal_width"),
          texts("species"));

  static final DataSet WINE =
      of(
          "wine",
          decimals("alcohol", "malic_acid", "ash", "alcalinity_of_ash"),
          integers("magnesium"),
          decimals("total_phenols", "flavanoids", "nonflavanoid_phenols", "proanthocyanins"),
          decimals("color_intensity", "hue", "od280_od315"),
          integers("proline", "cultivar"));

  static final List<DataSet> ALL = List.of(DIABETES, BREAST_CANCER, DIGITS, IRIS, WINE);

  /** A column of a CSV file: its name in the header and the type of its cells. */
  record Column(String name, ColumnType type) {}

  String file() {
    return name + ".csv";
  }

  static List<String> names() {
    return ALL.stream().map(DataSet::name).toList();
  }

  @SafeVarargs
  private static DataSet of(String name, List<Column>... groups) {
    return new DataSet(name, Arrays.stream(groups).flatMap(List::stream).toList());
  }

  private static List<Column> integers(String... names) {
    return typed(ColumnType.INTEGER, Arrays.stream(names));
  }

  private static List<Column> decimals(String... names) {
    return typed(ColumnType.DOUBLE, Arrays.stream(names));
  }

  private static List<Column> texts(String... names) {
    return typed(ColumnType.STRING, Arrays.stream(names));
  }

  private static List<Column> nuclei(String statistic) {
    Stream<String> measures =
        Stream.of(
            "radius",
            "texture",
            "perimeter",
            "area",
            "smoothness",
            "compactness",
            "concavity",
            "concave_points",
            "symmetry",
            "fractal_dimension");
    return typed(ColumnType.DOUBLE, measures.map(measure -> measure + "_" + statistic));
  }

  private static List<Column> pixels() {
    List<String> names = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        names.add("pixel_" + row + "_" + column);
      }
    }
    return typed(ColumnType.INTEGER, names.stream());
  }

  private static List<Column> typed(ColumnType type, Stream<String> names) {
    return names.map(name -> new Column(name, type)).toList();
  }
}
