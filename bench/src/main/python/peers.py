"""The other side of the benchmarks: the same data, the same objectives, each peer in its fastest fair form.

    peers.py versions                what is measured
    peers.py objectives FOLDER       values that the Java side must have too
    peers.py gflops                  NumPy's matrix product, one thread
    peers.py dense|sparse FOLDER     milliseconds per epoch of scikit-learn's SGDClassifier
    peers.py perceptron FOLDER       milliseconds per epoch of JAX
    peers.py svm FOLDER              milliseconds per fit of scikit-learn's SVC
    peers.py lbfgs FOLDER            milliseconds of SciPy's L-BFGS-B from zeros to a small gradient
    peers.py lbfgs-evaluations FOLDER    how often it evaluates value and gradient
    peers.py step FOLDER RULE N THREADS   milliseconds per step of Optax
    peers.py differential FOLDER     milliseconds per 1,000 evaluations of SciPy's differential evolution
    peers.py generation FOLDER       milliseconds per generation of pycma
    peers.py evaluations FOLDER FUNCTION  evaluations of pycma to 1e-8, the median of 25 seeds

and, in an environment of its own,

    peers.py pytorch-version
    peers.py pytorch-objectives FOLDER
    peers.py pytorch-perceptron FOLDER    milliseconds per epoch of PyTorch

Each answer is one line, a name and a number.
"""

import os
import sys
import time
from pathlib import Path
from statistics import median

import numpy as np

ROWS, DENSE, SPARSE, PER_ROW = 100_000, 100, 10_000, 10
BATCH, RATE, EPOCHS = 32, 0.1, 5
RIDGE = {"dense": 1e-4, "sparse": 0.0}
UNITS = (64, 128, 10)
SVM_COLUMNS, SVM_GAMMA = 20, 0.05
MEMORY, TOLERANCE = 10, 1e-6


def read(folder, name, kind="<f8"):
    return np.fromfile(Path(folder) / name, dtype=kind)


def logistic_data(folder, data):
    from scipy.sparse import csr_matrix

    if data == "dense":
        x = read(folder, "dense.x").reshape(ROWS, DENSE)
    else:
        columns = read(folder, "sparse.columns", "<i4")
        starts = np.arange(0, ROWS * PER_ROW + 1, PER_ROW, dtype=np.int32)
        x = csr_matrix((read(folder, "sparse.values"), columns, starts), shape=(ROWS, SPARSE))
    return x, read(folder, f"{data}.labels")


def logistic_objective(x, labels, ridge, intercept, weights):
    margins = labels * (x @ weights + intercept)
    return np.mean(np.logaddexp(0, -margins)) + ridge / 2 * weights @ weights


def classifier(data, epochs):
    """One row a step, so that the learning rate of a mean over 32 rows is divided by 32."""
    from sklearn.linear_model import SGDClassifier

    return SGDClassifier(
        loss="log_loss",
        penalty="l2" if RIDGE[data] else None,
        alpha=RIDGE[data] or 1,
        learning_rate="constant",
        eta0=RATE / BATCH,
        max_iter=epochs,
        tol=None,
        shuffle=True,
        random_state=0,
    )


def logistic_milliseconds(folder, data):
    """What five more epochs of a fit cost: checks and copies of the data are not counted."""
    x, labels = logistic_data(folder, data)

    def seconds(epochs):
        start = time.perf_counter()
        classifier(data, epochs).fit(x, labels)
        return time.perf_counter() - start

    seconds(1)
    return median((seconds(6) - seconds(1)) / 5 * 1e3 for _ in range(7))


