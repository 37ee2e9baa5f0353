package descent.evolution.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Objective;
import descent.function.gallery.Ellipse;
import descent.function.gallery.Rosenbrock;
import descent.linalg.Vectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

/** Whole generations of CMA-ES, beside pycma and beside the tutorial's formulas. */
class CmaGenerationsTest {

  /** Gives out the numbers that it was given. */
  private static final class Prescribed implements RandomGenerator {
    final Deque<Double> numbers = new ArrayDeque<>();

    @Override
    public long nextLong() {
      throw new AssertionError("only normal numbers are prescribed");
    }

    @Override
    public double nextGaussian() {
      return numbers.remove();
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * From the children that pycma drew, and their values, come pycma's mean, step size and
   * covariance. Its generations are followed one after the other, so that differences add up: pycma
   * adds 10⁻⁹ to the lengths by which it divides the steps of the worse half.
   */
  @Test
  void generationsAreThoseOfPycma() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("pycma.csv"), StandardCharsets.UTF_8))) {
      reader.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
    }
    assertThat(rows).hasSize(65);
    CovarianceSearch search = null;
    Prescribed random = new Prescribed();
    String name = "";
    for (String[] row : rows) {
      double[] start = numbers(row[2]);
      double[] children = numbers(row[3]);
      double[] values = numbers(row[4]);
      int n = start.length;
      if (!row[0].equals(name)) {
        name = row[0];
        search =
            new CovarianceSearch(
                start, Double.parseDouble(row[1]), values.length, Optional.empty(), random);
        search.ask();
        search.tell(new double[1]);
      }
      prescribe(children, search, random);
      List<double[]> asked = search.ask();
      for (int k = 0; k < values.length; k++) {
        assertThat(asked.get(k))
            .containsExactly(Arrays.copyOfRange(children, k * n, (k + 1) * n), within(1e-7));
      }
      search.tell(values);
      double newStepSize = Double.parseDouble(row[6]);
      assertThat(search.mean()).as(name).containsExactly(numbers(row[5]), within(1e-7));
      assertThat(search.stepSize() / newStepSize).as(name).isCloseTo(1, within(1e-7));
      DMatrixRMaj covariance = search.covariance();
      CommonOps_DDRM.divide(covariance, newStepSize * newStepSize);
      assertThat(covariance.data).as(name).containsExactly(numbers(row[7]), within(1e-7));
    }
  }

  /** The normal numbers that make these children: {@code diag(1/d) Bᵀ (x − m)/σ}. */
  private static void prescribe(double[] children, CovarianceSearch search, Prescribed random) {
    double[] mean = search.mean();
    int n = mean.length;
    Covariance c = search.covariance;
    for (int from = 0; from < children.length; from += n) {
      for (int j = 0; j < n; j++) {
        double along = 0;
        for (int i = 0; i < n; i++) {
          along += c.vectors[j * n + i] * (children[from + i] - mean[i]) / search.stepSize();
        }
        random.numbers.add(along / c.roots[j]);
      }
    }
  }

  /** A matrix with the operations of formulas. */
  private record Matrix(DMatrixRMaj a) {
    static Matrix zero(int n, int columns) {
      return new Matrix(new DMatrixRMaj(n, columns));
    }

    static Matrix column(double[] entries) {
      return new Matrix(new DMatrixRMaj(entries.length, 1, true, entries.clone()));
    }

    Matrix plus(Matrix b) {
      DMatrixRMaj sum = new DMatrixRMaj(a.numRows, a.numCols);
      CommonOps_DDRM.add(a, b.a, sum);
      return new Matrix(sum);
    }

    Matrix scale(double factor) {
      DMatrixRMaj scaled = a.copy();
      CommonOps_DDRM.scale(factor, scaled);
      return new Matrix(scaled);
    }

    Matrix times(Matrix b) {
      DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.a.numCols);
      CommonOps_DDRM.mult(a, b.a, product);
      return new Matrix(product);
    }

    /** {@code bbᵀ}. */
    Matrix square() {
      DMatrixRMaj product = new DMatrixRMaj(a.numRows, a.numRows);
      CommonOps_DDRM.multTransB(a, a, product);
      return new Matrix(product);
    }

    double dot(Matrix b) {
      return CommonOps_DDRM.dot(a, b.a);
    }

    double norm() {
      return NormOps_DDRM.normF(a);
    }
  }

  /** Table 1 and figure 6 of the tutorial, written out in matrices. */
  private static final class Literal {
    final int n;
    final int lambda;
    Matrix m;
    Matrix c;
    Matrix pc;
    Matrix ps;
    double sigma;
    int g;

    Literal(double[] start, double sigma, int lambda) {
      this.n = start.length;
      this.lambda = lambda;
      this.sigma = sigma;
      m = Matrix.column(start);
      c = new Matrix(CommonOps_DDRM.identity(n));
      pc = Matrix.zero(n, 1);
      ps = Matrix.zero(n, 1);
    }

    void generation(List<double[]> children, double[] values) {
      g++;
      int mu = lambda / 2;
      double[] prime =
          IntStream.rangeClosed(1, lambda)
              .mapToDouble(i -> Math.log((lambda + 1) / 2.0) - Math.log(i))
              .toArray();
      double sum = Arrays.stream(prime, 0, mu).sum();
      double muEff = sum * sum / Arrays.stream(prime, 0, mu).map(w -> w * w).sum();
      double tail = Arrays.stream(prime, mu, lambda).sum();
      double muMinus = tail * tail / Arrays.stream(prime, mu, lambda).map(w -> w * w).sum();
      double cs = (muEff + 2) / (n + muEff + 5);
      double ds = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cs;
      double cc = (4 + muEff / n) / (n + 4 + 2 * muEff / n);
      double c1 = 2 / (Math.pow(n + 1.3, 2) + muEff);
      double cmu =
          Math.min(1 - c1, 2 * (0.25 + muEff + 1 / muEff - 2) / (Math.pow(n + 2, 2) + muEff));
      double alpha =
          Math.min(
              1 + c1 / cmu, Math.min(1 + 2 * muMinus / (muEff + 2), (1 - c1 - cmu) / (n * cmu)));
      double positive = Arrays.stream(prime).filter(w -> w > 0).sum();
      double negative = -Arrays.stream(prime).filter(w -> w < 0).sum();
      double[] w =
          Arrays.stream(prime).map(p -> p >= 0 ? p / positive : alpha * p / negative).toArray();
      double chi = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
      int[] order =
          IntStream.range(0, lambda)
              .boxed()
              .sorted((a, b) -> Double.compare(values[a], values[b]))
              .mapToInt(k -> k)
              .toArray();
      Matrix[] y = new Matrix[lambda];
      for (int i = 0; i < lambda; i++) {
        y[i] = Matrix.column(children.get(order[i])).plus(m.scale(-1)).scale(1 / sigma);
      }
      Matrix yw = Matrix.zero(n, 1);
      for (int i = 0; i < mu; i++) {
        yw = yw.plus(y[i].scale(w[i]));
      }
      Matrix inverseRoot = inverseRoot();
      m = m.plus(yw.scale(sigma));
      ps = ps.scale(1 - cs).plus(inverseRoot.times(yw).scale(Math.sqrt(cs * (2 - cs) * muEff)));
      double length = ps.norm() / Math.sqrt(1 - Math.pow(1 - cs, 2 * g));
      double h = length < (1.4 + 2.0 / (n + 1)) * chi ? 1 : 0;
      pc = pc.scale(1 - cc).plus(yw.scale(h * Math.sqrt(cc * (2 - cc) * muEff)));
      double delta = (1 - h) * cc * (2 - cc);
      Matrix next = c.scale(1 + c1 * delta - c1 - cmu * Arrays.stream(w).sum());
      next = next.plus(pc.square().scale(c1));
      for (int i = 0; i < lambda; i++) {
        double white = inverseRoot.times(y[i]).norm();
        double weight = w[i] >= 0 ? w[i] : w[i] * n / (white * white);
        next = next.plus(y[i].square().scale(cmu * weight));
      }
      c = next;
      sigma *= Math.exp(cs / ds * (ps.norm() / chi - 1));
    }

    private Matrix inverseRoot() {
      EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
      assertThat(eigen.decompose(c.a().copy())).isTrue();
      Matrix root = Matrix.zero(n, n);
      for (int j = 0; j < n; j++) {
        Matrix b = new Matrix(eigen.getEigenVector(j));
        root = root.plus(b.square().scale(1 / Math.sqrt(eigen.getEigenvalue(j).getReal())));
      }
      return root;
    }
  }

  @Test
  void generationsAreThoseOfTheTutorial() {
    for (long seed = 1; seed <= 3; seed++) {
      for (int lambda : new int[] {5, 8, 15, 40}) {
        follow(new Ellipse(4, 1e4), lambda, seed);
        follow(new Rosenbrock(3), lambda, seed);
      }
    }
  }

  /** Far from the minimizer paths grow long: both values of h are met. */
  @Test
  void thePathPausesWhereItIsTooLong() {
    int paused = 0;
    for (long seed = 1; seed <= 10; seed++) {
      paused += follow(Objective.of(3, x -> x[0]), 8, seed);
    }
    assertThat(paused).isPositive();
  }

  private static int follow(Objective f, int lambda, long seed) {
    int n = f.dimension();
    double[] start = new double[n];
    Arrays.setAll(start, i -> 1 - 0.7 * i);
    CovarianceSearch search = new CovarianceSearch(start, 0.4, lambda, Optional.empty(), seed);
    Literal literal = new Literal(start, 0.4, lambda);
    search.tell(search.ask().stream().mapToDouble(f::value).toArray());
    int paused = 0;
    for (int g = 1; g <= 20; g++) {
      List<double[]> children = search.ask();
      double[] values = children.stream().mapToDouble(f::value).toArray();
      Matrix before = literal.pc;
      literal.generation(children, values);
      search.tell(values);
      double scale = Vectors.norm(search.mean()) + 1;
      assertThat(search.mean()).containsExactly(literal.m.a().data, within(1e-9 * scale));
      assertThat(search.stepSize() / literal.sigma).isCloseTo(1, within(1e-9));
      Matrix expected = literal.c.scale(literal.sigma * literal.sigma);
      assertThat(search.covariance().data)
          .containsExactly(expected.a().data, within(1e-9 * expected.norm()));
      double cosine = before.dot(literal.pc) / before.norm() / literal.pc.norm();
      paused += g > 1 && cosine > 1 - 1e-12 ? 1 : 0;
    }
    return paused;
  }
}
