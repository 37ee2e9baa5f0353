package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Chapter21Test {

  @Test
  void luckyCuts() {
    // Counted by brute force, over strings and not by the formula of the hint.
    String one = "11010010";
    String two = "00110111";
    int lucky = 0;
    int best = 0;
    for (int cut = 1; cut < 8; cut++) {
      int first = ones(one.substring(0, cut) + two.substring(cut));
      int second = ones(two.substring(0, cut) + one.substring(cut));
      lucky += Math.max(first, second) > 5 ? 1 : 0;
      best = Math.max(best, Math.max(first, second));
    }
    correct("21.1", new double[] {lucky, best});
    wrong("21.1", new double[] {7, 5}, "in the other order");
    wrong("21.1", new double[] {5, 6}, "behind the second bit");
    wrong("21.1", new double[] {5, 8}, "no child has 8");
    wrong("21.1", new double[] {7, 7}, "cut behind the seventh bit");
    wrong("21.1", new double[] {1, 6}, "behind the first bit");
    wrong("21.1", new double[] {Double.NaN, 6}, "not in NaN places");
    wrong("21.1", new double[] {5}, "not 1");
    notYet("21.1", null);
  }

  private static int ones(String bits) {
    return (int) bits.chars().filter(bit -> bit == '1').count();
  }

  @Test
  void ranking() {
    correct("21.2", (DoubleBinaryOperator) (p, s) -> p * (s + p - s * p));
    wrong("21.2", (DoubleBinaryOperator) (p, s) -> s * p, "as long as p is small");
    wrong(
        "21.2",
        (DoubleBinaryOperator) (p, s) -> 1 - Math.pow(1 - p, s),
        "RankSelection, drawn 100,000 times");
    wrong("21.2", (DoubleBinaryOperator) (p, s) -> p, "gives 0.75");
    wrong("21.2", (DoubleBinaryOperator) (p, s) -> Double.NaN, "yours is NaN");
  }

  @Test
  void failure() {
    correct("21.3", (DoubleUnaryOperator) a -> Math.exp(-Math.log(a) / 4));
    wrong("21.3", (DoubleUnaryOperator) a -> Math.pow(a, -0.2), "not five");
    wrong("21.3", (DoubleUnaryOperator) a -> 1 / a, "makes 0.296 σ of σ");
    wrong("21.3", (DoubleUnaryOperator) a -> Double.NaN, "your factor is NaN");
  }

  @Test
  void orderCrossover() {
    correct("21.4", (TourCrossover) Chapter21Test::ordered);
    wrong(
        "21.4",
        (TourCrossover)
            (mother, father, from, to) -> {
              // Filled from the front.
              List<Integer> rest = new ArrayList<>();
              List<Integer> piece = Arrays.stream(mother, from, to).boxed().toList();
              Arrays.stream(father).filter(city -> !piece.contains(city)).forEach(rest::add);
              int[] child = mother.clone();
              for (int i = 0, k = 0; i < child.length; i++) {
                child[i] = i >= from && i < to ? mother[i] : rest.get(k++);
              }
              return child;
            },
        "the piece is right, and the rest is in another order");
    wrong(
        "21.4",
        (TourCrossover) (mother, father, from, to) -> ordered(father, mother, from, to),
        "the piece is not where the mother has it");
    wrong(
        "21.4",
        (TourCrossover)
            (mother, father, from, to) -> {
              int[] child = father.clone();
              System.arraycopy(mother, from, child, from, to - from);
              return child;
            },
        "your child is no order of all cities");
    wrong(
        "21.4",
        (TourCrossover)
            (mother, father, from, to) -> {
              int[] child = ordered(mother, father, from, to);
              System.arraycopy(child, 0, mother, 0, child.length);
              return child;
            },
        "changed a parent");
    wrong(
        "21.4",
        (TourCrossover) (mother, father, from, to) -> new int[0],
        "your child is no order of all cities");
    notYet("21.4", (TourCrossover) (mother, father, from, to) -> null);
  }

  private static int[] ordered(int[] mother, int[] father, int from, int to) {
    int n = mother.length;
    List<Integer> piece = Arrays.stream(mother, from, to).boxed().toList();
    List<Integer> rest =
        new ArrayList<>(
            IntStream.range(0, n)
                .map(k -> father[(to + k) % n])
                .filter(city -> !piece.contains(city))
                .boxed()
                .toList());
    int[] child = new int[n];
    for (int k = 0; k < n; k++) {
      int place = (to + k) % n;
      child[place] = k < n - piece.size() ? rest.get(k) : mother[place];
    }
    return child;
  }

  @Test
  void children() {
    correct("21.5", 600);
    wrong("21.5", 10, "too few see the bowl");
    wrong("21.5", 5000, "too few generations");
    wrong("21.5", 0, "at least 4");
  }

  @Test
  void trap() {
    correct("21.6", (BitObjective) bits -> bits.ones() == 16 ? -5 : Math.sqrt(bits.ones()));
    wrong("21.6", (BitObjective) bits -> bits.ones(), "not the only lowest point");
    wrong("21.6", (BitObjective) bits -> 0, "not the only lowest point");
    wrong("21.6", (BitObjective) bits -> -bits.ones(), "0 of 10 runs end at sixteen zeros");
    wrong("21.6", (BitObjective) bits -> bits.ones() == 16 ? -1 : 0, "lead it on");
    wrong("21.6", (BitObjective) bits -> Double.NaN, "must be finite");
    wrong(
        "21.6",
        (BitObjective) bits -> bits.ones() == 3 ? Double.NaN : -bits.ones(),
        "not the only lowest point");
  }

  @Test
  void recombination() {
    correct(
        "21.7",
        (Recombination)
            (children, values, weights) -> {
              List<Integer> order =
                  IntStream.range(0, values.length)
                      .boxed()
                      .sorted(Comparator.comparingDouble(i -> values[i]))
                      .toList();
              double[] mean = new double[children[0].length];
              for (int k = 0; k < weights.length; k++) {
                Vectors.axpy(weights[k], children[order.get(k)], mean);
              }
              return mean;
            });
    wrong(
        "21.7",
        (Recombination)
            (children, values, weights) -> {
              double[] mean = new double[children[0].length];
              for (int k = 0; k < weights.length; k++) {
                Vectors.axpy(weights[k], children[k], mean);
              }
              return mean;
            },
        "in the order in which they came");
    wrong(
        "21.7",
        (Recombination) (children, values, weights) -> weighted(children, values, weights, -1),
        "the mean of the worst children");
    wrong(
        "21.7",
        (Recombination)
            (children, values, weights) -> {
              double[] even = new double[weights.length];
              Arrays.fill(even, 1.0 / weights.length);
              return weighted(children, values, even, 1);
            },
        "the best of them has the weight");
    wrong(
        "21.7",
        (Recombination) (children, values, weights) -> new double[children[0].length],
        "the mean begins with");
    wrong("21.7", (Recombination) (children, values, weights) -> weights, "coordinates");
    wrong(
        "21.7",
        (Recombination)
            (children, values, weights) -> {
              Arrays.sort(values);
              return children[0];
            },
        "changed the values");
    notYet("21.7", (Recombination) (children, values, weights) -> null);
  }

  private static double[] weighted(
      double[][] children, double[] values, double[] weights, int sign) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> sign * values[i]));
    double[] mean = new double[children[0].length];
    for (int k = 0; k < weights.length; k++) {
      Vectors.axpy(weights[k], children[order[k]], mean);
    }
    return mean;
  }
}