class Logistic:
    """Value and gradient in buffers that are made once; one exponential a row, as in Descent."""

    def __init__(self, x, labels):
        # By columns both products are quicker than by rows.
        self.x, self.labels = np.asfortranarray(x), labels
        self.margins, self.powers, self.slopes = (np.empty(len(labels)) for _ in range(3))
        self.gradient_norm, self.evaluations = np.inf, 0

    def __call__(self, theta):
        z, e, s = self.margins, self.powers, self.slopes
        weights = theta[1:]
        np.dot(self.x, weights, out=z)
        np.add(z, theta[0], out=z)
        np.multiply(z, self.labels, out=z)
        np.abs(z, out=e)
        np.negative(e, out=e)
        np.exp(e, out=e)
        np.log1p(e, out=s)
        value = s.sum()
        np.minimum(z, 0, out=s)
        value -= s.sum()
        # The slope of log(1 + e^-z) is -e/(1 + e) for z > 0, and -1/(1 + e) below.
        np.add(e, 1, out=s)
        np.copyto(e, 1, where=z < 0)
        np.divide(e, s, out=s)
        np.multiply(s, self.labels, out=s)
        np.multiply(s, -1 / len(s), out=s)
        gradient = np.empty_like(theta)
        gradient[0] = s.sum()
        np.dot(s, self.x, out=gradient[1:])
        gradient[1:] += RIDGE["dense"] * weights
        self.gradient_norm = np.sqrt(gradient @ gradient)
        self.evaluations += 1
        return value / len(s) + RIDGE["dense"] / 2 * (weights @ weights), gradient


def lbfgs_run(objective):
    """Stops where Descent does, by the Euclidean norm of the gradient at the last point."""
    from scipy.optimize import minimize

    objective.evaluations = 0

    def near(intermediate_result):
        if objective.gradient_norm <= TOLERANCE:
            raise StopIteration

    options = {"maxcor": MEMORY, "ftol": 0, "gtol": 0}
    start = np.zeros(DENSE + 1)
    return minimize(objective, start, jac=True, method="L-BFGS-B", callback=near, options=options)


def lbfgs_milliseconds(folder):
    objective = Logistic(*logistic_data(folder, "dense"))
    times = []
    for _ in range(25):
        start = time.perf_counter()
        lbfgs_run(objective)
        times.append(time.perf_counter() - start)
    return median(times[5:]) * 1e3


def lbfgs_evaluations(folder):
    objective = Logistic(*logistic_data(folder, "dense"))
    lbfgs_run(objective)
    return objective.evaluations


def perceptron(folder):
    """The epoch as one compiled scan over its batches, the last of which is smaller."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)
    x = jnp.array(read(folder, "digits.x").reshape(-1, UNITS[0]))
    labels = jnp.array(read(folder, "digits.labels", "<i4"))
    theta, layers, start = read(folder, "digits.theta"), [], 0
    for inputs, outputs in zip(UNITS, UNITS[1:]):
        block = theta[start : start + outputs * (inputs + 1)].reshape(outputs, inputs + 1)
        layers.append((jnp.array(block[:, 1:].T), jnp.array(block[:, 0])))
        start += outputs * (inputs + 1)

    def objective(layers, x, labels):
        (w1, b1), (w2, b2) = layers
        logits = jax.nn.relu(x @ w1 + b1) @ w2 + b2
        right = jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], 1)
        return -jnp.mean(right)

    def step(layers, rows):
        slopes = jax.grad(objective)(layers, x[rows], labels[rows])
        return jax.tree.map(lambda p, g: p - RATE * g, layers, slopes), None

    whole = len(labels) // BATCH * BATCH

    @jax.jit
    def epoch(layers, order):
        layers, _ = jax.lax.scan(step, layers, order[:whole].reshape(-1, BATCH))
        return step(layers, order[whole:])[0]

    return epoch, layers, lambda layers: float(objective(layers, x, labels)), len(labels)


def perceptron_milliseconds(folder):
    import jax

    epoch, layers, _, n = perceptron(folder)
    random = np.random.default_rng(0)
    times = []
    for _ in range(300):
        order = jax.numpy.array(random.permutation(n))
        start = time.perf_counter()
        layers = jax.block_until_ready(epoch(layers, order))
        times.append(time.perf_counter() - start)
    return median(times[100:]) * 1e3


def pytorch_perceptron(folder):
    """Two linear layers and PyTorch's own SGD, batch by batch."""
    import torch
    from torch import nn

    torch.set_default_dtype(torch.float64)
    x = torch.from_numpy(read(folder, "digits.x").reshape(-1, UNITS[0]))
    labels = torch.from_numpy(read(folder, "digits.labels", "<i4").astype(np.int64))
    network = nn.Sequential(nn.Linear(*UNITS[:2]), nn.ReLU(), nn.Linear(*UNITS[1:]))
    theta, start = torch.from_numpy(read(folder, "digits.theta")), 0
    with torch.no_grad():
        for layer in (network[0], network[2]):
            size = layer.out_features * (layer.in_features + 1)
            block = theta[start : start + size].reshape(layer.out_features, -1)
            layer.weight.copy_(block[:, 1:])
            layer.bias.copy_(block[:, 0])
            start += size
    loss = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(network.parameters(), lr=RATE)

    def epoch(order):
        for rows in torch.from_numpy(order).split(BATCH):
            optimizer.zero_grad()
            loss(network(x[rows]), labels[rows]).backward()
            optimizer.step()

    def objective():
        with torch.no_grad():
            return float(loss(network(x), labels))

    return epoch, objective, len(labels)


