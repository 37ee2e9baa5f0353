package descent.notebook.exercise;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions on verdicts. */
final class Answers {
  private Answers() {}

  static void correct(String id, Object answer) {
    assertThat(Exercises.verdict(id, answer))
        .isInstanceOf(Verdict.Correct.class)
        .asString()
        .startsWith("✓ correct: ");
  }

  static void wrong(String id, Object answer, String says) {
    assertThat(Exercises.verdict(id, answer))
        .isInstanceOf(Verdict.Wrong.class)
        .asString()
        .startsWith("✗ ")
        .contains(says);
  }

  static void notYet(String id, Object answer) {
    assertThat(Exercises.verdict(id, answer))
        .isInstanceOf(Verdict.NotYet.class)
        .asString()
        .startsWith("… not yet: ");
  }
}
