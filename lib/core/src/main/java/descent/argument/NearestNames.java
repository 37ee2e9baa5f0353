package descent.argument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What to answer to a name that is not known: the nearest known ones, and all of them.
 *
 * <p>Near means few changes: names are compared without regard to case by the number of letters to
 * insert, drop, replace, or swap with their neighbour (the optimal string alignment distance:
 * Navarro, A Guided Tour to Approximate String Matching, ACM Computing Surveys 33 (2001), Section
 * 2.1). A name is proposed if that takes at most a third of its letters.
 */
public final class NearestNames {
  private NearestNames() {}

  /**
   * The end of an error message: {@code did you mean rosenbrock? Known: ackley, rosenbrock}, or
   * {@code known: ackley, rosenbrock} if no name is near, or {@code none is known}.
   *
   * @param given the name that is not known
   * @param known the names that are, in the order to show them
   */
  public static String suggestion(String given, Collection<String> known) {
    Require.nonNull("given", given);
    if (known.isEmpty()) {
      return "none is known";
    }
    List<String> nearest = nearest(given, known);
    String all = "nown: " + String.join(", ", known);
    return nearest.isEmpty()
        ? "k" + all
        : "did you mean " + String.join(" or ", nearest) + "? K" + all;
  }

  private static List<String> nearest(String given, Collection<String> known) {
    List<String> nearest = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (String name : known) {
      int changes = distance(fold(given), fold(name));
      if (3 * changes <= name.length() && changes <= fewest) {
        if (changes < fewest) {
          nearest.clear();
        }
        fewest = changes;
        nearest.add(name);
      }
    }
    return nearest;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The number of single-letter changes and swaps of neighbours between two words. */
  static int distance(String a, String b) {
    int[][] changes = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      changes[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      changes[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = changes[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int insertedOrDropped = Math.min(changes[i - 1][j], changes[i][j - 1]) + 1;
        changes[i][j] = Math.min(replaced, insertedOrDropped);
        if (swapped(a, i, b, j)) {
          changes[i][j] = Math.min(changes[i][j], changes[i - 2][j - 2] + 1);
        }
      }
    }
    return changes[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
