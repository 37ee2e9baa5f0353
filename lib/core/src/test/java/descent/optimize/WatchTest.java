package descent.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.function.Quadratic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
  private final List<String> seen = new ArrayList<>();

  private Iteration start() {
    Iteration[] first = new Iteration[1];
    new Run(
            Quadratic.diagonal(2),
            new double[] {1},
            Stopping.iterations(1),
            Recording.nothing(),
            k -> {
              first[0] = k;
              return Observer.Answer.STOP;
            })
        .goesOn();
    return first[0];
  }

  private Observer answering(String name, Observer.Answer answer) {
    return k -> {
      seen.add(name);
      return answer;
    };
  }

  @Test
  void allObserversSeeAnIterationAndOneIsEnoughToStop() {
    Watch watch =
        new Watch(
            Stopping.iterations(0),
            Recording.values(),
            answering("first", Observer.Answer.STOP),
            answering("second", Observer.Answer.CONTINUE));
    Iteration start = start();
    assertThat(watch.wish()).isEmpty();
    watch.see(start);
    assertThat(seen).containsExactly("first", "second");
    assertThat(watch.wish()).contains(StopReason.OBSERVER);
    assertThat(watch.reached(start)).contains(StopReason.ITERATION_LIMIT);
    assertThat(watch.trace(start).values()).containsExactly(1);
  }

  @Test
  void anInterruptIsSeenAndStaysSet() {
    Watch watch = new Watch(Stopping.iterations(5), Recording.nothing());
    Thread.currentThread().interrupt();
    try {
      assertThat(watch.wish()).contains(StopReason.INTERRUPTED);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(watch.wish()).isEmpty();
  }

  @Test
  void nothingMayBeNull() {
    Stopping stopping = Stopping.iterations(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Watch(null, Recording.nothing()))
        .withMessageContaining("stopping");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Watch(stopping, null))
        .withMessageContaining("recording");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Watch(stopping, Recording.nothing(), (Observer) null))
        .withMessageContaining("observer");
  }
}
