package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  void blocksOfSizesFollowOneAnother() {
    assertThat(Blocks.ofSizes(2, 1, 3).ranges())
        .isEqualTo(
            List.of(new ParameterRange(0, 2), new ParameterRange(2, 3), new ParameterRange(3, 6)));
    assertThat(Blocks.ofSizes(2, 1, 3).end()).isEqualTo(6);
    assertThat(new ParameterRange(2, 5)).hasToString("[2, 5)");
  }

  @Test
  void gapsAreAllowed() {
    Blocks blocks = Blocks.of(new ParameterRange(1, 3), new ParameterRange(5, 6));
    assertThat(blocks.end()).isEqualTo(6);
    blocks.requireInside("x", new double[6]);
    refuses(
        "x has length 5 but the blocks reach to 6", () -> blocks.requireInside("x", new double[5]));
  }

  @Test
  void rangesAreCopied() {
    List<ParameterRange> ranges = new ArrayList<>(List.of(new ParameterRange(0, 1)));
    Blocks blocks = new Blocks(ranges);
    ranges.clear();
    assertThat(blocks.ranges()).hasSize(1);
  }

  @Test
  void badArgumentsAreNamed() {
    refuses("from must be at least 0, got -1", () -> new ParameterRange(-1, 2));
    refuses("to must be at least 3, got 2", () -> new ParameterRange(2, 2));
    refuses("the number of ranges must be at least 1, got 0", Blocks::of);
    refuses("ranges must not be null", () -> new Blocks(null));
    refuses(
        "ranges must ascend without overlap, got [0, 3) before [2, 4)",
        () -> Blocks.of(new ParameterRange(0, 3), new ParameterRange(2, 4)));
    refuses("sizes[1] must be at least 1, got 0", () -> Blocks.ofSizes(2, 0));
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