def pytorch_perceptron_milliseconds(folder):
    epoch, _, n = pytorch_perceptron(folder)
    random = np.random.default_rng(0)
    times = []
    for _ in range(100):
        order = random.permutation(n)
        start = time.perf_counter()
        epoch(order)
        times.append(time.perf_counter() - start)
    return median(times[30:]) * 1e3


def pytorch_objectives(folder):
    epoch, objective, n = pytorch_perceptron(folder)
    yield "perceptron", objective()
    for order in read(folder, "digits.orders", "<i4").reshape(EPOCHS, n):
        epoch(order.astype(np.int64))
    yield "perceptron.trained", objective()


def pytorch_version():
    import torch

    return torch.__version__


def step_milliseconds(rule, n, threads):
    """A compiled step that may write over its arguments; on one processor if it has one thread."""
    if threads == 1:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    import jax
    import jax.numpy as jnp
    import optax

    jax.config.update("jax_enable_x64", True)
    rules = {
        "sgd": optax.sgd(RATE),
        "momentum": optax.sgd(RATE, momentum=0.9),
        "adam": optax.adam(RATE),
        "adamw": optax.adamw(RATE, weight_decay=0.01),
    }
    optimizer = rules[rule]

    def step(x, state, gradient):
        updates, state = optimizer.update(gradient, state, x)
        return optax.apply_updates(x, updates), state

    compiled = jax.jit(step, donate_argnums=(0, 1))
    x, gradient = jnp.sin(jnp.arange(n, dtype=float)), jnp.cos(3.0 * jnp.arange(n))
    state = optimizer.init(x)
    times = []
    for _ in range(60):
        start = time.perf_counter()
        x, state = jax.block_until_ready(compiled(x, state, gradient))
        times.append(time.perf_counter() - start)
    return median(times[20:]) * 1e3


def svm(folder):
    from sklearn.svm import SVC

    x = read(folder, "svm.x").reshape(-1, SVM_COLUMNS)
    return SVC(C=1.0, gamma=SVM_GAMMA, tol=1e-3), x, read(folder, "svm.labels")


def svm_milliseconds(folder):
    machine, x, labels = svm(folder)
    times = []
    for _ in range(40):
        start = time.perf_counter()
        machine.fit(x, labels)
        times.append(time.perf_counter() - start)
    return median(times[5:]) * 1e3


def svm_objective(folder):
    """The dual objective, as it is maximized."""
    machine, x, labels = svm(folder)
    machine.fit(x, labels)
    support, coefficients = machine.support_vectors_, machine.dual_coef_[0]
    distances = ((support[:, None] - support[None]) ** 2).sum(axis=2)
    return np.abs(coefficients).sum() - coefficients @ np.exp(-SVM_GAMMA * distances) @ coefficients / 2


POWERS = np.logspace(0, 6, 20)
FUNCTIONS = {
    "sphere": lambda x: x @ x,
    "ellipsoid": lambda x: POWERS @ (x * x),
    "rosenbrock": lambda x: np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2),
    "rastrigin": lambda x: 10 * x.shape[0] + np.sum(x * x - 10 * np.cos(2 * np.pi * x), axis=0),
}


def differential_milliseconds():
    """All trials of a generation in one call of NumPy, which is its fastest form."""
    from scipy.optimize import differential_evolution

    def run(seed):
        start = time.perf_counter()
        result = differential_evolution(
            FUNCTIONS["rastrigin"],
            [(-5.12, 5.12)] * 10,
            strategy="best1bin",
            maxiter=200,
            popsize=15,
            tol=0,
            atol=0,
            polish=False,
            vectorized=True,
            updating="deferred",
            rng=seed,
        )
        # A vectorized call counts once for all of its points.
        return (time.perf_counter() - start) / (150 * (result.nit + 1)) * 1e6

    return median(run(seed) for seed in range(9))


