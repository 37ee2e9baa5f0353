package descent.notebook.data;

import descent.argument.Require;
import descent.function.Rows;
import descent.random.Permutations;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.ejml.data.DMatrixSparseTriplet;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Made-up data whose truth is known, so that a fit can be compared with it. The same seed gives the
 * same data on every machine.
 */
public final class Synthetic {

  private static final double[] REGRESSION_WEIGHTS = {1.5, -2, 0.5, 0, 0, 0, 0, 0, 0, 3};
  private static final double[] CLASS_SEPARATION = {1.5, -1, 0.5, 1, -0.5};

  private static final int VOCABULARY = 1000;
  private static final int DOCUMENT_LENGTH = 100;
  private static final double WORD_EFFECT = 0.2;

  private Synthetic() {}

  /**
   * A linear regression problem.
   *
   * @param x the features, one row an example; owned by the caller
   * @param y the targets; owned by the caller
   * @param weights the true weights, one a feature; there is no intercept
   * @param noise the standard deviation of the noise in y
   */
  public record Regression(double[][] x, double[] y, double[] weights, double noise) {
    /** The same data with the columns {@code x1, x2, …, y}. */
    public Table table() {
      return featureTable("regression", x).addColumns(DoubleColumn.create("y", y));
    }
  }

  /**
   * A problem of two overlapping classes.
   *
   * @param x the features, one row an example; owned by the caller
   * @param y the class of each example, 0 or 1; owned by the caller
   * @param separation the mean of class 1 minus the mean of class 0, one number a feature. Where
   *     the two classes are equally large it is also the true weight vector of logistic regression
   */
  public record TwoClasses(double[][] x, double[] y, double[] separation) {
    /** The same data with the columns {@code x1, x2, …, label}. */
    public Table table() {
      IntColumn label = IntColumn.create("label");
      for (double value : y) {
        label.append((int) value);
      }
      return featureTable("two classes", x).addColumns(label);
    }
  }

  /**
   * Documents as counts of words, of two classes.
   *
   * @param counts how often each word occurs in each document: sparse, one row a document, words by
   *     falling frequency
   * @param labels the class of each document, −1 or +1; owned by the caller
   * @param meanCounts how often each word occurs in a document on average; owned by the caller
   * @param truth the parameters that the labels were drawn with: the intercept, then one weight a
   *     word; owned by the caller
   */
  public record Documents(Rows counts, double[] labels, double[] meanCounts, double[] truth) {}

  /**
   * The book's regression: 1000 examples, ten features of which six do not matter, weights {@code
   * [1.5, −2, 0.5, 0, 0, 0, 0, 0, 0, 3]}, noise 0.1.
   */
  public static Regression regression(long seed) {
    return regression(1000, REGRESSION_WEIGHTS, 0.1, seed);
  }

  /**
   * Linear regression data: {@code y = Xw + noise·ε} with every entry of X and ε drawn from N(0,
   * 1), row by row.
   *
   * @param examples how many rows, 1 or more
   * @param weights the true weights, one or more, finite; copied
   * @param noise the standard deviation of the noise, 0 or more, in the unit of y. It scales the
   *     noise of a seed and changes neither X nor the draws
   */
  public static Regression regression(int examples, double[] weights, double noise, long seed) {
    Require.atLeast("examples", examples, 1);
    requireFeatures("weights", weights);
    Require.nonNegative("noise", noise);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    double[][] x = new double[examples][weights.length];
    double[] y = new double[examples];
    for (int i = 0; i < examples; i++) {
      for (int j = 0; j < weights.length; j++) {
        x[i][j] = random.nextGaussian();
        y[i] += x[i][j] * weights[j];
      }
      y[i] += noise * random.nextGaussian();
    }
    return new Regression(x, y, weights.clone(), noise);
  }

  /**
   * The book's two classes: 200 examples, 100 of each class, five features that all tell something,
   * separation {@code [1.5, −1, 0.5, 1, −0.5]}. Even the best rule errs on 13.8 % of such examples.
   */
  public static TwoClasses twoClasses(long seed) {
    return twoClasses(200, CLASS_SEPARATION, seed);
  }

