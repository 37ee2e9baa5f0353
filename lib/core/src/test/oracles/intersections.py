"""Projections onto intersections: half-spaces with a simplex, a box or a ball, by SciPy. For polyhedra the active set
that SLSQP finds is solved once more as a linear system; with a ball the answer of trust-constr is polished by SLSQP
from there. Cases whose answer is not good to 1e-9 are refused."""

import csv
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

OUT = Path(__file__).parent.parent / "resources" / "descent" / "convex" / "projection"


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


def project(x, a, b, kind):
    """By SLSQP, then by solving for x and the multipliers of the active constraints with Newton's method."""
    n = len(x)
    constraints = [{"type": "ineq", "fun": lambda z: b - a @ z}]
    rows, sides = list(a), list(b)
    equalities = []
    if kind == "simplex":
        constraints.append({"type": "eq", "fun": lambda z: np.sum(z) - 1})
        rows += list(-np.eye(n))
        sides += [0.0] * n
        constraints.append({"type": "ineq", "fun": lambda z: z})
        equalities = [(np.ones(n), 1.0)]
    elif kind == "box":
        rows += list(np.eye(n)) + list(-np.eye(n))
        sides += [0.5] * (2 * n)
        constraints.append({"type": "ineq", "fun": lambda z: 0.5 - np.abs(z)})
    else:
        constraints.append({"type": "ineq", "fun": lambda z: 1 - z @ z})
    rows, sides = np.array(rows), np.array(sides)
    start = np.full(n, 1 / n) if kind == "simplex" else np.zeros(n)
    rough = minimize(
        lambda z: 0.5 * np.sum((z - x) ** 2), start, jac=lambda z: z - x, method="SLSQP",
        constraints=constraints, options={"ftol": 1e-15, "maxiter": 1000}).x
    active = sides - rows @ rough < 1e-6
    ball = kind == "ball" and 1 - rough @ rough < 1e-6
    g = np.vstack([rows[active]] + [row for row, _ in equalities]).reshape(-1, n)
    h = np.append(sides[active], [side for _, side in equalities])
    k = len(h)
    z = rough.copy()
    gradients = np.vstack([g, 2 * z]) if ball else g
    multipliers = np.linalg.lstsq(gradients.T, x - z, rcond=None)[0]
    for _ in range(20):
        mu = multipliers[-1] if ball else 0.0
        gradients = np.vstack([g, 2 * z]) if ball else g
        residual = np.concatenate([z - x + gradients.T @ multipliers, g @ z - h, [z @ z - 1] if ball else []])
        m = len(multipliers)
        system = np.block([[np.eye(n) * (1 + 2 * mu), gradients.T], [gradients, np.zeros((m, m))]])
        step = np.linalg.lstsq(system, -residual, rcond=None)[0]
        z, multipliers = z + step[:n], multipliers + step[n:]
    inequality = np.delete(multipliers, range(k - len(equalities), k))
    good = (
        np.all(rows @ z - sides < 1e-12)
        and np.all(inequality > 1e-9)
        and np.max(np.abs(residual)) < 1e-12
        and np.max(np.abs(z - rough)) < 1e-5
        and (kind != "ball" or z @ z < 1 + 1e-12))
    return z, bool(good), int(active.sum())


with open(OUT / "intersections.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["with", "x", "a", "b", "projection"])
    for kind in ("simplex", "box", "ball"):
        found = 0
        for seed in range(100):
            rng = np.random.default_rng(seed)
            n, m = 4 + seed % 3, 3
            a = rng.normal(size=(m, n))
            inside = np.full(n, 1 / n) if kind == "simplex" else rng.uniform(-0.2, 0.2, size=n)
            b = a @ inside + rng.uniform(0.02, 0.3, size=m)
            x = 2 * rng.normal(size=n)
            z, good, active = project(x, a, b, kind)
            if good and found < 8:
                found += 1
                out.writerow([kind, spaced(x), spaced(a), spaced(b), spaced(z)])
        print(kind, found)
