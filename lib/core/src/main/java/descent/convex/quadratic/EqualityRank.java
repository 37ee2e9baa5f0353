package descent.convex.quadratic;

import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of {@code Ex = e} are independent of those before them, and whether the others follow
 * from these or contradict them. A row {@code i} that is a combination {@code Σ w_j E_j} is
 * redundant if {@code e_i = Σ w_j e_j}; otherwise {@code y = ±(w − 1_i)} with {@code Eᵀy = 0} and
 * {@code yᵀe < 0} proves that no {@code x} fulfils all.
 *
 * <p>By the modified Gram–Schmidt method, each row orthogonalized twice, with the combinations
 * carried along; {@code O(p²n)}.
 *
 * @param independent the numbers of the independent rows
 * @param redundant the numbers of rows that follow from earlier ones
 * @param contradiction {@code y}, if there is one
 */
record EqualityRank(int[] independent, int[] redundant, Optional<double[]> contradiction) {
  /** What is left of a row of length 1, when rounding is all that is left. */
  private static final double DEPENDENT = 1e-10;

  private static final double CONSISTENT = 1e-9;

  static EqualityRank of(ConstraintRows constraints) {
    return of(constraints.equalities(), constraints.equalityRightSides());
  }

  static EqualityRank of(double[][] rows, double[] rightSides) {
    int p = rows.length;
    List<double[]> basis = new ArrayList<>();
    List<double[]> combinations = new ArrayList<>();
    List<Integer> independent = new ArrayList<>();
    List<Integer> redundant = new ArrayList<>();
    Optional<double[]> contradiction = Optional.empty();
    for (int i = 0; i < p; i++) {
      double[] rest = rows[i].clone();
      double[] combination = new double[p];
      combination[i] = 1;
      double length = Vectors.norm(rest);
      for (int twice = 0; twice < 2; twice++) {
        for (int j = 0; j < basis.size(); j++) {
          double part = Vectors.dot(basis.get(j), rest);
          Vectors.axpy(-part, basis.get(j), rest);
          Vectors.axpy(-part, combinations.get(j), combination);
        }
      }
      double left = Vectors.norm(rest);
      if (left > DEPENDENT * length) {
        basis.add(scaled(rest, 1 / left));
        combinations.add(scaled(combination, 1 / left));
        independent.add(i);
        continue;
      }
      redundant.add(i);
      double gap = Vectors.dot(combination, rightSides);
      double scale = Math.max(length, magnitude(combination, rightSides));
      if (Math.abs(gap) > CONSISTENT * scale && contradiction.isEmpty()) {
        contradiction = Optional.of(scaled(cleaned(combination), -1 / gap));
      }
    }
    return new EqualityRank(numbers(independent), numbers(redundant), contradiction);
  }

  private static double magnitude(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(x[i] * y[i]);
    }
    return sum;
  }

  /** Weights that are rounding only would name constraints that have no part in it. */
  private static double[] cleaned(double[] weights) {
    double least = 1e-13 * Vectors.maxNorm(weights);
    return Arrays.stream(weights).map(w -> Math.abs(w) <= least ? 0 : w).toArray();
  }

  private static double[] scaled(double[] x, double factor) {
    return Arrays.stream(x).map(entry -> factor * entry).toArray();
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
