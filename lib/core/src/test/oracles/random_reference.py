"""Writes the reference values for descent.random, from an implementation that shares no code with it.

How to run (from this folder; mpmath is needed for the quantiles only):

    python3 -m venv scratch
    scratch/bin/pip install mpmath==1.4.1
    scratch/bin/python random_reference.py > ../resources/descent/random/reference.txt

The generators are written from the definitions in the papers, on Python's unbounded integers. The
quantiles solve Phi(z) = p with 60 digits, so they are right to the last digit of a double. Each line
is `kind argument seed: values`.
"""

from fractions import Fraction

import mpmath

M64 = 2**64 - 1
mpmath.mp.dps = 60


def splitmix64(seed):
    s = seed & M64
    while True:
        s = (s + 0x9E3779B97F4A7C15) & M64
        z = s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M64
        yield z ^ (z >> 31)


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & M64


def xoshiro256plusplus(s):
    s = list(s)
    while True:
        yield (rotl((s[0] + s[3]) & M64, 23) + s[0]) & M64
        t = (s[1] << 17) & M64
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 45)


def seeded(seed):
    words = splitmix64(seed)
    return xoshiro256plusplus([next(words) for _ in range(4)])


def indexed(seed, index):
    children = splitmix64(next(splitmix64(seed)))
    for _ in range(index):
        next(children)
    return seeded(next(children))


def bounded_int(outputs, bound):
    """Lemire's rule in its plain form: accept unless the low half is below 2^32 mod bound."""
    while True:
        high, low = divmod((next(outputs) >> 32) * bound, 2**32)
        if low >= 2**32 % bound:
            return high


def bounded_long(outputs, bound):
    bits = max(1, (bound - 1).bit_length())
    while True:
        value = next(outputs) >> (64 - bits)
        if value < bound:
            return value


def open_uniform(outputs):
    return Fraction(2 * (next(outputs) >> 12) + 1, 2**53)


def exact(fraction):
    return mpmath.mpf(fraction.numerator) / fraction.denominator


def quantile(p):
    if p > Fraction(1, 2):
        return -quantile(1 - p)
    p = exact(p)
    start = -mpmath.sqrt(-2 * mpmath.log(2 * p)) if p < 0.4 else (p - 0.5) * mpmath.sqrt(2 * mpmath.pi)
    return mpmath.findroot(lambda z: mpmath.log(mpmath.erfc(-z / mpmath.sqrt(2)) / 2) - mpmath.log(p), start)


def take(n, draw):
    return [draw() for _ in range(n)]


def line(kind, argument, seed, values):
    print(f"{kind} {argument} {seed}: {' '.join(map(str, values))}")


def signed(value):
    return value - 2**64 if value >= 2**63 else value


SEEDS = [0, 1, 42, 1234567, 2**63 - 1, -1]

for seed in SEEDS:
    outputs = splitmix64(seed)
    line("splitmix", "-", seed, take(10, lambda: signed(next(outputs))))
    outputs = seeded(seed)
    line("long", "-", seed, take(50, lambda: signed(next(outputs))))
    for index in (0, 1, 2, 1000):
        outputs = indexed(seed, index)
        line("index", index, seed, take(5, lambda: signed(next(outputs))))
    for bound in (1, 2, 3, 7, 10, 1000, 2**30 + 1, 3 * 2**29, 2**31 - 1):
        outputs = seeded(seed)
        line("int", bound, seed, take(30, lambda: bounded_int(outputs, bound)))
    for bound in (1, 2, 3, 10, 2**32, 2**62 + 1, 2**63 - 1):
        outputs = seeded(seed)
        line("bounded", bound, seed, take(20, lambda: bounded_long(outputs, bound)))
    outputs = seeded(seed)
    line("double", "-", seed, take(20, lambda: repr((next(outputs) >> 11) / 2**53)))
    outputs = seeded(seed)
    line("gaussian", "-", seed, take(60, lambda: repr(float(quantile(open_uniform(outputs))))))
    outputs = seeded(seed)
    line("exponential", "-", seed, take(40, lambda: repr(float(-mpmath.log(exact(open_uniform(outputs)))))))

for exponent in range(2, 54):
    p = Fraction(1, 2**exponent)
    line("quantile", float(p), "-", [repr(float(quantile(p)))])
for k in range(1, 64):
    p = Fraction(k, 128)
    line("quantile", float(p), "-", [repr(float(quantile(p)))])
