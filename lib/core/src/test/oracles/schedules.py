"""Values of Optax's schedules in float64, and the factors of its reduction on a plateau. Optax counts steps
from 0 and lets a decay over T steps end at count T, which is its (T + 1)-th value."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from optax.contrib import reduce_on_plateau

jax.config.update("jax_enable_x64", True)
RESOURCES = Path(__file__).parent.parent / "resources" / "descent"
STEPS = 40

o = optax


def restarts(largest, smallest, lengths, shortened):
    cosines = [o.cosine_decay_schedule(largest, n - shortened, alpha=smallest / largest) for n in lengths]
    return o.join_schedules(cosines, list(np.cumsum(lengths)[:-1]))


SCHEDULES = {
    "step 0.3 0.37 7": o.exponential_decay(0.3, 7, 0.37, staircase=True),
    "multi-step 0.3 0.37 4 9 30": o.piecewise_constant_schedule(0.3, {4: 0.37, 9: 0.37, 30: 0.37}),
    "exponential 0.3 0.37 7": o.exponential_decay(0.3, 7, 0.37),
    "exponential 0.011 0.93 1": o.exponential_decay(0.011, 1, 0.93),
    "polynomial 0.3 0.02 1 23": o.polynomial_schedule(0.3, 0.02, 1, 22),
    "polynomial 0.3 0.02 2.7 23": o.polynomial_schedule(0.3, 0.02, 2.7, 22),
    "cosine 0.3 0 23": o.cosine_decay_schedule(0.3, 22),
    "cosine 0.3 0.02 37": o.cosine_decay_schedule(0.3, 36, alpha=0.02 / 0.3),
    "restarts AT_MINIMUM 0.3 0.02 5 2": restarts(0.3, 0.02, [5, 10, 20, 40], 1),
    "restarts BEFORE_MINIMUM 0.3 0.02 5 2": restarts(0.3, 0.02, [5, 10, 20, 40], 0),
    "restarts BEFORE_MINIMUM 0.3 0.02 6 1": restarts(0.3, 0.02, [6] * 8, 0),
    "warm-up 7 0.01 cosine 0.3 0 23": o.join_schedules(
        # One step on: Optax starts its warm-up at the start value itself.
        [lambda count: o.linear_schedule(0.01, 0.3, 7)(count + 1), o.cosine_decay_schedule(0.3, 22)], [7]
    ),
    "one-cycle COSINE 0.3 9 30": o.cosine_onecycle_schedule(29, 0.3, 8.2 / 29, 25, 1e4),
    "one-cycle LINEAR 0.3 9 30": o.piecewise_interpolate_schedule("linear", 0.012, {8: 25.0, 29: 1 / 25e4}),
}


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


folder = RESOURCES / "schedule"
folder.mkdir(parents=True, exist_ok=True)
with open(folder / "schedules.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["schedule", "values"])
    for name, schedule in SCHEDULES.items():
        values = [schedule(jnp.asarray(count, jnp.int64)) for count in range(STEPS)]
        out.writerow([name, spaced(values)])

PLATEAUS = {
    "0.37 3 0 1e-4 0 0": dict(factor=0.37, patience=3, cooldown=0, rtol=1e-4, atol=0.0, min_scale=0.0),
    "0.5 2 4 0.02 0.01 0.1": dict(factor=0.5, patience=2, cooldown=4, rtol=0.02, atol=0.01, min_scale=0.1),
    "0.9 1 1 0 0.05 0.3": dict(factor=0.9, patience=1, cooldown=1, rtol=0.0, atol=0.05, min_scale=0.3),
}

rng = np.random.default_rng(20260909)
falling = 2 * np.exp(-np.arange(60) / 9) + 0.05 * np.abs(rng.normal(size=60))
stairs = np.repeat(rng.uniform(0.5, 2, size=12), 5)

folder = RESOURCES / "firstorder" / "training"
folder.mkdir(parents=True, exist_ok=True)
with open(folder / "plateaus.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["settings", "values", "factors"])
    for name, settings in PLATEAUS.items():
        for losses in (falling, stairs):
            rule = reduce_on_plateau(**settings)
            state = rule.init(jnp.zeros(1))
            factors = []
            for loss in losses:
                _, state = rule.update(jnp.zeros(1), state, value=jnp.asarray(loss))
                factors.append(state.scale)
            out.writerow([name, spaced(losses), spaced(factors)])
