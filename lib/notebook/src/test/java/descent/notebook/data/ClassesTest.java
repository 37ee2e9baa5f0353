package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ClassesTest {

  @Test
  void numbersTextInAlphabeticalOrder() {
    Classes classes =
        Classes.of(
            Table.create("t", StringColumn.create("c", "pear", "apple", "pear", "fig")), "c");
    assertThat(classes.names()).containsExactly("apple", "fig", "pear");
    assertThat(classes.codes()).containsExactly(2, 0, 2, 1);
  }

  @Test
  void numbersIntegersInAscendingOrder() {
    Classes classes = Classes.of(Table.create("t", IntColumn.create("c", 10, 9, -1, 10)), "c");
    assertThat(classes.names()).containsExactly("-1", "9", "10");
    assertThat(classes.codes()).containsExactly(2, 1, 0, 2);
  }

  @Test
  void givesEachRowTheNameOfItsCell() {
    Table iris = Data.iris();
    Classes classes = Classes.of(iris, "species");
    assertThat(classes.names()).containsExactly("setosa", "versicolor", "virginica");
    for (int i = 0; i < iris.rowCount(); i++) {
      assertThat(classes.names().get(classes.codes()[i]))
          .isEqualTo(iris.stringColumn("species").get(i));
    }
  }

  @Test
  void codesDigitsByThemselves() {
    Table digits = Data.digits();
    assertThat(Classes.of(digits, "label").codes())
        .containsExactly(digits.intColumn("label").asIntArray());
  }

  @Test
  void hasNoClassesWithoutRows() {
    assertThat(Classes.of(Table.create("t", StringColumn.create("c")), "c").names()).isEmpty();
  }

  @Test
  void refusesDecimalsGapsAndUnknownColumns() {
    Table table =
        Table.create("t", DoubleColumn.create("x", 1, 2), StringColumn.create("gap", "a", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Classes.of(table, "x"))
        .withMessage("column x must hold text or integers to have classes, got DOUBLE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Classes.of(table, "gap"))
        .withMessage("column gap has 1 rows without a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Classes.of(table, "species"))
        .withMessageStartingWith("no column is called \"species\"");
  }
}
