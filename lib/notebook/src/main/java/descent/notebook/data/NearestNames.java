package descent.notebook.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Sorts known names by how near they are to a mistyped one, in Levenshtein's distance: the fewest
 * insertions, deletions and replacements of a character. Case and the hyphen of {@code
 * breast-cancer} do not count.
 */
final class NearestNames {

  private NearestNames() {}

  /** The names, nearest first; equally near ones keep their order. */
  static List<String> sorted(String typed, List<String> names) {
    return names.stream().sorted(Comparator.comparingInt(name -> distance(typed, name))).toList();
  }

  /** Whether a name is near enough to be what was meant: at most a third of it is wrong. */
  static boolean near(String typed, String name) {
    return 3 * distance(typed, name) <= name.length();
  }

  static int distance(String a, String b) {
    String s = plain(a);
    String t = plain(b);
    int[] above = new int[t.length() + 1];
    for (int j = 0; j <= t.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= s.length(); i++) {
      int[] row = new int[t.length() + 1];
      row[0] = i;
      for (int j = 1; j <= t.length(); j++) {
        int replace = above[j - 1] + (s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[t.length()];
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
