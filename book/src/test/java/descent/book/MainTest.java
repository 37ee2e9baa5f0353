package descent.book;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.book.environment.UnmetPrerequisite;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void namesItsCommandsWhenAskedForAnotherOne() {
    assertThatThrownBy(() -> Main.run(List.of("bake")))
        .isInstanceOf(UnmetPrerequisite.class)
        .hasMessage(
            "command must be one of setup, lab, refresh, book, print and doctor, got bake.");
  }
}
