package descent.notebook.kernel;

import descent.argument.Require;
import descent.optimize.Iteration;
import descent.optimize.Observer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A line below the cell that says how far a long run is, and goes when the run ends:
 *
 * <pre>{@code
 * Result result = Progress.during("Adam on the digits", 20_000,
 *     progress -> solver.minimize(f, x0, Stopping.iterations(20_000), progress));
 * }</pre>
 *
 * <p>It is an {@link Observer}, so every solver takes it; other loops call {@link #reached}. The
 * line appears after one second, changes at most five times a second, and appears only where
 * somebody is looking: a notebook that is executed without a front end, as when its outputs are
 * stored, shows nothing.
 */
public final class Progress implements Observer, AutoCloseable {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long NEXT_NANOS = 200_000_000L;

  /** Where lines are shown; nowhere, until a kernel offers a place. */
  private static volatile Supplier<ProgressLine> lines = () -> ProgressLine.NONE;

  private final String what;
  private final long end;
  private final ProgressLine line;
  private final LongSupplier clock;
  private final long start;
  private long next;
  private boolean shown;

  Progress(String what, long end, ProgressLine line, LongSupplier clock) {
    this.what = Require.nonNull("what", what);
    this.end = Require.atLeast("end", end, 1);
    this.line = line;
    this.clock = clock;
    start = clock.getAsLong();
    next = start + FIRST_NANOS;
  }

  /**
   * Runs a long computation with a progress line.
   *
   * @param what what is going on, in a word or two
   * @param end the number of steps at which it ends at the latest, at least 1
   * @param run the computation
   */
  public static <R> R during(String what, long end, Function<? super Progress, ? extends R> run) {
    try (Progress progress = of(what, end)) {
      return run.apply(progress);
    }
  }

  /** A progress line to be closed by the caller. */
  public static Progress of(String what, long end) {
    return new Progress(what, end, lines.get(), System::nanoTime);
  }

  static void showIn(Supplier<ProgressLine> place) {
    lines = place;
  }

  @Override
  public Answer observe(Iteration iteration) {
    reached(iteration.number());
    return Answer.CONTINUE;
  }

  /** Says how many steps are done. */
  public void reached(long steps) {
    long now = clock.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + NEXT_NANOS;
    shown = true;
    line.show(text(steps, now - start));
  }

  private String text(long steps, long nanos) {
    double share = Math.min(1, (double) steps / end);
    StringBuilder text = new StringBuilder(what);
    text.append(": ").append(steps).append(" of ").append(end);
    text.append(" (").append(Math.round(100 * share)).append(" %)");
    if (share > 0 && share < 1) {
      long seconds = Math.round(nanos * 1e-9 * (1 - share) / share);
      text.append(", at most ").append(seconds).append(" s left");
    }
    return text.toString();
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown) {
      shown = false;
      line.clear();
    }
  }
}
