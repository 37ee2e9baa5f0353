package descent.firstorder.rule;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.pow;
import static java.lang.Math.signum;
import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.UpdateRule;
import descent.schedule.Schedule;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that works coordinate by coordinate, against its formula as it is written. */
class FormulaTest {
  private static final Schedule ETA = step -> 0.2 / (1 + 0.3 * step);
  private static final double B1 = 0.71;
  private static final double B2 = 0.87;
  private static final double EPS = 0.013;

  /** One step of one coordinate; {@code s} are its numbers to remember, all zero at first. */
  private interface Formula {
    double next(int t, double eta, double x, double g, double[] s);
  }

  private static double mean(double beta, double old, double added) {
    return beta * old + (1 - beta) * added;
  }

  private static double corrected(double value, double beta, int t) {
    return value / (1 - pow(beta, t));
  }

  private static double grown(int t) {
    return B1 * (1 - 0.5 * pow(0.96, 0.7 * t));
  }

  private static Formula adam(boolean hatted, double l2) {
    return (t, eta, x, gradient, s) -> {
      double g = gradient + l2 * x;
      s[0] = mean(B1, s[0], g);
      s[1] = mean(B2, s[1], g * g);
      if (hatted) {
        return x - eta * corrected(s[0], B1, t) / (sqrt(corrected(s[1], B2, t)) + EPS);
      }
      return x - eta * sqrt(1 - pow(B2, t)) / (1 - pow(B1, t)) * s[0] / (sqrt(s[1]) + EPS);
    };
  }

  private static Formula amsGrad(AmsGrad.Correction correction) {
    return (t, eta, x, g, s) -> {
      s[0] = mean(B1, s[0], g);
      s[1] = mean(B2, s[1], g * g);
      double v = correction == AmsGrad.Correction.BEFORE_MAXIMUM ? corrected(s[1], B2, t) : s[1];
      s[2] = max(s[2], v);
      double w = correction == AmsGrad.Correction.AFTER_MAXIMUM ? corrected(s[2], B2, t) : s[2];
      double m = correction == AmsGrad.Correction.NONE ? s[0] : corrected(s[0], B1, t);
      return x - eta * m / (sqrt(w) + EPS);
    };
  }

  private static Formula adamW(double factorAtRateOne) {
    return (t, eta, x, g, s) -> adam(true, 0).next(t, eta, x, g, s) - factorAtRateOne * eta * x;
  }

  private static Formula rms(boolean centred, double beta, boolean inside) {
    return (t, eta, x, g, s) -> {
      s[0] = mean(B2, s[0], g * g);
      s[1] = centred ? mean(B2, s[1], g) : 0;
      double v = s[0] - s[1] * s[1];
      s[2] = beta * s[2] + eta * g / (inside ? sqrt(v + EPS) : sqrt(v) + EPS);
      return x - s[2];
    };
  }

