package descent.bench;

import descent.convex.svm.Kernel;
import descent.convex.svm.Smo;
import descent.convex.svm.SupportVectorClassifier;
import descent.convex.svm.SupportVectorMachine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A support vector machine with a radial kernel, from the rows of data to the classifier. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SmoBenchmark {
  private double[][] x;
  private double[] labels;

  /** Reads the data. */
  @Setup
  public void read() {
    x = Inputs.given().svmRows();
    labels = Inputs.given().doubles("svm.labels");
  }

  /** All defaults: {@code C = 1}, a tolerance of 10⁻³, with shrinking. */
  @Benchmark
  public SupportVectorClassifier fit() {
    return fit(x, labels);
  }

  static SupportVectorClassifier fit(double[][] x, double[] labels) {
    SupportVectorMachine machine =
        SupportVectorMachine.of(x, labels).withKernel(Kernel.radial(Inputs.SVM_GAMMA));
    return Smo.standard().minimize(machine).classifier();
  }
}
