"""Generations of CMA-ES by pycma, and evaluations that SciPy's differential evolution needs.

    evolution.py

Writes evolution/strategy/pycma.csv: for each generation the children and their values, and the mean,
step size and covariance after it. Writes evolution/differential/scipy.csv: evaluations to 1e-8, sorted,
for 51 seeds of each function, Infinity for those that did not arrive.
"""

import csv
from pathlib import Path

import cma
import numpy as np
from cma.utilities.math import Mh
from scipy.optimize import differential_evolution

RESOURCES = Path(__file__).parent.parent / "resources" / "descent"


def spaced(numbers):
    return " ".join(repr(float(x)) for x in np.ravel(numbers))


def writer(name, header):
    path = RESOURCES / "evolution" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    file = open(path, "w", newline="")
    out = csv.writer(file, lineterminator="\n")
    out.writerow(header)
    return file, out


def ellipsoid(x):
    return float(np.sum(10 ** (4 * np.arange(len(x)) / (len(x) - 1)) * (x - 0.3) ** 2))


def rosenbrock(x):
    return float(np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2))


def as_in_the_tutorial(search):
    """pycma's step-size path has constants of its own, and its first covariance is not quite the
    identity; all else is as in the tutorial."""
    n, mu = search.N, search.sp.weights.mueff
    rate = (mu + 2) / (n + mu + 5)
    search.sm.C, search.sm.B, search.sm.D = np.eye(n), np.eye(n), np.ones(n)
    search.adapt_sigma.initialize(search)
    search.adapt_sigma.cs = rate
    search.adapt_sigma.damps = 1 + 2 * max(0, np.sqrt((mu - 1) / (n + 1)) - 1) + rate
    search.adapt_sigma.dampdown_fac = 1
    Mh.chiN = staticmethod(lambda n: np.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)))


file, out = writer(
    "strategy/pycma.csv",
    ["case", "stepSize", "start", "children", "values", "mean", "newStepSize", "covariance"],
)
CASES = [
    ("ellipsoid 3", ellipsoid, [1.0, 2.0, 3.0], 0.7, None, 25),
    ("rosenbrock 5", rosenbrock, [0.0, 0.5, 0.0, 1.5, -1.0], 0.3, None, 25),
    ("ellipsoid 4 of 25 children", ellipsoid, [1.0, -1.0, 0.5, 0.2], 1.0, 25, 15),
]
for name, function, start, step_size, children, generations in CASES:
    options = {"seed": 5, "verbose": -9, "verb_log": 0, "updatecovwait": 0}
    if children:
        options["popsize"] = children
    search = cma.CMAEvolutionStrategy(start, step_size, options)
    as_in_the_tutorial(search)
    for _ in range(generations):
        points = search.ask()
        values = [function(x) for x in points]
        search.tell(points, values)
        out.writerow(
            [
                name,
                step_size,
                spaced(start),
                spaced(points),
                spaced(values),
                spaced(search.mean),
                repr(float(search.sigma)),
                spaced(search.sm.C),
            ]
        )
file.close()


def evaluations(function, low, high, seed):
    count = 0

    def counted(x):
        nonlocal count
        count += 1
        return function(x)

    def callback(intermediate_result):
        if intermediate_result.fun <= 1e-8:
            raise StopIteration

    result = differential_evolution(
        counted,
        [(low, high)] * 5,
        strategy="rand1bin",
        mutation=0.6,
        recombination=0.9,
        popsize=6,
        init="random",
        updating="deferred",
        maxiter=5000,
        tol=0,
        atol=0,
        polish=False,
        callback=callback,
        rng=seed,
    )
    # A population that has shrunk to one point ends the search too.
    return count if result.fun <= 1e-8 else float("inf")


file, out = writer("differential/scipy.csv", ["function", "evaluations"])
FUNCTIONS = {
    "sphere": lambda x: float(x @ x),
    "ellipsoid": lambda x: float(np.logspace(0, 6, 5) @ (x * x)),
    "rosenbrock": rosenbrock,
    "rastrigin": lambda x: float(50 + np.sum(x * x - 10 * np.cos(2 * np.pi * x))),
}
for name, function in FUNCTIONS.items():
    counts = sorted(evaluations(function, -5, 5, seed) for seed in range(51))
    out.writerow([name, " ".join("Infinity" if c == float("inf") else str(c) for c in counts)])
file.close()
