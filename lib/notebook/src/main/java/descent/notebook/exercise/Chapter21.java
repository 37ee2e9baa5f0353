package descent.notebook.exercise;

import descent.evolution.Evolved;
import descent.evolution.GeneticAlgorithm;
import descent.evolution.genome.BitString;
import descent.evolution.genome.BitStrings;
import descent.evolution.operator.BitFlip;
import descent.evolution.operator.Exchange;
import descent.evolution.operator.OnePoint;
import descent.evolution.operator.RankSelection;
import descent.evolution.operator.Ranking;
import descent.evolution.strategy.CmaEs;
import descent.function.gallery.Gallery;
import descent.linalg.Vectors;
import descent.optimize.Stopping;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The exercises of chapter 21. */
final class Chapter21 {
  private static final int BITS = 16;

  private Chapter21() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "21.1",
            "put your two numbers, new double[] {…, …}, in place of null",
            double[].class,
            Chapter21::luckyCuts),
        new Exercise<>(
            "21.2",
            "put a lambda (p, s) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter21::ranking),
        new Exercise<>(
            "21.3",
            "put a lambda a -> … in place of null",
            DoubleUnaryOperator.class,
            Chapter21::failure),
        new Exercise<>(
            "21.4",
            "put a lambda (mother, father, from, to) -> … in place of null",
            TourCrossover.class,
            Chapter21::orderCrossover),
        new Exercise<>(
            "21.5",
            "put a number of children in place of null",
            Integer.class,
            Chapter21::children),
        new Exercise<>(
            "21.6", "put a lambda bits -> … in place of null", BitObjective.class, Chapter21::trap),
        new Exercise<>(
            "21.7",
            "put a lambda (children, values, weights) -> … in place of null",
            Recombination.class,
            Chapter21::recombination));
  }

  private static Verdict luckyCuts(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, places and ones, not " + answer.length);
    }
    if (answer[0] == 5 && answer[1] == 7) {
      return Verdict.correct(
          "behind the second bit 11|110111 is best; one cut is not like another");
    }
    if (answer[0] == 7 && answer[1] == 5) {
      return Verdict.wrong("in the other order: first the places, then the ones");
    }
    if (answer[0] == 5) {
      return answer[1] == 6
          ? Verdict.wrong("five places are right; cut behind the second bit")
          : Verdict.wrong("five places are right; no child has " + rounded(answer[1]) + " at best");
    }
    if (answer[0] == 7) {
      return Verdict.wrong(
          "cut behind the seventh bit the children are 11010011 and 00110110: 5 and 4 ones");
    }
    return Verdict.wrong(
        "it is not in "
            + rounded(answer[0])
            + " places: behind the first bit the children are 10110111 and 01010010, with 6 and 3");
  }

  /** sp − (s − 1)p². */
  private static Verdict ranking(DoubleBinaryOperator answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(212);
    for (int k = 0; k < 50; k++) {
      double p = k == 0 ? 0.5 : random.nextDouble();
      double s = k == 0 ? 2 : 1 + random.nextDouble();
      double right = s * p - (s - 1) * p * p;
      double given = answer.applyAsDouble(p, s);
      if (!(Math.abs(given - right) <= 1e-9)) {
        String at =
            "for p = " + rounded(p) + " and s = " + rounded(s) + " yours is " + rounded(given);
        if (Math.abs(given - s * p) <= 1e-9) {
          return Verdict.wrong(
              at
                  + ": that is so as long as p is small; not all copies have the chance of the"
                  + " best");
        }
        return Verdict.wrong(
            at + ", and RankSelection, drawn 100,000 times, gives " + rounded(drawn(p, s)));
      }
    }
    return Verdict.correct("with s = 2 it is 2p − p², the tournament of two");
  }

  /** The share of copies among many parents that linear ranking chooses. */
  private static double drawn(double p, double s) {
    double[] values = new double[2000];
    int copies = (int) Math.round(p * values.length);
    Arrays.fill(values, copies, values.length, 1);
    int[] chosen = new int[100_000];
    new RankSelection(s).select(values, chosen, Xoshiro256PlusPlus.ofSeed(1));
    return Arrays.stream(chosen).filter(i -> i < copies).count() / (double) chosen.length;
  }

  /** a^(−1/4). */
  private static Verdict failure(DoubleUnaryOperator answer) {
    for (double a : new double[] {1.5, 2, 1.1, 3, 1.01}) {
      double right = Math.pow(a, -0.25);
      double given = answer.applyAsDouble(a);
      if (!(Math.abs(given - right) <= 1e-9)) {
        String drift =
            "for a = "
                + a
                + " your factor is "
                + rounded(given)
                + ", and a success with four failures makes "
                + rounded(a * Math.pow(given, 4))
                + " σ of σ";
        return Verdict.wrong(
            Math.abs(given - Math.pow(a, -0.2)) <= 1e-9
                ? drift + ": there are four failures to a success, not five"
                : drift);
      }
    }
    return Verdict.correct("a success and four failures leave σ as it was");
  }

  private static Verdict orderCrossover(TourCrossover answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(214);
    for (int k = 0; k < 200; k++) {
      int n = k == 0 ? 7 : 2 + random.nextInt(10);
      int[] mother = k == 0 ? new int[] {1, 2, 3, 4, 5, 6, 0} : Permutations.random(n, random);
      int[] father = k == 0 ? new int[] {4, 3, 2, 0, 1, 6, 5} : Permutations.random(n, random);
      int from = k == 0 ? 2 : random.nextInt(n);
      int to = k == 0 ? 5 : from + 1 + random.nextInt(n - from);
      int[] right = ordered(mother, father, from, to);
      int[] keptMother = mother.clone();
      int[] keptFather = father.clone();
      int[] given = answer.child(mother, father, from, to);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(mother, keptMother) || !Arrays.equals(father, keptFather)) {
        return Verdict.wrong("your code changed a parent; make the child of a clone");
      }
      if (!Arrays.equals(given, right)) {
        return Verdict.wrong(
            why(given, mother, from, to)
                + "the mother "
                + Arrays.toString(mother)
                + " and the father "
                + Arrays.toString(father)
                + " with the places "
                + from
                + " to "
                + (to - 1)
                + " kept have the child "
                + Arrays.toString(right)
                + ", and yours is "
                + Arrays.toString(given));
      }
    }
    return Verdict.correct("200 pairs of parents, and each child is an order");
  }

  private static String why(int[] given, int[] mother, int from, int to) {
    int[] sorted = given.clone();
    Arrays.sort(sorted);
    boolean complete = sorted.length == mother.length;
    for (int i = 0; complete && i < sorted.length; i++) {
      complete = sorted[i] == i;
    }
    if (!complete) {
      return "your child is no order of all cities: ";
    }
    return Arrays.equals(given, from, to, mother, from, to)
        ? "the piece is right, and the rest is in another order: "
        : "the piece is not where the mother has it: ";
  }

  private static int[] ordered(int[] mother, int[] father, int from, int to) {
    int n = mother.length;
    int[] child = mother.clone();
    boolean[] kept = new boolean[n];
    for (int i = from; i < to; i++) {
      kept[mother[i]] = true;
    }
    int place = to;
    for (int k = 0; k < n; k++) {
      int city = father[(to + k) % n];
      if (!kept[city]) {
        child[place++ % n] = city;
      }
    }
    return child;
  }

  private static Verdict children(Integer answer) {
    if (answer < 4 || answer > 100_000) {
      return Verdict.wrong("CMA-ES has at least 4 children, and here at most 100,000");
    }
    int arrived = 0;
    double worst = 0;
    for (long seed = 0; seed < 12; seed++) {
      double[] start = Xoshiro256PlusPlus.ofSeed(seed).doubles(10, -5, 5).toArray();
      double value =
          CmaEs.withStepSize(2, seed)
              .withChildren(answer)
              .minimize(
                  Gallery.rastrigin(10),
                  start,
                  Stopping.valueBelow(0.01).or(Stopping.evaluations(100_000)))
              .minimum();
      arrived += value <= 0.01 ? 1 : 0;
      worst = Math.max(worst, value);
    }
    String found = arrived + " of 12 seeds arrive with " + answer + " children";
    if (arrived >= 9) {
      return Verdict.correct(found);
    }
    return Verdict.wrong(
        found
            + ", and the worst ends at "
            + rounded(worst)
            + (answer > 500
                ? ": that many leave too few generations for 100,000 evaluations"
                : ": too few see the bowl behind the hills"));
  }

  private static Verdict trap(BitObjective answer) {
    BitString best = new BitString(BITS);
    for (int i = 0; i < BITS; i++) {
      best.flip(i);
    }
    double lowest = answer.value(best.copy());
    if (!(Math.abs(lowest) < Double.POSITIVE_INFINITY)) {
      return Verdict.wrong("the value of sixteen ones must be finite, and is " + lowest);
    }
    BitString bits = new BitString(BITS);
    for (int code = 0; code < 1 << BITS; code++) {
      // Gray's order: one flip from string to string.
      if (code > 0) {
        bits.flip(Integer.numberOfTrailingZeros(code));
      }
      double value = answer.value(bits.copy());
      if (!(value > lowest) && !bits.equals(best)) {
        return Verdict.wrong(
            "at sixteen ones yours is "
                + rounded(lowest)
                + ", and at "
                + bits
                + " it is "
                + rounded(value)
                + ": that is not the only lowest point");
      }
    }
    int trapped = 0;
    String elsewhere = "";
    for (long seed = 0; seed < 10; seed++) {
      Evolved<BitString> run =
          GeneticAlgorithm.over(
                  new BitStrings(BITS), new OnePoint<>(Exchange.BITS), BitFlip.oneOf(BITS), seed)
              .minimize(answer::value, Stopping.iterations(50));
      boolean zeros = run.minimizer().ones() == 0;
      trapped += zeros ? 1 : 0;
      elsewhere = zeros ? elsewhere : run.minimizer() + " for seed " + seed;
    }
    return trapped == 10
        ? Verdict.correct("ten of ten runs end at the string farthest from the optimum")
        : Verdict.wrong(
            trapped + " of 10 runs end at sixteen zeros, and one at " + elsewhere + ": lead it on");
  }

  private static Verdict recombination(Recombination answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(217);
    for (int trial = 0; trial < 50; trial++) {
      int count = 4 + random.nextInt(8);
      int n = 1 + random.nextInt(4);
      double[][] children = new double[count][];
      for (int k = 0; k < count; k++) {
        children[k] = random.doubles(n, -1, 1).toArray();
      }
      double[] values = random.doubles(count, 0, 1).toArray();
      double[] weights = random.doubles(count / 2, 0.1, 1).toArray();
      Arrays.sort(weights);
      reverse(weights);
      double total = Arrays.stream(weights).sum();
      Arrays.setAll(weights, k -> weights[k] / total);
      double[] right = mean(children, values, weights);
      double[] valuesBefore = values.clone();
      double[] given = answer.mean(children, values, weights);
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (!Arrays.equals(values, valuesBefore)) {
        return Verdict.wrong("your code changed the values; sort numbers of children, not values");
      }
      if (given.length != n) {
        return Verdict.wrong(
            "the mean has " + n + " coordinates like each child, and yours " + given.length);
      }
      if (!(Vectors.distance(given, right) <= 1e-9)) {
        return Verdict.wrong(mistake(given, children, values, weights, right));
      }
    }
    return Verdict.correct("50 generations, and each mean is where CMA-ES would put it");
  }

  private static String mistake(
      double[] given, double[][] children, double[] values, double[] weights, double[] right) {
    double[] negated = Arrays.stream(values).map(v -> -v).toArray();
    double[] numbers = new double[values.length];
    Arrays.setAll(numbers, k -> k);
    if (Vectors.distance(given, mean(children, negated, weights)) <= 1e-9) {
      return "that is the mean of the worst children: smaller values are better";
    }
    if (Vectors.distance(given, mean(children, numbers, weights)) <= 1e-9) {
      return "that weighs the children in the order in which they came, not by their values";
    }
    double[] even = new double[weights.length];
    Arrays.fill(even, 1.0 / even.length);
    if (Vectors.distance(given, mean(children, values, even)) <= 1e-9) {
      return "the best children are right; the best of them has the weight "
          + rounded(weights[0])
          + ", not "
          + rounded(even[0]);
    }
    return "of "
        + children.length
        + " children with "
        + weights.length
        + " weights the mean begins with "
        + rounded(right[0])
        + ", and yours with "
        + rounded(given[0]);
  }

  private static double[] mean(double[][] children, double[] values, double[] weights) {
    int[] order = new int[values.length];
    Ranking.rank(order, values);
    double[] mean = new double[children[0].length];
    for (int k = 0; k < weights.length; k++) {
      Vectors.axpy(weights[k], children[order[k]], mean);
    }
    return mean;
  }

  private static void reverse(double[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      double value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
