package descent.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;

/** What a finite sum allocates in its inner loop: nothing. */
public final class Allocation {
  private Allocation() {}

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
    allocatedBy(evaluations);
    assertThat(allocatedBy(evaluations)).as("bytes for a batch, a gradient and a value").isZero();
  }

  private static long allocatedBy(Runnable run) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    run.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
