package descent.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
  private static final List<String> KNOWN = List.of("ackley", "beale", "booth", "rosenbrock");

  @Test
  void proposesTheNearestNameAndListsAll() {
    assertThat(NearestNames.suggestion("rosenbrok", KNOWN))
        .isEqualTo("did you mean rosenbrock? Known: ackley, beale, booth, rosenbrock");
  }

  @Test
  void ignoresCase() {
    assertThat(NearestNames.suggestion("BOOHT", KNOWN)).startsWith("did you mean booth? ");
  }

  @Test
  void proposesAllThatAreEquallyNear() {
    assertThat(NearestNames.suggestion("wind", List.of("wine", "iris", "wing", "winter")))
        .isEqualTo("did you mean wine or wing? Known: wine, iris, wing, winter");
  }

  @Test
  void leavesOutNamesThatAreFartherThanTheNearest() {
    assertThat(NearestNames.suggestion("rosenbroc", List.of("rosenrok", "rosenbrock", "rosenbro")))
        .startsWith("did you mean rosenbrock or rosenbro? ");
  }

  @Test
  void proposesNothingThatIsFar() {
    assertThat(NearestNames.suggestion("griewank", KNOWN))
        .isEqualTo("known: ackley, beale, booth, rosenbrock");
    // Two changes of six letters are a third; of five they are more.
    assertThat(NearestNames.suggestion("ackl", KNOWN)).startsWith("did you mean ackley? ");
    assertThat(NearestNames.suggestion("bea", KNOWN)).startsWith("known: ");
  }

  @Test
  void saysSoIfNothingIsKnown() {
    assertThat(NearestNames.suggestion("booth", List.of())).isEqualTo("none is known");
  }

  @Test
  void refusesNull() {
    assertThatThrownBy(() -> NearestNames.suggestion(null, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("given must not be null");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "ab, abc, 1",
    "kitten, sitting, 3",
    "ab, ba, 1",
    "cab, cba, 1",
    "abcd, badc, 2",
    // The restricted distance: a swapped pair is not changed again.
    "ca, abc, 3"
  })
  void countsInsertionsDropsReplacementsAndSwaps(String a, String b, int expected) {
    assertThat(NearestNames.distance(a, b)).isEqualTo(expected);
    assertThat(NearestNames.distance(b, a)).isEqualTo(expected);
  }
}
