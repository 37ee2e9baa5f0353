package descent.function.gallery;

import descent.function.Differentiable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An objective whose minimizers are known. Evaluation neither allocates nor checks, and accepts
 * points outside the domain.
 */
public interface TestFunction extends Differentiable {

  /** The usual name: {@code Rosenbrock}. */
  String name();

  /** The box where the function is usually searched and drawn. */
  Box domain();

  /**
   * All points inside the domain where the function takes its lowest value on the domain, in new
   * arrays; empty for the saddles, whose lowest values lie on the edge of any box.
   */
  List<double[]> minimizers();

  /** The value at the minimizers; absent where there are none. */
  OptionalDouble minimum();

  /** What the domain looks like to a method that goes downhill. */
  Landscape landscape();

  /** Where the function was published, or a survey that has it. */
  String source();

  /**
   * A start for a method: the source's own if it has one, else the point at eight tenths of the way
   * between the domain's corners. The gradient does not vanish there.
   */
  default double[] start() {
    return domain().between(0.8);
  }
}
