"""Reference values for the landscape package: the nine stationary points of Himmelblau's function by
mpmath with 50 digits; the Hessian spectrum and trace of a small tanh network by JAX, whose second
derivatives are exact; and the shares of the kinds of stationary points of an isotropic Gaussian
random field by the Kac-Rice formula: given a vanishing gradient, the Hessian is a Gaussian symmetric
matrix H = G + zI (off-diagonal variance 1, diagonal 3, covariance of two diagonal entries 1), and a
stationary point counts with the weight |det H|."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import mpmath
import numpy as np

jax.config.update("jax_enable_x64", True)
OUT = Path(__file__).parent.parent / "resources" / "descent" / "landscape"
OUT.mkdir(parents=True, exist_ok=True)


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


def writer(name, header):
    file = open(OUT / name, "w", newline="", encoding="utf-8")
    out = csv.writer(file, lineterminator="\n")
    out.writerow(header)
    return file, out


# Himmelblau: both partial derivatives vanish.
mpmath.mp.dps = 50


def slope(x, y):
    a, b = x * x + y - 11, x + y * y - 7
    return 4 * a * x + 2 * b, 2 * a + 4 * b * y


roots = {}
for x0 in np.linspace(-5, 5, 25):
    for y0 in np.linspace(-5, 5, 25):
        try:
            root = mpmath.findroot(slope, (x0, y0))
        except (ValueError, ZeroDivisionError):
            continue
        key = tuple(round(float(v), 8) for v in root)
        if max(abs(v) for v in key) <= 5:
            roots[key] = root
assert len(roots) == 9, len(roots)
file, out = writer("himmelblau.csv", ["point", "value", "eigenvalues"])
with file:
    for key in sorted(roots):
        x, y = roots[key]
        value = (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2
        h = mpmath.matrix([[12 * x * x + 4 * y - 42, 4 * (x + y)], [4 * (x + y), 12 * y * y + 4 * x - 26]])
        eigenvalues = sorted(mpmath.eigsy(h, eigvals_only=True))
        out.writerow([spaced([x, y]), repr(float(value)), spaced(eigenvalues)])

# A network 2-3-1, tanh, mean of squares/2: parameters W (3x2), b (3), v (3), c.
rng = np.random.default_rng(20260102)
data = rng.normal(size=(20, 2))
targets = np.sin(data[:, 0]) - 0.5 * data[:, 1]


def network(p, x):
    w, b, v, c = p[:6].reshape(3, 2), p[6:9], p[9:12], p[12]
    return jnp.tanh(x @ w.T + b) @ v + c


def loss(p):
    return 0.5 * jnp.mean((network(p, data) - targets) ** 2)


file, out = writer("network.csv", ["parameters", "data", "targets", "value", "gradient", "eigenvalues"])
with file:
    for _ in range(3):
        p = rng.normal(size=13)
        h = np.array(jax.hessian(loss)(p))
        out.writerow(
            [
                spaced(p),
                spaced(data),
                spaced(targets),
                repr(float(loss(p))),
                spaced(jax.grad(loss)(p)),
                spaced(np.linalg.eigvalsh((h + h.T) / 2)),
            ]
        )

file, out = writer("indices.csv", ["dimension", "shares"])
with file:
    for n in range(1, 9):
        draws = 1_000_000
        g = rng.normal(size=(draws, n, n))
        h = (g + np.swapaxes(g, 1, 2)) / np.sqrt(2)
        h += rng.normal(size=(draws, 1, 1)) * np.eye(n)
        eigenvalues = np.linalg.eigvalsh(h)
        weight = np.abs(np.prod(eigenvalues, axis=1))
        index = (eigenvalues < 0).sum(axis=1)
        shares = [weight[index == k].sum() / weight.sum() for k in range(n + 1)]
        if n == 3:  # (29 - 6*sqrt(6))/116, Bardeen, Bond, Kaiser & Szalay (1986)
            assert abs(shares[0] - (29 - 6 * np.sqrt(6)) / 116) < 1e-3, shares
        out.writerow([n, spaced(np.round(shares, 6))])
        print(n, shares)
