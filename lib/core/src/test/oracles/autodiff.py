"""Values, gradients and Hessian products of expressions of many kinds, by JAX in double precision:
gradients by its reverse mode, products by forward over reverse."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
OUT = Path(__file__).parent.parent / "resources" / "descent" / "function" / "autodiff"

DATA = jnp.array([[0.5, -1.25, 2.0], [1.5, 0.25, -0.75], [-2.0, 1.0, 0.125], [0.75, 0.5, -1.5]])
CLASSES = jnp.array([1, 0, 1, 1])


def functions_of_one(x):
    a, b = x
    return (
        jnp.exp(a * 0.3) + jnp.log(b + 4.0) - jnp.sin(a) * jnp.cos(b) + jnp.tanh(a - b)
        + jax.nn.sigmoid(2.0 * a) * jax.nn.softplus(b) + jnp.sqrt(a * a + 1.0) + jax.nn.relu(a - 0.1)
        + jax.nn.gelu(b, approximate=True) + jnp.abs(b) + 1.0 / (b + 3.0) + jnp.log1p(a * a) / 7.0
        + (a + 5.0) ** 1.5
    )


def functions_of_two(x):
    a, b, c = x
    return (
        a * b / c + (c + 4.0) ** (0.5 * a) - jnp.maximum(a, b * c) * jnp.minimum(a * a, c) - (a - c) / (b * b + 1.0)
    )


def recurrence(x):
    s = x[0]
    for k in range(30):
        s = jnp.sin(s) * (0.3 * x[1] + 1.3) + s * s * x[2] / (k + 10.0)
    return s


def logistic(w):
    signs = jnp.where(CLASSES == 1, 1.0, -1.0)
    return jnp.mean(jax.nn.softplus(-signs * (DATA @ w))) + 0.05 * w @ w


def softmax_regression(w):
    logits = DATA @ w[:6].reshape(3, 2) + w[6:]
    return jnp.mean(jax.nn.logsumexp(logits, axis=1) - logits[jnp.arange(4), CLASSES])


def perceptron(theta):
    hidden = jax.nn.gelu(DATA @ theta[:12].reshape(4, 3).T + theta[12:16], approximate=True)
    logits = hidden @ theta[16:24].reshape(2, 4).T + theta[24:26]
    return jnp.mean(jax.nn.logsumexp(logits, axis=1) - logits[jnp.arange(4), CLASSES])


def products(x):
    a = x[:6].reshape(2, 3)
    b = x[6:12].reshape(3, 2)
    v = x[12:14]
    p = a @ b
    return v @ (p @ v) + jnp.sum(jnp.tanh(p.T)) * jnp.sum(a) + (a.T @ v) @ (b @ v) + jnp.mean(p * p)


def probabilities(x):
    p = jax.nn.softmax(x)
    return p @ (x * x) + jax.nn.logsumexp(x) * x[0] / x[1]


EXPRESSIONS = [
    (functions_of_one, 2),
    (functions_of_two, 3),
    (recurrence, 3),
    (logistic, 3),
    (softmax_regression, 8),
    (perceptron, 26),
    (products, 14),
    (probabilities, 4),
]


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


rng = np.random.default_rng(20261103)
with open(OUT / "values.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["name", "x", "v", "value", "gradient", "product"])
    for f, n in EXPRESSIONS:
        for _ in range(3):
            x, v = rng.normal(size=n) * 0.8, rng.normal(size=n)
            value, gradient = jax.value_and_grad(f)(jnp.array(x))
            product = jax.jvp(jax.grad(f), (jnp.array(x),), (jnp.array(v),))[1]
            out.writerow([f.__name__, spaced(x), spaced(v), repr(float(value)), spaced(gradient), spaced(product)])
