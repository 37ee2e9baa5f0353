package descent.bench;

import descent.function.FiniteSum;
import descent.function.ParallelSum;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.secondorder.Lbfgs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Logistic regression on the dense rows by L-BFGS, from zeros to a small gradient. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LbfgsBenchmark {
  /** Stands for {@link #evaluations} where rows name what is measured. */
  static final String EVALUATIONS = "LbfgsBenchmark.evaluations";

  private static final int MEMORY = 10;
  private static final double TOLERANCE = 1e-6;

  /** As many as NumPy's products of matrices and vectors use here. */
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private FiniteSum f;

  /** Reads the data. */
  @Setup
  public void read() {
    f = ParallelSum.of(Inputs.given().logistic("dense"), THREADS);
  }

  /** One run. */
  @Benchmark
  public Result minimize() {
    return minimize(f);
  }

  static Result minimize(FiniteSum f) {
    return Lbfgs.withMemory(MEMORY)
        .minimize(f, new double[f.dimension()], Stopping.gradientBelow(TOLERANCE));
  }

  /** How often a run evaluates value and gradient. */
  static double evaluations(Inputs inputs) {
    return minimize(inputs.logistic("dense")).evaluations().gradients();
  }
}
