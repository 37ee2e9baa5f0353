package descent.function.model;

import descent.argument.Require;
import descent.function.loss.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * Several parameter vectors of one model, whose predictions are averaged:
 *
 * <pre>{@code p(k | x) = (1/M) Σ_m p(k | x; θ_m)}</pre>
 *
 * <p>Since −log is convex, the ensemble's cross-entropy is at most the mean of its members'
 * (Jensen). Nothing of the kind holds for accuracies, which usually gain all the same, and an
 * ensemble may well be worse than its best member. Averaging probabilities is not averaging
 * parameters: for networks, the mean of two good parameter vectors may be a bad one.
 *
 * <p>Cost: {@code M} predictions for one. Source: Dietterich, Ensemble Methods in Machine Learning
 * (2000).
 *
 * @param members {@code θ_1, …, θ_M}, at least one, of one length; copies go in and out
 */
public record Ensemble(List<double[]> members) {

  /** A model that gives a row the probabilities of its classes: {@code network::probabilities}. */
  @FunctionalInterface
  public interface Classifier {

    /** {@code p(k | row; θ)} for every class {@code k}. */
    double[] probabilities(double[] parameters, double[] row);
  }

  /** Checks and copies. */
  public Ensemble {
    Require.nonNull("members", members);
    Require.atLeast("the number of members", members.size(), 1);
    List<double[]> copies = new ArrayList<>();
    for (int m = 0; m < members.size(); m++) {
      copies.add(Require.finite("members[" + m + "]", members.get(m)).clone());
      if (copies.get(m).length != copies.get(0).length) {
        throw new IllegalArgumentException(
            ("members[" + m + "] has length " + copies.get(m).length)
                + (" but members[0] has length " + copies.get(0).length));
      }
    }
    members = List.copyOf(copies);
  }

  @Override
  public List<double[]> members() {
    return members.stream().map(double[]::clone).toList();
  }

  /** These members. */
  public static Ensemble of(double[]... members) {
    return new Ensemble(List.of(Require.nonNull("members", members)));
  }

  /** {@code M}. */
  public int size() {
    return members.size();
  }

  /** The mean of the members' probabilities for a row. */
  public double[] probabilities(Classifier model, double[] row) {
    double[] mean = Require.nonNull("model", model).probabilities(members.get(0), row).clone();
    for (double[] member : members.subList(1, size())) {
      double[] other = model.probabilities(member, row);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += other[k];
      }
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] /= size();
    }
    return mean;
  }

  /** The share of rows whose most probable class is their label; the first of several. */
  public double accuracy(Classifier model, double[][] rows, int[] labels) {
    requireRows(rows, labels);
    int[] predictions = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      predictions[i] = Classes.largest(probabilities(model, rows[i]));
    }
    return Classes.accuracy(predictions, labels);
  }

  /**
   * {@code −(1/n) Σ log p(yᵢ | xᵢ)}; infinite where the probability of a label is 0.
   *
   * @throws IllegalArgumentException if a label is no class
   */
  public double crossEntropy(Classifier model, double[][] rows, int[] labels) {
    requireRows(rows, labels);
    double losses = 0;
    for (int i = 0; i < rows.length; i++) {
      double[] p = probabilities(model, rows[i]);
      Labels.indices("labels", new int[] {labels[i]}, p.length);
      losses -= Math.log(p[labels[i]]);
    }
    return losses / rows.length;
  }

  private static void requireRows(double[][] rows, int[] labels) {
    Require.atLeast("the number of rows", Require.nonNull("rows", rows).length, 1);
    if (Require.nonNull("labels", labels).length != rows.length) {
      throw new IllegalArgumentException(
          "labels has length " + labels.length + " but there are " + rows.length + " rows");
    }
  }
}
