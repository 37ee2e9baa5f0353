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
      Map.ofEntries(
          Map.entry("decay", new double[] {0, 0.02}),
          Map.entry("batch size", new double[] {1, 7, 64}),
          Map.entry("seed", new double[] {20}),
          Map.entry("steps", new double[] {40}),
          Map.entry("patience", new double[] {5}),
          Map.entry("λ", new double[] {0, 0.1}),
          Map.entry("β", new double[] {0, 0.9}),
          Map.entry("ρ", new double[] {0.5, 0.9}),
          Map.entry("β₁", new double[] {0.9}),
          Map.entry("β₂", new double[] {0.9, 0.999}));

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
        double[] sizes = {1e-4, 0.003, 0.02, delicate ? 0.05 : 0.7};
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

  /** Whether the method's own arithmetic needs powers or cosines, in which engines differ. */
  boolean isTranscendental() {
    return method.startsWith("Adam")
        || (method.startsWith("SGD, ") && !method.endsWith("constant"));
  }
}
