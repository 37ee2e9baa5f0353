package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.firstorder.FullGradient;
import descent.firstorder.UpdateRule;
import descent.firstorder.rule.AdaMax;
import descent.firstorder.rule.Adam;
import descent.firstorder.rule.AmsGrad;
import descent.function.Differentiable;
import descent.optimize.Stopping;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Chapter08Test {

  @Test
  void firstStep() {
    correct("08.1", new double[] {1.01, 0.25});
    wrong("08.1", new double[] {0.99, 0.25}, "goes against the gradient");
    wrong("08.1", new double[] {1.0316, 0.25}, "without bias correction");
    wrong("08.1", new double[] {1.005, 0.25}, "gradient descent");
    wrong("08.1", new double[] {1.01, 0.00025}, "v divided by 1 − 0.999");
    wrong("08.1", new double[] {1.01, 0.5}, "v̂ after one step is not 0.5");
    wrong("08.1", new double[] {1.01}, "give two numbers");
    wrong("08.1", new double[] {Double.NaN, 0.25}, "x is not NaN");
  }

  @Test
  void decay() {
    correct("08.2", new double[] {1e-5, 0.99});
    correct("08.2", new double[] {1e-5, Math.exp(-0.01)});
    wrong("08.2", new double[] {0.01, 0.99}, "a step takes away 0.01 of a weight");
    wrong("08.2", new double[] {1e-5, 0.01}, "not 0.01 of the weight is left");
    wrong("08.2", new double[] {1e-5}, "give two numbers");
  }

  @Test
  void longestStep() {
    correct("08.3", (LongestStep) (b1, b2) -> (1 - b1) / Math.sqrt((1 - b2) * (1 - b1 * b1 / b2)));
    wrong("08.3", (LongestStep) (b1, b2) -> 1, "reach 2.35, above your 1.00");
    wrong("08.3", (LongestStep) (b1, b2) -> (1 - b1) / Math.sqrt(1 - b2), "above your 1.00");
    wrong("08.3", (LongestStep) (b1, b2) -> 100, "nothing reaches 2.35");
    wrong("08.3", (LongestStep) (b1, b2) -> Double.NaN, "your bound is NaN");
  }

  @Test
  void comparison() {
    correct(
        "08.4",
        (FairComparison)
            (f, rules, start, steps) ->
                rules.stream()
                    .mapToDouble(
                        rule ->
                            FullGradient.of(rule)
                                .minimize(f, start, Stopping.iterations(steps))
                                .lastValue())
                    .toArray());
    correct("08.4", (FairComparison) (f, rules, start, steps) -> loop(f, rules, start, steps, 0));
    wrong(
        "08.4",
        (FairComparison) (f, rules, start, steps) -> loop(f, rules, start, steps, 1),
        "changed the start");
    wrong(
        "08.4",
        (FairComparison) (f, rules, start, steps) -> loop(f, rules, start.clone(), steps, 1),
        "what do they share?");
    wrong(
        "08.4",
        (FairComparison) (f, rules, start, steps) -> loop(f, rules, start, 0, 0),
        "no run has learned");
    wrong(
        "08.4",
        (FairComparison) (f, rules, start, steps) -> loop(f, rules, start, steps - 1, 0),
        "after 50 steps, and yours at");
    wrong("08.4", (FairComparison) (f, rules, start, steps) -> new double[1], "you returned 1");
    notYet("08.4", (FairComparison) (f, rules, start, steps) -> null);
  }

  private static double[] loop(
      Differentiable f, List<UpdateRule> rules, double[] start, int steps, int shared) {
    double[] values = new double[rules.size()];
    for (int k = 0; k < values.length; k++) {
      double[] x = shared == 1 ? start : start.clone();
      double[] gradient = new double[x.length];
      UpdateRule.State state = rules.get(k).start(x.length);
      for (int t = 0; t < steps; t++) {
        f.valueAndGradient(x, gradient);
        state.step(x, gradient);
      }
      values[k] = f.value(x);
    }
    return values;
  }

  @Test
  void amsGrad() {
    correct(
        "08.5",
        (MaximumPath)
            (gradients, eta, beta1, beta2) -> {
              double[] path = new double[gradients.length];
              double m = 0;
              double v = 0;
              double w = 0;
              double x = 0;
              for (int t = 0; t < path.length; t++) {
                double g = gradients[t];
                m = beta1 * m + (1 - beta1) * g;
                v = beta2 * v + (1 - beta2) * g * g;
                w = Math.max(w, v);
                x -= eta * m / Math.sqrt(w);
                path[t] = x;
              }
              return path;
            });
    wrong("08.5", by(Adam.withLearningRate(0.1)), "that is Adam");
    wrong("08.5", by(AdaMax.withLearningRate(0.1)), "that is AdaMax");
    AmsGrad rule = AmsGrad.withLearningRate(0.1);
    wrong("08.5", by(rule.withCorrection(AmsGrad.Correction.BEFORE_MAXIMUM)), "Optax's form");
    wrong("08.5", by(rule.withCorrection(AmsGrad.Correction.AFTER_MAXIMUM)), "PyTorch's form");
    wrong(
        "08.5",
        (MaximumPath) (gradients, eta, beta1, beta2) -> new double[gradients.length],
        "the point after step 1 is ");
    wrong(
        "08.5", (MaximumPath) (gradients, eta, beta1, beta2) -> new double[31], "you returned 31");
    wrong(
        "08.5",
        (MaximumPath)
            (gradients, eta, beta1, beta2) -> {
              gradients[0] = 0;
              return gradients;
            },
        "changed the gradients");
    notYet("08.5", (MaximumPath) (gradients, eta, beta1, beta2) -> null);
  }

  /** The path of a rule with the betas that are asked for. */
  private static MaximumPath by(UpdateRule rule) {
    return (gradients, eta, beta1, beta2) -> {
      UpdateRule same = rule;
      if (rule instanceof Adam adam) {
        same = adam.withBetas(beta1, beta2);
      } else if (rule instanceof AdaMax max) {
        same = max.withBetas(beta1, beta2);
      } else if (rule instanceof AmsGrad ams) {
        same = ams.withBetas(beta1, beta2);
      }
      double[] x = new double[1];
      double[] path = new double[gradients.length];
      UpdateRule.State state = same.start(1);
      for (int t = 0; t < path.length; t++) {
        state.step(x, new double[] {gradients[t]});
        path[t] = x[0];
      }
      return path;
    };
  }

  @Test
  void gradientDescent() {
    correct("08.6", new double[] {3e8, 1e9});
    wrong("08.6", new double[] {0.3, 1}, "is √v̂ small beside ε?");
    wrong("08.6", new double[] {0.3, 1e-8}, "come as far apart as");
    wrong("08.6", new double[] {-1, 1}, "positive and finite, not -1.0");
    wrong("08.6", new double[] {1}, "give two numbers");
  }

  @Test
  void longStep() {
    double[] late = new double[5060];
    for (int k = 0; k < 60; k++) {
      late[5000 + k] = Math.pow(1.11, k);
    }
    correct("08.7", late);
    double[] spike = new double[10_000];
    spike[9_999] = 1;
    wrong("08.7", spike, "is 3.16 η");
    double[] constant = new double[100];
    Arrays.fill(constant, 1);
    wrong("08.7", constant, "is 1.00 η");
    wrong("08.7", new double[] {Double.NaN}, "must be finite");
    wrong("08.7", new double[0], "not 0");
  }
}
