package descent.notebook.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all checks have in common. */
class ExercisesTest {

  private static Iterable<String> ids() {
    return Exercises.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theUntouchedStubIsNotYet(String id) {
    assertThat(Exercises.verdict(id, null)).isInstanceOf(Verdict.NotYet.class);
    assertThat(Printed.by(() -> Exercises.check(id, null))).startsWith("… not yet: ");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anAnswerOfTheWrongTypeIsToldSo(String id) {
    assertThat(Exercises.verdict(id, "forty-two"))
        .asString()
        .startsWith("✗ the answer should be of type ")
        .endsWith(", and this is of type String");
    Runnable lambda = () -> {};
    assertThat(Exercises.verdict(id, lambda))
        .asString()
        .endsWith(", and this is a lambda of another type");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anAnswerThatThrowsIsReported(String id) {
    Object throwing = Throwing.answer(id);
    if (throwing != null) {
      assertThat(Exercises.verdict(id, throwing))
          .asString()
          .isEqualTo("✗ your code threw ArithmeticException: on purpose");
    }
  }

  @Test
  void endlessRecursionIsReported() {
    DoubleUnaryOperator endless =
        t -> {
          throw new StackOverflowError();
        };
    assertThat(Exercises.verdict("00.2", endless))
        .asString()
        .isEqualTo("✗ your code threw StackOverflowError");
  }

  @Test
  void anUnknownIdNamesItsNeighbours() {
    assertThat(Exercises.verdict("2.3", 1))
        .asString()
        .startsWith("✗ there is no exercise \"2.3\"; did you mean 02.3")
        .contains("00.1");
  }

  @Test
  void evenAMissingIdIsAnswered() {
    assertThat(Exercises.verdict(null, 1))
        .asString()
        .startsWith("✗ there is no exercise \"null\"; ");
  }

  @Test
  void everyNumberTypeIsANumber() {
    assertThat(Exercises.verdict("00.1", 1)).isInstanceOf(Verdict.Correct.class);
    assertThat(Exercises.verdict("00.1", 1L)).isInstanceOf(Verdict.Correct.class);
    assertThat(Exercises.verdict("00.1", 1f)).isInstanceOf(Verdict.Correct.class);
  }
}
