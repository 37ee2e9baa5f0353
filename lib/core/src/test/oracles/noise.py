"""Gradient noise of a small least-squares problem: NumPy's covariance of the single gradients."""

import csv
from pathlib import Path

import numpy as np

OUT = (
    Path(__file__).parent.parent
    / "resources" / "descent" / "firstorder" / "variance" / "noise.csv"
)

rng = np.random.default_rng(20260104)
n, d = 30, 4
a = rng.normal(size=(n, d)) * [1.0, 3.0, 0.2, 1.0]
b = a @ [1.0, -0.5, 2.0, 0.0] + 0.3 * rng.normal(size=n)
x = np.array([0.4, 0.1, -1.0, 0.7])

gradients = (a @ x - b)[:, None] * a
trace = np.trace(np.cov(gradients, rowvar=False, bias=True))
squared_norm = np.sum(gradients.mean(axis=0) ** 2)


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


with open(OUT, "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["a", "b", "x", "trace", "squared norm", "noise scale"])
    for row, target in zip(a, b):
        out.writerow(
            [spaced(row), repr(float(target)), spaced(x)]
            + [repr(float(v)) for v in (trace, squared_norm, trace / squared_norm)]
        )
