package descent.bench;

import descent.convex.ConstrainedResult;
import descent.convex.quadratic.InteriorPoint;
import descent.convex.quadratic.QuadraticProgram;
import descent.random.Xoshiro256PlusPlus;
import java.util.concurrent.TimeUnit;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A dense, strictly convex quadratic program in 200 variables with 300 inequalities, of which about
 * a hundred are active at the minimizer. Each side starts from its matrices and ends with the
 * minimizer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class QuadraticProgramBenchmark {
  private static final int VARIABLES = 200;
  private static final int CONSTRAINTS = 300;

  private double[][] q;
  private final double[] c = new double[VARIABLES];
  private double[][] g;
  private final double[] h = new double[CONSTRAINTS];

  /** Makes the data and asserts that both sides find the same minimum. */
  @Setup
  public void make() {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(8);
    double[][] root = gaussian(VARIABLES, VARIABLES, random);
    q = new double[VARIABLES][VARIABLES];
    for (int i = 0; i < VARIABLES; i++) {
      for (int j = 0; j < VARIABLES; j++) {
        q[i][j] = i == j ? 1 : 0;
        for (int k = 0; k < VARIABLES; k++) {
          q[i][j] += root[k][i] * root[k][j] / VARIABLES;
        }
      }
      c[i] = 10 * random.nextGaussian();
    }
    g = gaussian(CONSTRAINTS, VARIABLES, random);
    double[] feasible = gaussian(1, VARIABLES, random)[0];
    for (int j = 0; j < CONSTRAINTS; j++) {
      h[j] = random.nextDouble();
      for (int i = 0; i < VARIABLES; i++) {
        h[j] += g[j][i] * feasible[i];
      }
    }
    double ours = interiorPoint().minimum();
    double theirs = ojAlgo().getValue();
    if (!(Math.abs(ours - theirs) <= 1e-7 * Math.abs(ours))) {
      throw new IllegalStateException("minima differ: " + ours + " and " + theirs);
    }
  }

  private static double[][] gaussian(int rows, int columns, Xoshiro256PlusPlus random) {
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return matrix;
  }

  /** Descent's interior point. */
  @Benchmark
  public ConstrainedResult interiorPoint() {
    return InteriorPoint.standard().minimize(QuadraticProgram.minimize(q, c).inequalities(g, h));
  }

  /** ojAlgo's solver of convex programs, as it is set up for such a program. */
  @Benchmark
  public Optimisation.Result ojAlgo() {
    R064Store linear = R064Store.FACTORY.make(VARIABLES, 1);
    for (int i = 0; i < VARIABLES; i++) {
      linear.set(i, 0, -c[i]);
    }
    R064Store right = R064Store.FACTORY.make(CONSTRAINTS, 1);
    for (int j = 0; j < CONSTRAINTS; j++) {
      right.set(j, 0, h[j]);
    }
    return ConvexSolver.newBuilder()
        .objective(store(q), linear)
        .inequalities(store(g), right)
        .build()
        .solve();
  }

  private static R064Store store(double[][] rows) {
    R064Store store = R064Store.FACTORY.make(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        store.set(i, j, rows[i][j]);
      }
    }
    return store;
  }
}