  private static double radam(int t, double eta, double x, double g, double[] s, double from) {
    s[0] = mean(B1, s[0], g);
    s[1] = mean(B2, s[1], g * g);
    double limit = 2 / (1 - B2) - 1;
    double rho = limit - 2 * t * pow(B2, t) / (1 - pow(B2, t));
    if (rho < from) {
      return x - eta * corrected(s[0], B1, t);
    }
    double r = sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho));
    return x - eta * r * corrected(s[0], B1, t) / (sqrt(corrected(s[1], B2, t)) + EPS);
  }

  static Stream<Arguments> rules() {
    AmsGrad ams = AmsGrad.withSchedule(ETA).withBetas(B1, B2).withEpsilon(EPS);
    Adam adam = Adam.withSchedule(ETA).withBetas(B1, B2).withEpsilon(EPS);
    AdamW adamW = AdamW.withSchedule(ETA).withBetas(B1, B2).withEpsilon(EPS);
    RmsProp in = RmsProp.withSchedule(ETA).withDecay(B2).withEpsilon(EPS, EpsilonPlace.INSIDE_ROOT);
    RmsProp out = in.withEpsilon(EPS, EpsilonPlace.OUTSIDE_ROOT);
    RAdam radam = RAdam.withSchedule(ETA).withBetas(B1, B2).withEpsilon(EPS);
    DecoupledDecay times = DecoupledDecay.timesLearningRate(0.3);
    DecoupledDecay base = DecoupledDecay.timesSchedule(0.03, 0.2);
    return Stream.of(
        of(
            new Momentum(ETA, B1, Momentum.Convention.HEAVY_BALL),
            (t, eta, x, g, s) -> {
              double before = t == 1 ? x : s[0];
              s[0] = x;
              return x - eta * g + B1 * (x - before);
            }),
        of(
            new Momentum(ETA, B1, Momentum.Convention.SUTSKEVER),
            (t, eta, x, g, s) -> x + (s[0] = B1 * s[0] - eta * g)),
        of(
            new Momentum(ETA, B1, Momentum.Convention.RATE_IN_VELOCITY),
            (t, eta, x, g, s) -> x - (s[0] = B1 * s[0] + eta * g)),
        of(
            new Momentum(ETA, B1, Momentum.Convention.SUM),
            (t, eta, x, g, s) -> x - eta * (s[0] = B1 * s[0] + g)),
        of(
            new Momentum(ETA, B1, Momentum.Convention.AVERAGE),
            (t, eta, x, g, s) -> x - eta * (s[0] = mean(B1, s[0], g))),
        of(
            new NesterovMomentum(ETA, B1, NesterovMomentum.Convention.SUM),
            (t, eta, x, g, s) -> x - eta * (g + B1 * (s[0] = B1 * s[0] + g))),
        of(
            AdaGrad.withSchedule(ETA).withEpsilon(EPS, EpsilonPlace.OUTSIDE_ROOT),
            (t, eta, x, g, s) -> x - eta * g / (sqrt(s[0] += g * g) + EPS)),
        of(
            AdaGrad.withSchedule(ETA).withEpsilon(EPS, EpsilonPlace.INSIDE_ROOT),
            (t, eta, x, g, s) -> x - eta * g / sqrt((s[0] += g * g) + EPS)),
        of(in, rms(false, 0, true)),
        of(out, rms(false, 0, false)),
        of(in.withMomentum(0.4), rms(false, 0.4, true)),
        of(out.withMomentum(0.4), rms(false, 0.4, false)),
        of(in.centred(), rms(true, 0, true)),
        of(out.centred(), rms(true, 0, false)),
        of(in.centred().withMomentum(0.4), rms(true, 0.4, true)),
        of(out.centred().withMomentum(0.4), rms(true, 0.4, false)),
        of(
            new AdaDelta(ETA, B2, EPS),
            (t, eta, x, g, s) -> {
              s[0] = mean(B2, s[0], g * g);
              double d = sqrt(s[1] + EPS) / sqrt(s[0] + EPS) * g;
              s[1] = mean(B2, s[1], d * d);
              return x - eta * d;
            }),
        of(adam, adam(true, 0)),
        of(adam.withRoot(Adam.Root.UNCORRECTED), adam(false, 0)),
        of(adam.withL2(0.3), adam(true, 0.3)),
        of(adamW.withDecay(times), adamW(0.3)),
        of(adamW.withDecay(base), adamW(0.03 / 0.2)),
        of(
            new AdaMax(ETA, B1, B2, EPS),
            (t, eta, x, g, s) -> {
              s[0] = mean(B1, s[0], g);
              s[1] = max(B2 * s[1], abs(g) + EPS);
              return x - eta / (1 - pow(B1, t)) * s[0] / s[1];
            }),
        of(
            new Nadam(ETA, B1, B2, EPS),
            (t, eta, x, g, s) -> {
              s[0] = mean(B1, s[0], g);
              s[1] = mean(B2, s[1], g * g);
              double m = B1 * s[0] / (1 - pow(B1, t + 1)) + (1 - B1) * g / (1 - pow(B1, t));
              return x - eta * m / (sqrt(corrected(s[1], B2, t)) + EPS);
            }),
        of(
            new ScheduledNadam(ETA, B1, B2, 0.7, EPS),
            (t, eta, x, g, s) -> {
              double mu = grown(t);
              s[0] = mean(mu, s[0], g);
              s[1] = mean(B2, s[1], g * g);
              double product = 1;
              for (int i = 1; i <= t; i++) {
                product *= grown(i);
              }
              double m =
                  grown(t + 1) * s[0] / (1 - product * grown(t + 1)) + (1 - mu) * g / (1 - product);
              return x - eta * m / (sqrt(corrected(s[1], B2, t)) + EPS);
            }),
        of(ams, amsGrad(AmsGrad.Correction.NONE)),
        of(
            ams.withCorrection(AmsGrad.Correction.BEFORE_MAXIMUM),
            amsGrad(AmsGrad.Correction.BEFORE_MAXIMUM)),
        of(
            ams.withCorrection(AmsGrad.Correction.AFTER_MAXIMUM),
            amsGrad(AmsGrad.Correction.AFTER_MAXIMUM)),
        of(radam, (t, eta, x, g, s) -> radam(t, eta, x, g, s, Math.nextUp(4.0))),
        of(
            radam.withThreshold(RAdam.Threshold.FROM_FIVE),
            (t, eta, x, g, s) -> radam(t, eta, x, g, s, 5)),
        of(
            new Lion(ETA, B1, B2, times),
            (t, eta, x, g, s) -> {
              double c = mean(B1, s[0], g);
              s[0] = mean(B2, s[0], g);
              return x - eta * (signum(c) + 0.3 * x);
            }),
        of(SignSgd.withSchedule(ETA), (t, eta, x, g, s) -> x - eta * signum(g)));
  }

  private static Arguments of(UpdateRule rule, Formula formula) {
    return Arguments.of(rule, formula);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void stepsAsItsFormulaSays(UpdateRule rule, Formula formula) {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double[] expected = x.clone();
      double[][] remembered = new double[3][3];
      UpdateRule.State state = rule.start(3);
      for (int t = 1; t <= 15; t++) {
        double[] g = {
          random.nextGaussian(), 10 * random.nextGaussian(), 0.1 * random.nextGaussian()
        };
        for (int i = 0; i < 3; i++) {
          expected[i] = formula.next(t, ETA.at(t), expected[i], g[i], remembered[i]);
        }

        state.step(x, g);

        // The formula's operations in another order: roundings of numbers of about 1.
        assertThat(x).containsExactly(expected, within(1e-13));
      }
    }
  }
}
