package descent.optimize;

import descent.optimize.Recording.Detail;
import descent.optimize.Trace.Step;
import java.util.ArrayList;
import java.util.List;

/** Builds the {@link Trace} that a {@link Recording} asks for. */
final class Recorder {
  private static final double[] NO_POINT = {};

  private final Recording recording;
  private final List<Step> steps = new ArrayList<>();
  private int stride = 1;

  /** Nothing is kept yet. */
  Recorder(Recording recording) {
    this.recording = recording;
  }

  /** Keeps the iteration if the recording asks for it. */
  void record(Iteration iteration) {
    if (recording.detail() == Detail.NOTHING || iteration.number() % stride != 0) {
      return;
    }
    if (steps.size() == recording.capacity()) {
      stride *= 2;
      steps.removeIf(step -> step.number() % stride != 0);
      if (iteration.number() % stride != 0) {
        return;
      }
    }
    steps.add(step(iteration));
  }

  private Step step(Iteration iteration) {
    return new Step(
        iteration.number(),
        iteration.value(),
        iteration.gradientNorm(),
        iteration.stepSize(),
        iteration.stepLength(),
        recording.detail() == Detail.POINTS ? iteration.point() : NO_POINT);
  }

  /** The trace, ending in the iteration given. */
  Trace trace(Iteration last) {
    boolean missing =
        recording.detail() != Detail.NOTHING
            && (steps.isEmpty() || steps.get(steps.size() - 1).number() != last.number());
    if (missing) {
      steps.add(step(last));
    }
    return new Trace(steps);
  }
}
