package descent.evolution.strategy;

import java.util.Arrays;

/**
 * Whether the values of a run have stopped to fall. Of the last {@code w} generations the medians
 * of the oldest and of the latest 30 % are compared, for the best value of each generation and for
 * its median value; the run stagnates if neither has become better.
 *
 * <pre>{@code w = 20 % of all generations, at least 120 + 30n/λ, at most 20,000}</pre>
 *
 * <p>Looked at every {@code w/20} generations, which makes the cost per generation constant.
 * Source: Hansen, The CMA evolution strategy: a tutorial, arXiv:1604.00772, B.3.
 */
final class Stagnation {
  private static final double SHARE = 0.2;
  private static final int LONGEST = 20_000;
  private static final double COMPARED = 0.3;
  private static final int CHECKS = 20;

  private final int shortest;
  private double[] best;
  private double[] middle;
  private double[] part;
  private int count;
  private int generations;

  Stagnation(int n, int lambda) {
    shortest = 120 + (int) Math.ceil(30.0 * n / lambda);
    best = new double[2 * shortest];
    middle = new double[2 * shortest];
    part = new double[(int) (COMPARED * 2 * shortest)];
  }

  /** Notes a generation, and answers whether the run stagnates. */
  boolean after(double bestValue, double medianValue) {
    if (count == best.length) {
      makeRoom();
    }
    best[count] = bestValue;
    middle[count++] = medianValue;
    generations++;
    int window = Math.min(LONGEST, Math.max(shortest, (int) (SHARE * generations)));
    return generations >= window
        && generations % (window / CHECKS) == 0
        && isNoBetter(best, window)
        && isNoBetter(middle, window);
  }

  /** Longer arrays, as long as the window may still grow; then the old half is forgotten. */
  private void makeRoom() {
    if (count < 2 * LONGEST) {
      best = Arrays.copyOf(best, 2 * count);
      middle = Arrays.copyOf(middle, 2 * count);
      part = new double[(int) (COMPARED * 2 * count)];
    } else {
      int kept = LONGEST;
      System.arraycopy(best, count - kept, best, 0, kept);
      System.arraycopy(middle, count - kept, middle, 0, kept);
      count = kept;
    }
  }

  private boolean isNoBetter(double[] history, int window) {
    int length = (int) (COMPARED * window);
    double latest = median(history, count - length, length);
    return latest >= median(history, count - window, length);
  }

  private double median(double[] history, int from, int length) {
    System.arraycopy(history, from, part, 0, length);
    Arrays.sort(part, 0, length);
    return part[length / 2];
  }
}
