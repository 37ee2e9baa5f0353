package descent.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The settings with which the comparisons with the JVM run every method.
 *
 * @param method the method's name
 * @param numbers what it takes
 */
record Settings(String method, double[] numbers) {
  /** What each setting beside the first, the step size or learning rate, is tried at. */
  private static final Map<String, double[]> OTHERS =
      Map.of(
          "decay", new double[] {0, 0.02},
          "batch size", new double[] {1, 7, 64},
          "seed", new double[] {1, 20});

  /**
   * Every method with small to large steps, and every choice of its other settings.
   *
   * @param delicate whether large steps between many hills would multiply the engines' last digits
   *     by more than they are worth
   */
  static List<Settings> grid(boolean delicate) {
    List<Settings> grid = new ArrayList<>();
    for (String method : Playground.methods()) {
      List<double[]> choices = new ArrayList<>(List.of(new double[0]));
      for (String setting : Playground.settings(method)) {
        double[] sizes = {1e-4, 0.003, 0.05, delicate ? 0.1 : 0.7};
        double[] values = OTHERS.getOrDefault(setting, sizes);
        List<double[]> longer = new ArrayList<>();
        for (double[] choice : choices) {
          for (double value : values) {
            double[] next = Arrays.copyOf(choice, choice.length + 1);
            next[choice.length] = value;
            longer.add(next);
          }
        }
        choices = longer;
      }
      choices.forEach(numbers -> grid.add(new Settings(method, numbers)));
    }
    return grid;
  }

  /** Whether the method takes batches, and so only sums. */
  boolean batches() {
    return List.of(Playground.settings(method)).contains("seed");
  }
}
