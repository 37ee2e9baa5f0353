package descent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import descent.function.Batch;
import descent.function.FiniteSum;
import java.lang.management.ManagementFactory;
import java.util.Random;

/** What runs allocate, and that inner loops allocate nothing. */
public final class Allocation {
  private static final int RUNS = 5;

  private Allocation() {}

  /**
   * The bytes that a run allocates on this thread: the least of five runs after a first one. What
   * the code allocates, it allocates every time; what the virtual machine does once on the same
   * thread, linking a call or leaving compiled code, is not the code's.
   */
  public static long of(Runnable run) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    run.run();
    long least = Long.MAX_VALUE;
    for (int k = 0; k < RUNS; k++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** Fails if a batch, a gradient or a value allocates once the first of them has been computed. */
  public static void assertNone(FiniteSum f, int batchSize) {
    double[] x = new Random(1).doubles(f.dimension(), -0.5, 0.5).toArray();
    double[] gradient = new double[f.dimension()];
    Batch batch = new Batch(batchSize);
    for (int k = 0; k < batchSize; k++) {
      batch.add((7 * k) % f.terms(), 1.0 / batchSize);
    }
    Runnable evaluations =
        () -> {
          f.batch(batch, x, gradient);
          f.valueAndGradient(x, gradient);
          f.value(x);
        };
    assertThat(of(evaluations)).as("bytes for a batch, a gradient and a value").isZero();
  }
}