def evolve(function, seed, **stopping):
    import cma

    options = {"seed": seed, "verbose": -9, "verb_log": 0, "tolfun": 0, "tolfunhist": 0, "tolx": 0}
    search = cma.CMAEvolutionStrategy(20 * [0.5], 0.5, options | stopping)
    while not search.stop():
        points = search.ask()
        search.tell(points, [function(x) for x in points])
    return search


def generation_milliseconds():
    def run(seed):
        start = time.perf_counter()
        search = evolve(FUNCTIONS["ellipsoid"], seed, maxiter=300)
        return (time.perf_counter() - start) / search.countiter * 1e3

    return median(run(seed) for seed in range(1, 10))


def evaluations(name):
    runs = [evolve(FUNCTIONS[name], seed, ftarget=1e-8) for seed in range(1, 26)]
    return median(run.countevals if run.best.f <= 1e-8 else float("inf") for run in runs)


def objectives(folder):
    for name in ("sphere", "ellipsoid", "rosenbrock"):
        yield name, FUNCTIONS[name](0.1 * np.arange(1, 21))
    yield "rastrigin", FUNCTIONS["rastrigin"](0.1 * np.arange(1, 11))
    for data in ("dense", "sparse"):
        x, labels = logistic_data(folder, data)
        theta = read(folder, f"{data}.theta")
        yield data, logistic_objective(x, labels, RIDGE[data], theta[0], theta[1:])
        fit = classifier(data, EPOCHS).fit(x, labels)
        trained = logistic_objective(x, labels, RIDGE[data], fit.intercept_[0], fit.coef_[0])
        yield f"{data}.trained", trained
    yield "lbfgs", lbfgs_run(Logistic(*logistic_data(folder, "dense"))).fun
    epoch, layers, objective, n = perceptron(folder)
    yield "perceptron", objective(layers)
    for order in read(folder, "digits.orders", "<i4").reshape(EPOCHS, n):
        layers = epoch(layers, order)
    yield "perceptron.trained", objective(layers)
    yield "svm", svm_objective(folder)


def gflops():
    from threadpoolctl import threadpool_limits

    a = np.random.default_rng(0).normal(size=(1000, 1000))
    times = []
    with threadpool_limits(1):
        for _ in range(10):
            start = time.perf_counter()
            a @ a
            times.append(time.perf_counter() - start)
    return 2e-9 * 1000**3 / min(times)


def versions():
    import platform
    from importlib.metadata import version

    yield "Python", platform.python_version()
    for package in ("scikit-learn", "scipy", "jax", "optax", "numpy", "cma"):
        yield package, version(package)


command, *rest = sys.argv[1:]
if command == "versions":
    answers = versions()
elif command == "objectives":
    answers = objectives(*rest)
elif command == "gflops":
    answers = [("gflops", gflops())]
elif command == "step":
    _, rule, n, threads = rest
    answers = [("milliseconds", step_milliseconds(rule, int(n), int(threads)))]
elif command == "pytorch-version":
    answers = [("torch", pytorch_version())]
elif command == "pytorch-objectives":
    answers = pytorch_objectives(*rest)
elif command == "pytorch-perceptron":
    answers = [("milliseconds", pytorch_perceptron_milliseconds(*rest))]
elif command == "svm":
    answers = [("milliseconds", svm_milliseconds(*rest))]
elif command == "lbfgs":
    answers = [("milliseconds", lbfgs_milliseconds(*rest))]
elif command == "lbfgs-evaluations":
    answers = [("evaluations", lbfgs_evaluations(*rest))]
elif command == "differential":
    answers = [("milliseconds", differential_milliseconds())]
elif command == "generation":
    answers = [("milliseconds", generation_milliseconds())]
elif command == "evaluations":
    answers = [("evaluations", evaluations(rest[1]))]
elif command == "perceptron":
    answers = [("milliseconds", perceptron_milliseconds(*rest))]
else:
    answers = [("milliseconds", logistic_milliseconds(*rest, command))]
for name, answer in answers:
    print(name, answer)
