"""Gradients as Optax clips them, in float64: unit by unit in proportion to the weights, by value and by norm."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

jax.config.update("jax_enable_x64", True)
OUT = Path(__file__).parent.parent / "resources" / "descent" / "firstorder" / "clipping"
OUT.mkdir(parents=True, exist_ok=True)

UNITS, INPUTS = 4, 3
rng = np.random.default_rng(20260808)
weights = rng.normal(size=(UNITS, INPUTS))
weights[1] = 0
gradient = rng.normal(size=(UNITS, INPUTS)) * np.array([[0.001], [1.0], [0.05], [30.0]])


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


def clipped(rule):
    # Optax's units are the columns of a matrix; here they are its rows.
    answer, _ = rule.update(jnp.asarray(gradient.T), rule.init(None), jnp.asarray(weights.T))
    return np.asarray(answer).T


RULES = {
    "adaptive 0.01 0.001": optax.adaptive_grad_clip(0.01, 1e-3),
    "adaptive 0.07 0.02": optax.adaptive_grad_clip(0.07, 0.02),
    "value 0.3": optax.clip(0.3),
    "global norm 1.7": optax.clip_by_global_norm(1.7),
}

with open(OUT / "clipping.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["rule", "weights", "gradient", "clipped"])
    for name, rule in RULES.items():
        out.writerow([name, spaced(weights), spaced(gradient), spaced(clipped(rule))])
