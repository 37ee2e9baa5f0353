package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void areThereWhereTheBookIsBuilt() {
    assertThat(Fonts.problem()).isEmpty();
  }

  @Test
  void areAskedForWhenDrawingFails() {
    String sentence =
        "Charts cannot be drawn since this machine has no fonts: install some"
            + " (on Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core).";
    // What the JDK throws differs: the first draw, the draws after it, and a missing native
    // library.
    for (Error error :
        new Error[] {
          new InternalError("Fontconfig head is null"), new NoClassDefFoundError("fonts")
        }) {
      assertThat(
              Fonts.problem(
                  () -> {
                    throw error;
                  }))
          .contains(sentence);
    }
    assertThat(
            Fonts.problem(
                () -> {
                  throw new NullPointerException("fontconfig");
                }))
        .contains(sentence);
  }
}
