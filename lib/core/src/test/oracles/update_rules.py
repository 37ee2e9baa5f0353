"""Trajectories of Optax's update rules in float64: 20 steps on made-up gradients with a falling learning
rate, two sets of odd hyperparameters for each rule. The gradients do not depend on the parameters, so
that rounding errors do not grow, and one coordinate's is zero in the first steps."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

jax.config.update("jax_enable_x64", True)
OUT = Path(__file__).parent.parent / "resources" / "descent" / "firstorder" / "rule"
OUT.mkdir(parents=True, exist_ok=True)

STEPS = 20
LAYERS = [4, 2]
N = sum(LAYERS)
rng = np.random.default_rng(20260707)


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


def layers(x):
    return [jnp.asarray(part) for part in np.split(np.asarray(x), np.cumsum(LAYERS)[:-1])]


def flat(tree):
    return np.concatenate([np.asarray(part) for part in tree])


def falling(rate):
    return lambda count: jnp.asarray(rate, jnp.float64) / (1 + 0.125 * jnp.asarray(count, jnp.float64))


def decayed(rule, decay):
    return optax.chain(optax.add_decayed_weights(decay), rule)


def look(rule, period, slow):
    return optax.lookahead(rule, sync_period=period, slow_step_size=slow)


o = optax
RULES = {
    "momentum SUM 0.83": lambda r: o.sgd(r, momentum=0.83),
    "momentum SUM 0.37": lambda r: o.sgd(r, momentum=0.37),
    "momentum AVERAGE 0.83": lambda r: o.chain(o.ema(0.83, debias=False), o.scale_by_learning_rate(r)),
    "momentum AVERAGE 0.37": lambda r: o.chain(o.ema(0.37, debias=False), o.scale_by_learning_rate(r)),
    "momentum RATE_IN_VELOCITY 0.83": lambda r: o.chain(o.scale_by_learning_rate(r), o.trace(0.83)),
    "momentum RATE_IN_VELOCITY 0.37": lambda r: o.chain(o.scale_by_learning_rate(r), o.trace(0.37)),
    "Nesterov SUM 0.83": lambda r: o.sgd(r, momentum=0.83, nesterov=True),
    "Nesterov SUM 0.37": lambda r: o.sgd(r, momentum=0.37, nesterov=True),
    "Nesterov RATE_IN_VELOCITY 0.83": lambda r: o.chain(o.scale_by_learning_rate(r), o.trace(0.83, nesterov=True)),
    "Nesterov RATE_IN_VELOCITY 0.37": lambda r: o.chain(o.scale_by_learning_rate(r), o.trace(0.37, nesterov=True)),
    "AdaGrad inside 0.003": lambda r: o.adagrad(r, initial_accumulator_value=0.0, eps=0.003),
    "AdaGrad inside 1e-7": lambda r: o.adagrad(r, initial_accumulator_value=0.0, eps=1e-7),
    "RMSProp inside 0.77": lambda r: o.rmsprop(r, decay=0.77, eps=0.003),
    "RMSProp outside 0.91": lambda r: o.rmsprop(r, decay=0.91, eps=0.02, eps_in_sqrt=False),
    "RMSProp momentum 0.77": lambda r: o.rmsprop(r, decay=0.77, eps=0.003, momentum=0.6),
    "RMSProp momentum 0.91": lambda r: o.rmsprop(r, decay=0.91, eps=0.02, eps_in_sqrt=False, momentum=0.35),
    "RMSProp centred 0.77": lambda r: o.rmsprop(r, decay=0.77, eps=0.003, centered=True),
    "RMSProp centred 0.91": lambda r: o.rmsprop(r, decay=0.91, eps=0.02, eps_in_sqrt=False, centered=True),
    "RMSProp centred momentum 0.77": lambda r: o.rmsprop(r, decay=0.77, eps=0.003, centered=True, momentum=0.6),
    "RMSProp centred momentum 0.91": lambda r: o.rmsprop(r, decay=0.91, eps=0.02, centered=True, momentum=0.35),
    "AdaDelta 0.81": lambda r: o.adadelta(r, rho=0.81, eps=0.002),
    "AdaDelta 0.93": lambda r: o.adadelta(r, rho=0.93, eps=1e-5),
    "Adam 0.83": lambda r: o.adam(r, b1=0.83, b2=0.93, eps=0.003),
    "Adam 0.6": lambda r: o.adam(r, b1=0.6, b2=0.997, eps=1e-7),
    "Adam L2 0.83": lambda r: decayed(o.adam(r, b1=0.83, b2=0.93, eps=0.003), 0.2),
    "Adam L2 0.6": lambda r: decayed(o.adam(r, b1=0.6, b2=0.997, eps=1e-7), 0.03),
    "AdamW 0.83": lambda r: o.adamw(r, b1=0.83, b2=0.93, eps=0.003, weight_decay=0.2),
    "AdamW 0.6": lambda r: o.adamw(r, b1=0.6, b2=0.997, eps=1e-7, weight_decay=0.03),
    "AdaMax 0.83": lambda r: o.adamax(r, b1=0.83, b2=0.93, eps=0.003),
    "AdaMax 0.6": lambda r: o.adamax(r, b1=0.6, b2=0.997, eps=1e-7),
    "Nadam 0.83": lambda r: o.nadam(r, b1=0.83, b2=0.93, eps=0.003),
    "Nadam 0.6": lambda r: o.nadam(r, b1=0.6, b2=0.997, eps=1e-7),
    "AMSGrad before 0.83": lambda r: o.amsgrad(r, b1=0.83, b2=0.93, eps=0.003),
    "AMSGrad before 0.6": lambda r: o.amsgrad(r, b1=0.6, b2=0.5, eps=1e-7),
    "AMSGrad none 0.83": lambda r: o.amsgrad(r, b1=0.83, b2=0.93, eps=0.003, bias_correction_mu=False, bias_correction_nu=False),
    "AMSGrad none 0.6": lambda r: o.amsgrad(r, b1=0.6, b2=0.5, eps=1e-7, bias_correction_mu=False, bias_correction_nu=False),
    "RAdam 0.83": lambda r: o.radam(r, b1=0.83, b2=0.93, eps=0.003),
    "RAdam 0.6": lambda r: o.radam(r, b1=0.6, b2=0.997, eps=1e-7),
    "Lion 0.83": lambda r: o.lion(r, b1=0.83, b2=0.93, weight_decay=0.2),
    "Lion 0.6": lambda r: o.lion(r, b1=0.6, b2=0.97, weight_decay=0.0),
    "signSGD a": o.sign_sgd,
    "signSGD b": o.sign_sgd,
    "LARS 0.83": lambda r: o.lars(r, weight_decay=0.2, trust_coefficient=0.3, momentum=0.83),
    "LARS 0.6": lambda r: o.lars(r, weight_decay=0.0, trust_coefficient=0.07, momentum=0.6),
    "LAMB 0.83": lambda r: o.lamb(r, b1=0.83, b2=0.93, eps=0.003, weight_decay=0.2),
    "LAMB 0.6": lambda r: o.lamb(r, b1=0.6, b2=0.997, eps=1e-7, weight_decay=0.03),
    "Lookahead 3": lambda r: look(o.sgd(r, momentum=0.83), 3, 0.7),
    "Lookahead 6": lambda r: look(o.adam(r, b1=0.83, b2=0.93, eps=0.003), 6, 0.35),
}

with open(OUT / "optax.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["rule", "start", "rates", "gradients", "points"])
    for name, rule in RULES.items():
        rate = float(rng.uniform(0.03, 0.2))
        schedule = falling(rate)
        rule = rule(schedule)
        start = rng.normal(size=N)
        gradients = rng.normal(size=(STEPS, N)) * 10.0 ** rng.uniform(-1, 1, size=N)
        gradients[:3, 1] = 0
        x = layers(start)
        ahead = name.startswith("Lookahead")
        if ahead:
            x = optax.LookaheadParams.init_synced(x)
        state = rule.init(x)
        points = []
        for g in gradients:
            updates, state = rule.update(layers(g), state, x)
            x = optax.apply_updates(x, updates)
            points.append(flat(x.fast if ahead else x))
        assert points[-1].dtype == np.float64
        rates = [float(schedule(t)) for t in range(STEPS)]
        out.writerow([name, spaced(start), spaced(rates), spaced(gradients), spaced(points)])
