package descent.firstorder.rule;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.function.ParameterRange;
import descent.schedule.Schedule;
import java.util.List;
import java.util.stream.Stream;

/** Every update rule, on six parameters: a line here puts a rule into the common tests. */
final class RuleCatalogue {
  static final int DIMENSION = 6;
  static final Layers LAYERS = Layers.ofSizes(4, 2);
  private static final Schedule FALLING = step -> 0.1 / (1 + 0.125 * step);

  private RuleCatalogue() {}

  static Stream<UpdateRule> rules() {
    Momentum momentum = Momentum.withSchedule(FALLING).withBeta(0.83);
    NesterovMomentum ahead = NesterovMomentum.withSchedule(FALLING).withBeta(0.83);
    RmsProp rms = RmsProp.withSchedule(FALLING);
    Adam adam = Adam.withSchedule(FALLING);
    AdamW adamW = AdamW.withSchedule(FALLING);
    AmsGrad amsGrad = AmsGrad.withSchedule(FALLING);
    Lars lars = Lars.withSchedule(FALLING, LAYERS).withDecay(0.1);
    return Stream.of(
        Sgd.withSchedule(FALLING),
        momentum.withConvention(Momentum.Convention.HEAVY_BALL),
        momentum.withConvention(Momentum.Convention.SUTSKEVER),
        momentum.withConvention(Momentum.Convention.RATE_IN_VELOCITY),
        momentum.withConvention(Momentum.Convention.SUM),
        momentum.withConvention(Momentum.Convention.AVERAGE),
        ahead,
        ahead.withConvention(NesterovMomentum.Convention.SUM),
        Nesterov.withSchedule(FALLING),
        Nesterov.withSchedule(FALLING).withRationalCoefficients(),
        Nesterov.withSchedule(FALLING).withConstantBeta(0.6),
        AdaGrad.withSchedule(FALLING),
        AdaGrad.withSchedule(FALLING).withEpsilon(1e-3, EpsilonPlace.INSIDE_ROOT),
        rms,
        rms.withMomentum(0.6),
        rms.centred(),
        rms.centred().withMomentum(0.6),
        AdaDelta.withSchedule(FALLING),
        adam,
        adam.withRoot(Adam.Root.UNCORRECTED),
        adam.withL2(0.1),
        AdaMax.withSchedule(FALLING),
        Nadam.withSchedule(FALLING),
        ScheduledNadam.withSchedule(FALLING),
        amsGrad,
        amsGrad.withCorrection(AmsGrad.Correction.BEFORE_MAXIMUM),
        amsGrad.withCorrection(AmsGrad.Correction.AFTER_MAXIMUM),
        RAdam.withSchedule(FALLING).withBetas(0.8, 0.9),
        adamW,
        adamW.withDecay(DecoupledDecay.timesSchedule(0.01, 0.1)),
        Lion.withSchedule(FALLING).withDecay(DecoupledDecay.timesLearningRate(0.1)),
        SignSgd.withSchedule(FALLING),
        lars,
        lars.withDivisor(Lars.Divisor.NORM_OF_SUM),
        Lamb.withSchedule(FALLING, LAYERS).withDecay(0.1),
        ParameterGroups.of(
            new ParameterGroups.Group(adamW, List.of(new ParameterRange(0, 3))),
            new ParameterGroups.Group(momentum, 0.5, List.of(new ParameterRange(3, 5))),
            new ParameterGroups.Group(
                Sgd.withSchedule(FALLING), List.of(new ParameterRange(5, 6)))),
        Lookahead.around(adam).withPeriod(3),
        Lookahead.around(Nesterov.withSchedule(FALLING)),
        new InParallel(adam, 2),
        WeightAverage.exponential(adam, 0.9),
        WeightAverage.stochastic(Lookahead.around(momentum), 4, 3));
  }
}
