package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

  @Test
  void countsInsertionsDeletionsAndReplacements() {
    // The textbook examples of Levenshtein's distance.
    assertThat(NearestNames.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestNames.distance("saturday", "sunday")).isEqualTo(3);
    assertThat(NearestNames.distance("", "abc")).isEqualTo(3);
    assertThat(NearestNames.distance("abc", "")).isEqualTo(3);
    assertThat(NearestNames.distance("abc", "abc")).isZero();
  }

  @Test
  void isADistance() {
    List<String> words = List.of("", "a", "wine", "iris", "digits", "diabetes", "diabetic", "vine");
    for (String a : words) {
      for (String b : words) {
        int ab = NearestNames.distance(a, b);
        assertThat(ab).isEqualTo(NearestNames.distance(b, a));
        assertThat(ab == 0).isEqualTo(a.equals(b));
        for (String c : words) {
          assertThat(NearestNames.distance(a, c))
              .isLessThanOrEqualTo(ab + NearestNames.distance(b, c));
        }
      }
    }
  }

  @Test
  void doesNotCountCaseAndHyphens() {
    assertThat(NearestNames.distance("breastCancer", "breast-cancer")).isZero();
    assertThat(NearestNames.distance("Breast_Cancer", "breast cancer")).isZero();
  }

  @Test
  void putsTheNearestFirstAndKeepsTheOrderOfEquals() {
    assertThat(NearestNames.sorted("vine", List.of("digits", "wine", "pine")))
        .containsExactly("wine", "pine", "digits");
  }

  @Test
  void callsAThirdOfTheNameNear() {
    assertThat(NearestNames.near("diabts", "diabetes")).isTrue();
    assertThat(NearestNames.near("dibts", "diabetes")).isFalse();
    assertThat(NearestNames.near("", "iris")).isFalse();
  }
}
