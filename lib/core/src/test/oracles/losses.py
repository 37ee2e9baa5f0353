"""Reference values of the losses, with 5000 digits: the definitions as textbooks write them,
with no care for stability, which that many digits make unnecessary."""

import csv
from pathlib import Path

from mpmath import cosh, exp, log, mp, mpf, tanh

mp.dps = 5000
OUT = Path(__file__).parent.parent / "resources" / "descent" / "function" / "loss"


def sigma(z):
    return 1 / (1 + exp(-z))


def squared(p, t):
    return (p - t) ** 2 / 2, p - t, mpf(1)


def absolute(p, t):
    return abs(p - t), mp.sign(p - t), None


def huber(p, t, delta):
    r = p - t
    if abs(r) <= delta:
        return r * r / 2, r, mpf(1)
    return delta * (abs(r) - delta / 2), delta * mp.sign(r), mpf(0)


def log_cosh(p, t):
    return log(cosh(p - t)), tanh(p - t), 1 / cosh(p - t) ** 2


def quantile(p, t, tau):
    u = t - p
    if u > 0:
        return tau * u, -tau, None
    return (tau - 1) * u, (1 - tau if u < 0 else mpf(0)), None


def logistic(p, y):
    return log(1 + exp(-y * p)), -y * sigma(-y * p), sigma(y * p) * sigma(-y * p)


def hinge(p, y):
    m = y * p
    return max(mpf(0), 1 - m), (-y if m < 1 else mpf(0)), None


def squared_hinge(p, y):
    m = y * p
    gap = max(mpf(0), 1 - m)
    return gap**2, -2 * y * gap, mpf(2) if m <= 1 else mpf(0)


def exponential(p, y):
    return exp(-y * p), -y * exp(-y * p), exp(-y * p)


def binary_cross_entropy(p, t):
    value = -t * log(sigma(p)) - (1 - t) * log(1 - sigma(p))
    return value, sigma(p) - t, sigma(p) * (1 - sigma(p))


def cross_entropy(logits, right):
    powers = [exp(z) for z in logits]
    p = [power / sum(powers) for power in powers]
    return -log(p[right]), [p[j] - (j == right) for j in range(len(p))]


def number(x):
    return "" if x is None else repr(float(x))


def rows():
    residuals = [0.0, 1e-9, 1e-3, 0.3, 1.0, 1.0000001, 2.5, 40.0, 745.0, 1e4, 1e150]
    signed = [s * r for r in residuals for s in (1, -1)]
    regression = [
        ("squared", None, squared),
        ("absolute", None, absolute),
        ("Huber", 0.7, huber),
        ("Huber", 2.5, huber),
        ("log-cosh", None, log_cosh),
        ("quantile", 0.5, quantile),
        ("quantile", 0.9, quantile),
    ]
    for name, parameter, loss in regression:
        # A residual of 1e150 asks for cosh(1e150), which not even mpmath should be asked for.
        cases = [(r, 0.0) for r in signed if not (name == "log-cosh" and abs(r) > 1e5)]
        cases += [(1.25, 3.5), (-2.0, -2.75), (0.5, -1.0)]
        for p, t in cases:
            arguments = [mpf(p), mpf(t)] + ([mpf(parameter)] if parameter else [])
            yield name, parameter, p, t, loss(*arguments)
    classification = [
        ("logistic", logistic),
        ("hinge", hinge),
        ("squared hinge", squared_hinge),
        ("exponential", exponential),
    ]
    for name, loss in classification:
        for p in [s for s in signed if abs(s) < 1e5]:
            if name == "exponential" and abs(p) > 700:
                continue
            for y in (-1.0, 1.0):
                yield name, None, p, y, loss(mpf(p), mpf(y))
    for p in [s for s in signed if abs(s) < 1e5]:
        for t in (0.0, 0.25, 1.0):
            yield "binary cross-entropy", None, p, t, binary_cross_entropy(mpf(p), mpf(t))


with open(OUT / "losses.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["loss", "parameter", "prediction", "target", "value", "derivative", "second"])
    for name, parameter, p, t, answers in rows():
        out.writerow([name, number(parameter), number(p), number(t)] + [number(a) for a in answers])

LOGITS = [
    [0.0, 0.0, 0.0],
    [1.0, -2.0, 0.5],
    [1e4, -1e4, 0.0],
    [-1e4, -1e4 + 1, -1e4 + 2],
    [40.0, 0.0, -3.0],
    [1e4, 1e4, 1e4 - 700],
    [0.1, 0.2, -0.3],
]
with open(OUT / "cross-entropy.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["z0", "z1", "z2", "class", "value", "g0", "g1", "g2"])
    for logits in LOGITS:
        for right in range(3):
            value, gradient = cross_entropy([mpf(z) for z in logits], right)
            out.writerow(
                [number(z) for z in logits] + [right, number(value)] + [number(g) for g in gradient]
            )
