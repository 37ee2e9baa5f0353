package descent.firstorder.rule;

import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;

/**
 * A rule around another one, with one vector of its own. That vector lies behind the inner rule's
 * vectors and before its numbers, so that the inner rule finds in the memory what it would find
 * there alone: its vectors at the front and its numbers at the end.
 */
interface WrappingRule extends UpdateRule {

  /** The inner rule. */
  UpdateRule rule();

  /** The vector that the wrapper adds. */
  default double[] own(double[][] memory) {
    return memory[rule().memoryVectors()];
  }

  @Override
  default Schedule learningRate() {
    return rule().learningRate();
  }

  @Override
  default int memoryVectors() {
    return rule().memoryVectors() + 1;
  }

  @Override
  default int memoryScalars() {
    return rule().memoryScalars();
  }

  /** Lets the inner rule refuse a dimension that is not its own. */
  @Override
  default State start(int dimension) {
    rule().start(dimension);
    return UpdateRule.super.start(dimension);
  }
}
