package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.notebook.data.DataSet.Column;
import descent.random.Xoshiro256PlusPlus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class CsvTableTest {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("n", ColumnType.INTEGER),
          new Column("x", ColumnType.DOUBLE),
          new Column("kind", ColumnType.STRING));

  private static Table parse(String text) {
    return CsvTable.parse(text.getBytes(StandardCharsets.UTF_8), "a.csv", "a", COLUMNS);
  }

  private static void refuses(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessage(message);
  }

  @Test
  void readsCellsAsTheirColumnsSay() {
    Table table = parse("n,x,kind\n1,2,true\n-3,-4.5e-6,7\n");
    assertThat(table.name()).isEqualTo("a");
    assertThat(table.columnNames()).containsExactly("n", "x", "kind");
    assertThat(table.intColumn("n").asList()).containsExactly(1, -3);
    assertThat(table.doubleColumn("x").asList()).containsExactly(2.0, -4.5e-6);
    assertThat(table.stringColumn("kind").asList()).containsExactly("true", "7");
  }

  @Test
  void doesNotNeedALineEndAfterTheLastRow() {
    assertThat(parse("n,x,kind\n1,2,a").rowCount()).isEqualTo(1);
  }

  @Test
  void readsBackEveryDoubleThatItIsGiven() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(1);
    StringBuilder text = new StringBuilder("n,x,kind\n");
    double[] written = new double[2000];
    for (int i = 0; i < written.length; i++) {
      written[i] = random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300));
      text.append(i).append(',').append(written[i]).append(",a\n");
    }
    assertThat(parse(text.toString()).doubleColumn("x").asDoubleArray()).containsExactly(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\n"})
  void refusesAnEmptyFile(String text) {
    refuses(text, "a.csv is empty");
  }

  @Test
  void refusesAFileWithoutRows() {
    refuses("n,x,kind\n", "a.csv has a header but no rows");
  }

  @Test
  void refusesAMissingOrWrongHeader() {
    refuses(
        "1,2,a\n",
        "a.csv, line 1, column 1: expected the column name \"n\", got \"1\""
            + " (is the header missing?)");
    refuses(
        "n,X,kind\n1,2,a\n", "a.csv, line 1, column 2: expected the column name \"x\", got \"X\"");
    refuses(
        "n,x\n1,2\n", "a.csv, line 1, column kind: the cell is missing; expected 3 cells, got 2");
    refuses(
        "n,x,kind,more\n1,2,a,3\n",
        "a.csv, line 1, column 4: one cell too many; expected 3 cells, got 4");
  }

  @Test
  void refusesARaggedRow() {
    refuses(
        "n,x,kind\n1,2,a\n3,4\n",
        "a.csv, line 3, column kind: the cell is missing; expected 3 cells, got 2");
    refuses(
        "n,x,kind\n1,2,a,b\n",
        "a.csv, line 2, column 4: one cell too many; expected 3 cells, got 4");
    refuses(
        "n,x,kind\n1,2,a\n\n3,4,a\n",
        "a.csv, line 3, column x: the cell is missing; expected 3 cells, got 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "NaN", "Infinity", "1e999", "5d", " 5", "0x10", ".", "*", "-"})
  void refusesANumericCellThatIsNoFiniteNumber(String cell) {
    refuses(
        "n,x,kind\n1,2,a\n3," + cell + ",a\n",
        "a.csv, line 3, column x: expected a finite number, got \"" + cell + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "1e3", "a", "12345678901"})
  void refusesAnIntegerCellThatIsNoInteger(String cell) {
    refuses(
        "n,x,kind\n" + cell + ",2,a\n",
        "a.csv, line 2, column n: expected an integer, got \"" + cell + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"a\""})
  void refusesATextCellThatIsBlankOrQuoted(String cell) {
    refuses(
        "n,x,kind\n1,2," + cell + "\n",
        "a.csv, line 2, column kind: expected a text without quotes, got \"" + cell + "\"");
  }

  @Test
  void refusesCarriageReturns() {
    refuses("n,x,kind\n1,2,a\r\n", "a.csv, line 2: expected LF line ends, got CR");
  }
}