  /**
   * Two normal clouds: {@code x = (y − ½)·separation + ε} with ε drawn from N(0, I), in an order of
   * classes that is shuffled first.
   *
   * <p>The odds of class 1 are exactly {@code exp(separationᵀx)} when the classes are equally
   * large, so the model of logistic regression holds, and the best rule errs with probability
   * {@code Φ(−‖separation‖/2)}. The features are independent within a class: X has full column
   * rank, and the fit one minimizer, as soon as there are enough examples and the clouds overlap.
   *
   * @param examples how many rows, 2 or more; class 1 has {@code examples/2} of them, rounded down
   * @param separation the distance of the means in each feature, one or more, finite; copied
   */
  public static TwoClasses twoClasses(int examples, double[] separation, long seed) {
    Require.atLeast("examples", examples, 2);
    requireFeatures("separation", separation);
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    int[] order = Permutations.random(examples, random);
    double[][] x = new double[examples][separation.length];
    double[] y = new double[examples];
    for (int i = 0; i < examples; i++) {
      y[i] = order[i] < examples / 2 ? 1 : 0;
      for (int j = 0; j < separation.length; j++) {
        x[i][j] = (y[i] - 0.5) * separation[j] + random.nextGaussian();
      }
    }
    return new TwoClasses(x, y, separation.clone());
  }

  /**
   * The book's documents: each has 100 words, drawn from a vocabulary of 1000 by Zipf's law, so
   * that the word of rank r comes {@code 13.4/r} times in a document on average.
   *
   * <p>The log-odds of class +1 are {@code Σ wⱼ(cⱼ − E cⱼ)} with weights {@code wⱼ = ±0.2/√(E cⱼ)}
   * of alternating sign: the effect of every word has about the same variance. The thousandth word
   * tells as much as the first, but has to be learned from far fewer documents.
   *
   * @param documents how many, 1 or more
   */
  public static Documents documents(int documents, long seed) {
    Require.atLeast("documents", documents, 1);
    double[] upTo = new double[VOCABULARY];
    double sum = 0;
    for (int j = 0; j < VOCABULARY; j++) {
      sum += 1.0 / (j + 1);
      upTo[j] = sum;
    }
    double[] meanCounts = new double[VOCABULARY];
    double[] truth = new double[VOCABULARY + 1];
    for (int j = 0; j < VOCABULARY; j++) {
      meanCounts[j] = DOCUMENT_LENGTH / ((j + 1) * sum);
      truth[j + 1] = (j % 2 == 0 ? WORD_EFFECT : -WORD_EFFECT) / Math.sqrt(meanCounts[j]);
      truth[0] -= truth[j + 1] * meanCounts[j];
    }
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    DMatrixSparseTriplet counts = new DMatrixSparseTriplet(documents, VOCABULARY, documents * 50);
    double[] labels = new double[documents];
    int[] count = new int[VOCABULARY];
    for (int i = 0; i < documents; i++) {
      Arrays.fill(count, 0);
      for (int k = 0; k < DOCUMENT_LENGTH; k++) {
        int place = Arrays.binarySearch(upTo, sum * random.nextDouble());
        count[place < 0 ? -place - 1 : place]++;
      }
      double logOdds = truth[0];
      for (int j = 0; j < VOCABULARY; j++) {
        if (count[j] > 0) {
          counts.addItem(i, j, count[j]);
          logOdds += truth[j + 1] * count[j];
        }
      }
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : -1;
    }
    return new Documents(Rows.of(counts), labels, meanCounts, truth);
  }

  private static Table featureTable(String name, double[][] x) {
    Table table = Table.create(name);
    for (int j = 0; j < x[0].length; j++) {
      double[] values = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        values[i] = x[i][j];
      }
      table.addColumns(DoubleColumn.create("x" + (j + 1), values));
    }
    return table;
  }

  private static void requireFeatures(String name, double[] values) {
    Require.finite(name, values);
    Require.atLeast("the length of " + name, values.length, 1);
  }
}
