package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.wrong;

import descent.landscape.Curve;
import descent.landscape.LineSlice;
import org.junit.jupiter.api.Test;

class Chapter05Test {

  @Test
  void escape() {
    correct("05.1", 35);
    wrong("05.1", 34, "after 34 steps |y| is 0.97");
    wrong("05.1", 36, "almost");
    wrong("05.1", 13, "each step multiplies y by 1 + 2 · 0.25");
  }

  @Test
  void escapeTime() {
    correct(
        "05.2",
        (EscapeTime) (gamma, eta, delta) -> Math.log(1 / delta) / Math.log(1 + eta * gamma));
    correct(
        "05.2",
        (EscapeTime)
            (gamma, eta, delta) -> Math.ceil(-Math.log(delta) / Math.log(1 + eta * gamma)));
    wrong(
        "05.2",
        (EscapeTime) (gamma, eta, delta) -> Math.log(1 / delta) / Math.log(1 + 2 * eta),
        "lead to the distance");
    wrong(
        "05.2",
        (EscapeTime) (gamma, eta, delta) -> Math.log(1 / delta) / (eta * gamma),
        "for γ = 2.0, η = 0.1 and δ = 1.0E-6 your 69.07");
    wrong("05.2", (EscapeTime) (gamma, eta, delta) -> Double.NaN, "your NaN steps");
  }

  @Test
  void barrier() {
    correct("05.3", (LineBarrier) (f, a, b) -> Curve.line(a, b).profile(f, 101).barrier());
    wrong(
        "05.3",
        (LineBarrier) (f, a, b) -> Curve.line(a, b).profile(f, 101).peak(),
        "did you subtract the chord between the two values?");
    wrong(
        "05.3",
        (LineBarrier)
            (f, a, b) ->
                LineSlice.through(f, a, b).value(new double[] {0.5})
                    - (f.value(a) + f.value(b)) / 2,
        "the barrier is ");
    wrong(
        "05.3",
        (LineBarrier)
            (f, a, b) -> {
              a[0] += 1;
              return 0;
            },
        "your code changed a");
  }

  @Test
  void nearestZero() {
    correct("05.4", new double[] {-1, -2, 7});
    wrong("05.4", new double[] {1, 2, 2}, "it moves along (1, 2, 2) only");
    wrong("05.4", new double[] {0, 0, 9}, "the residual is 9.0");
    wrong("05.4", new double[] {1, 2}, "there are three weights, and you gave 2");
    wrong("05.4", new double[] {Double.NaN, 0, 0}, "the residual is NaN");
  }

  @Test
  void turnedSaddle() {
    for (double theta : new double[] {0.5, 0.3, 1, 2, -0.7}) {
      correct("05.5", theta);
    }
    wrong("05.5", 0.0, "from there the run stays");
    wrong("05.5", Double.NaN, "a finite number");
  }

  @Test
  void spike() {
    correct("05.6", new double[] {32, 1 / 32.0});
    correct("05.6", new double[] {-0.01, -100});
    wrong("05.6", new double[] {1, 1}, "its largest eigenvalue is only 4.0");
    wrong("05.6", new double[] {100, 1}, "uv − 1 is 99.0");
    wrong("05.6", new double[] {1}, "you gave 1");
  }

  @Test
  void bend() {
    correct("05.7", new double[] {0, 2.15});
    correct("05.7", new double[] {0, -2.2});
    wrong("05.7", new double[] {0, 0}, "rises by 1.0: it cuts through the hill");
    wrong("05.7", new double[] {0, 2}, "rises by 0.06");
    wrong("05.7", new double[] {0, 3}, "it swings too far out");
    wrong("05.7", new double[] {0}, "yours has 1");
  }
}
