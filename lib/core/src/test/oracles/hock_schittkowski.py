"""Problems of Hock & Schittkowski, Test Examples for Nonlinear Programming Codes (1981): as formulas that Java reads
too, with value and gradient at the start (SymPy), the published minimum, how SciPy's SLSQP and trust-constr solve
them, and the KKT point next to SLSQP's answer, to 40 digits by Newton's method (mpmath), with its multipliers.

The multipliers are those of f + sum l h - sum m g with g >= 0, so m >= 0 is what Java calls mu for -g <= 0.
"""

import csv
from pathlib import Path

import mpmath
import numpy as np
import sympy
from scipy.optimize import Bounds, NonlinearConstraint, minimize

OUT = Path(__file__).parent.parent / "resources" / "descent" / "convex" / "hock_schittkowski.csv"
mpmath.mp.dps = 40
FREE = (None, None)

ROSENBROCK = "100*(x2-x1^2)^2+(1-x1)^2"
LINES = "x1+3*x2{};x3+x4-2*x5;x2-x5"
HS78 = "x1^2+x2^2+x3^2+x4^2+x5^2-10;x2*x3-5*x4*x5;x1^3+x2^3+1"

# name: (objective, equalities = 0, inequalities >= 0, bounds, start, published minimum)
P = {
    "HS1": (ROSENBROCK, "", "", [FREE, (-1.5, None)], [-2, 1], "0"),
    "HS4": ("(x1+1)^3/3+x2", "", "", [(1, None), (0, None)], [1.125, 0.125], "8/3"),
    "HS5": ("sin(x1+x2)+(x1-x2)^2-1.5*x1+2.5*x2+1", "", "", [(-1.5, 4), (-3, 3)], [0, 0], "-sqrt(3)/2-pi/3"),
    "HS6": ("(1-x1)^2", "10*(x2-x1^2)", "", [FREE] * 2, [-1.2, 1], "0"),
    "HS7": ("log(1+x1^2)-x2", "(1+x1^2)^2+x2^2-4", "", [FREE] * 2, [2, 2], "-sqrt(3)"),
    "HS9": ("sin(pi*x1/12)*cos(pi*x2/16)", "4*x1-3*x2", "", [FREE] * 2, [0, 0], "-0.5"),
    "HS10": ("x1-x2", "", "-3*x1^2+2*x1*x2-x2^2+1", [FREE] * 2, [-10, 10], "-1"),
    "HS11": ("(x1-5)^2+x2^2-25", "", "-x1^2+x2", [FREE] * 2, [4.9, 0.1], "-8.498464223"),
    "HS12": ("0.5*x1^2+x2^2-x1*x2-7*x1-7*x2", "", "25-4*x1^2-x2^2", [FREE] * 2, [0, 0], "-30"),
    "HS14": ("(x1-2)^2+(x2-1)^2", "x1-2*x2+1", "-0.25*x1^2-x2^2+1", [FREE] * 2, [2, 2], "9-2.875*sqrt(7)"),
    "HS15": (ROSENBROCK, "", "x1*x2-1;x1+x2^2", [(None, 0.5), FREE], [-2, 1], "306.5"),
    "HS21": ("0.01*x1^2+x2^2-100", "", "10*x1-x2-10", [(2, 50), (-50, 50)], [-1, -1], "-99.96"),
    "HS22": ("(x1-2)^2+(x2-1)^2", "", "-x1-x2+2;-x1^2+x2", [FREE] * 2, [2, 2], "1"),
    "HS24": ("((x1-3)^2-9)*x2^3/(27*sqrt(3))", "", "x1/sqrt(3)-x2;x1+sqrt(3)*x2;-x1-sqrt(3)*x2+6",
             [(0, None)] * 2, [1, 0.5], "-1"),
    "HS26": ("(x1-x2)^2+(x2-x3)^4", "(1+x2^2)*x1+x3^4-3", "", [FREE] * 3, [-2.6, 2, 2], "0"),
    "HS27": ("0.01*(x1-1)^2+(x2-x1^2)^2", "x1+x3^2+1", "", [FREE] * 3, [2, 2, 2], "0.04"),
    "HS28": ("(x1+x2)^2+(x2+x3)^2", "x1+2*x2+3*x3-1", "", [FREE] * 3, [-4, 1, 1], "0"),
    "HS29": ("-x1*x2*x3", "", "-x1^2-2*x2^2-4*x3^2+48", [FREE] * 3, [1, 1, 1], "-16*sqrt(2)"),
    "HS30": ("x1^2+x2^2+x3^2", "", "x1^2+x2^2-1", [(1, 10), (-10, 10), (-10, 10)], [1, 1, 1], "1"),
    "HS31": ("9*x1^2+x2^2+9*x3^2", "", "x1*x2-1", [(-10, 10), (1, 10), (-10, 1)], [1, 1, 1], "6"),
    "HS33": ("(x1-1)*(x1-2)*(x1-3)+x3", "", "-x1^2-x2^2+x3^2;x1^2+x2^2+x3^2-4",
             [(0, None), (0, None), (0, 5)], [0, 0, 3], "sqrt(2)-6"),
    "HS35": ("9-8*x1-6*x2-4*x3+2*x1^2+2*x2^2+x3^2+2*x1*x2+2*x1*x3", "", "3-x1-x2-2*x3",
             [(0, None)] * 3, [0.5] * 3, "1/9"),
    "HS36": ("-x1*x2*x3", "", "72-x1-2*x2-2*x3", [(0, 20), (0, 11), (0, 42)], [10] * 3, "-3300"),
    "HS37": ("-x1*x2*x3", "", "72-x1-2*x2-2*x3;x1+2*x2+2*x3", [(0, 42)] * 3, [10] * 3, "-3456"),
    "HS39": ("-x1", "x2-x1^3-x3^2;x1^2-x2-x4^2", "", [FREE] * 4, [2] * 4, "-1"),
    "HS40": ("-x1*x2*x3*x4", "x1^3+x2^2-1;x1^2*x4-x3;x4^2-x2", "", [FREE] * 4, [0.8] * 4, "-0.25"),
    "HS42": ("(x1-1)^2+(x2-2)^2+(x3-3)^2+(x4-4)^2", "x1-2;x3^2+x4^2-2", "", [FREE] * 4, [1] * 4, "28-10*sqrt(2)"),
    "HS43": ("x1^2+x2^2+2*x3^2+x4^2-5*x1-5*x2-21*x3+7*x4", "",
             "8-x1^2-x2^2-x3^2-x4^2-x1+x2-x3+x4;10-x1^2-2*x2^2-x3^2-2*x4^2+x1+x4;"
             "5-2*x1^2-x2^2-x3^2-2*x1+x2+x4", [FREE] * 4, [0] * 4, "-44"),
    "HS44": ("x1-x2-x3-x1*x3+x1*x4+x2*x3-x2*x4", "",
             "8-x1-2*x2;12-4*x1-x2;12-3*x1-4*x2;8-2*x3-x4;8-x3-2*x4;5-x3-x4", [(0, None)] * 4, [0] * 4, "-15"),
    "HS46": ("(x1-x2)^2+(x3-1)^2+(x4-1)^4+(x5-1)^6", "x1^2*x4+sin(x4-x5)-1;x2+x3^4*x4^2-2", "", [FREE] * 5,
             [0.5 * 2**0.5, 1.75, 0.5, 2, 2], "0"),
    "HS47": ("(x1-x2)^2+(x2-x3)^3+(x3-x4)^4+(x4-x5)^4", "x1+x2^2+x3^3-3;x2-x3^2+x4-1;x1*x5-1", "", [FREE] * 5,
             [2, 2**0.5, -1, 2 - 2**0.5, 0.5], "0"),
    "HS48": ("(x1-1)^2+(x2-x3)^2+(x4-x5)^2", "x1+x2+x3+x4+x5-5;x3-2*(x4+x5)+3", "", [FREE] * 5,
             [3, 5, -3, 2, -2], "0"),
    "HS49": ("(x1-x2)^2+(x3-1)^2+(x4-1)^4+(x5-1)^6", "x1+x2+x3+4*x4-7;x3+5*x5-6", "", [FREE] * 5,
             [10, 7, 2, -3, 0.8], "0"),
    "HS50": ("(x1-x2)^2+(x2-x3)^2+(x3-x4)^4+(x4-x5)^2", "x1+2*x2+3*x3-6;x2+2*x3+3*x4-6;x3+2*x4+3*x5-6", "",
             [FREE] * 5, [35, -31, 11, 5, -5], "0"),
    "HS51": ("(x1-x2)^2+(x2+x3-2)^2+(x4-1)^2+(x5-1)^2", LINES.format("-4"), "", [FREE] * 5,
             [2.5, 0.5, 2, -1, 0.5], "0"),
    "HS52": ("(4*x1-x2)^2+(x2+x3-2)^2+(x4-1)^2+(x5-1)^2", LINES.format(""), "", [FREE] * 5, [2] * 5, "1859/349"),
    "HS53": ("(x1-x2)^2+(x2+x3-2)^2+(x4-1)^2+(x5-1)^2", LINES.format(""), "", [(-10, 10)] * 5, [2] * 5, "176/43"),
    "HS56": ("-x1*x2*x3", "x1-4.2*sin(x4)^2;x2-4.2*sin(x5)^2;x3-4.2*sin(x6)^2;x1+2*x2+2*x3-7.2*sin(x7)^2", "",
             [FREE] * 7, [1, 1, 1] + [float(np.arcsin((1 / 4.2) ** 0.5))] * 3 + [float(np.arcsin((5 / 7.2) ** 0.5))],
             "-3.456"),
    "HS60": ("(x1-1)^2+(x1-x2)^2+(x2-x3)^4", "x1*(1+x2^2)+x3^4-4-3*sqrt(2)", "", [(-10, 10)] * 3, [2] * 3,
             "0.03256820025"),
    "HS61": ("4*x1^2+2*x2^2+2*x3^2-33*x1+16*x2-24*x3", "3*x1-2*x2^2-7;4*x1-x3^2-11", "", [FREE] * 3, [0] * 3,
             "-143.6461422"),
    "HS63": ("1000-x1^2-2*x2^2-x3^2-x1*x2-x1*x3", "8*x1+14*x2+7*x3-56;x1^2+x2^2+x3^2-25", "", [(0, None)] * 3,
             [2] * 3, "961.7151721"),
    "HS65": ("(x1-x2)^2+(x1+x2-10)^2/9+(x3-5)^2", "", "48-x1^2-x2^2-x3^2", [(-4.5, 4.5), (-4.5, 4.5), (-5, 5)],
             [-5, 5, 0], "0.9535288567"),
    "HS66": ("0.2*x3-0.8*x1", "", "x2-exp(x1);x3-exp(x2)", [(0, 100), (0, 100), (0, 10)], [0, 1.05, 2.9],
             "0.5181632741"),
    "HS71": ("x1*x4*(x1+x2+x3)+x3", "x1^2+x2^2+x3^2+x4^2-40", "x1*x2*x3*x4-25", [(1, 5)] * 4, [1, 5, 5, 1],
             "17.0140173"),
    "HS76": ("x1^2+0.5*x2^2+x3^2+0.5*x4^2-x1*x3+x3*x4-x1-3*x2+x3-x4", "",
             "5-x1-2*x2-x3-x4;4-3*x1-x2-2*x3+x4;x2+4*x3-1.5", [(0, None)] * 4, [0.5] * 4, "-4.681818181"),
    "HS77": ("(x1-1)^2+(x1-x2)^2+(x3-1)^2+(x4-1)^4+(x5-1)^6",
             "x1^2*x4+sin(x4-x5)-2*sqrt(2);x2+x3^4*x4^2-8-sqrt(2)", "", [FREE] * 5, [2] * 5, "0.24150513"),
    "HS78": ("x1*x2*x3*x4*x5", HS78, "", [FREE] * 5, [-2, 1.5, 2, -1, -1], "-2.91970041"),
    "HS79": ("(x1-1)^2+(x1-x2)^2+(x2-x3)^2+(x3-x4)^4+(x4-x5)^4",
             "x1+x2^2+x3^3-2-3*sqrt(2);x2-x3^2+x4+2-2*sqrt(2);x1*x5-2", "", [FREE] * 5, [2] * 5, "0.0787768209"),
    "HS80": ("exp(x1*x2*x3*x4*x5)", HS78, "", [(-2.3, 2.3)] * 2 + [(-3.2, 3.2)] * 3, [-2, 2, 2, -1, -1],
             "0.0539498478"),
    "HS100": ("(x1-10)^2+5*(x2-12)^2+x3^4+3*(x4-11)^2+10*x5^6+7*x6^2+x7^4-4*x6*x7-10*x6-8*x7", "",
              "127-2*x1^2-3*x2^4-x3-4*x4^2-5*x5;282-7*x1-3*x2-10*x3^2-x4+x5;196-23*x1-x2^2-6*x6^2+8*x7;"
              "-4*x1^2-x2^2+3*x1*x2-2*x3^2-5*x6+11*x7", [FREE] * 7, [1, 2, 0, 4, 0, 1, 1], "680.6300573"),
    "HS113": ("x1^2+x2^2+x1*x2-14*x1-16*x2+(x3-10)^2+4*(x4-5)^2+(x5-3)^2+2*(x6-1)^2+5*x7^2+7*(x8-11)^2"
              "+2*(x9-10)^2+(x10-7)^2+45", "",
              "105-4*x1-5*x2+3*x7-9*x8;-10*x1+8*x2+17*x7-2*x8;8*x1-2*x2-5*x9+2*x10+12;"
              "-3*(x1-2)^2-4*(x2-3)^2-2*x3^2+7*x4+120;-5*x1^2-8*x2-(x3-6)^2+2*x4+40;"
              "-0.5*(x1-8)^2-2*(x2-4)^2-3*x5^2+x6+30;-x1^2-2*(x2-2)^2+2*x1*x2-14*x5+6*x6;"
              "3*x1-6*x2-12*(x9-8)^2+7*x10", [FREE] * 10, [2, 3, 5, 5, 1, 2, 7, 3, 6, 10], "24.3062091"),
    "HS118": (
        "+".join(f"2.3*x{k}+0.0001*x{k}^2+1.7*x{k + 1}+0.0001*x{k + 1}^2+2.2*x{k + 2}+0.00015*x{k + 2}^2"
                 for k in range(1, 16, 3)), "",
        ";".join([f"x{k}-x{k - 3}+7;{13 if k % 3 != 2 else 14}-(x{k}-x{k - 3}+7)" for k in range(4, 16)]
                 + [f"x{3 * k + 1}+x{3 * k + 2}+x{3 * k + 3}-{b}" for k, b in enumerate([60, 50, 70, 85, 100])]),
        [(8, 21), (43, 57), (3, 16)] + [(0, 90), (0, 120), (0, 60)] * 4, [20, 55, 15] + [20, 60, 20] * 4,
        "664.82045"),
}


class Problem:
    def __init__(self, objective, equalities, inequalities, bounds, start, published):
        n = len(start)
        self.n, self.bounds, self.start = n, bounds, np.array(start, float)
        self.x = sympy.symbols(f"x1:{n + 1}")
        parse = lambda text: sympy.nsimplify(sympy.sympify(text.replace("^", "**")), rational=True)  # noqa: E731
        split = lambda text: [parse(part) for part in text.split(";") if part]  # noqa: E731
        self.f, self.h, self.g = parse(objective), split(equalities), split(inequalities)
        self.published = float(sympy.sympify(published))

    def numeric(self, expressions):
        value = sympy.lambdify([self.x], expressions, "numpy")
        return lambda x: np.array(value(x), float)

    def gradient(self, expression):
        return [sympy.diff(expression, v) for v in self.x]

    def solve(self, method):
        f, df = self.numeric(self.f), self.numeric(self.gradient(self.f))
        constraints = []
        for expressions, high in ((self.h, 0), (self.g, np.inf)):
            if expressions:
                jacobian = self.numeric([self.gradient(e) for e in expressions])
                constraints.append(NonlinearConstraint(self.numeric(expressions), 0, high, jac=jacobian))
        low = [-np.inf if b[0] is None else b[0] for b in self.bounds]
        high = [np.inf if b[1] is None else b[1] for b in self.bounds]
        bounded = Bounds(low, high) if any(b != FREE for b in self.bounds) else None
        options = {"maxiter": 2000}
        if method == "trust-constr":
            options |= {"gtol": 1e-9, "xtol": 1e-12}
        else:
            options |= {"ftol": 1e-15}
        return minimize(f, self.start, jac=df, method=method, constraints=constraints, bounds=bounded,
                        options=options)

    def polish_nearest(self, answers):
        """From the answer next to the published minimum; interior points need a wider active set."""
        for answer in sorted(answers, key=lambda a: abs(a.fun - self.published)):
            for tolerance in (1e-5, 1e-3):
                polished = self.polish([float(v) for v in answer.x], tolerance)
                if polished:
                    return polished
        return None

    def active(self, x, tolerance):
        """(expression >= 0, place of its multiplier) of all that is active."""
        found = [(-e, ("h", i)) for i, e in enumerate(self.h)]
        found += [(e, ("g", j)) for j, e in enumerate(self.g)
                  if abs(float(e.subs(dict(zip(self.x, x))))) < tolerance]
        for k, (low, high) in enumerate(self.bounds):
            if low is not None and abs(x[k] - low) < tolerance:
                found.append((self.x[k] - sympy.nsimplify(low, rational=True), ("l", k)))
            if high is not None and abs(x[k] - high) < tolerance:
                found.append((sympy.nsimplify(high, rational=True) - self.x[k], ("u", k)))
        return found

    def polish(self, x, tolerance):
        """Newton's method in 40 digits on the KKT conditions with the active set of x; None if it fails."""
        active = self.active(x, tolerance)
        gradient = np.array(self.numeric(self.gradient(self.f))(x))
        normals = np.array([self.numeric(self.gradient(e))(x) for e, _ in active]).reshape(-1, self.n)
        if np.linalg.matrix_rank(normals, tol=1e-6) < len(active):
            return None
        start = np.linalg.lstsq(normals.T, gradient, rcond=None)[0]
        m = sympy.symbols(f"m1:{len(active) + 1}")
        lagrangian = self.f - sum(mi * e for mi, (e, _) in zip(m, active))
        unknowns = list(self.x) + list(m)
        equations = self.gradient(lagrangian) + [e for e, _ in active]
        residual = sympy.lambdify([unknowns], equations, "mpmath")
        jacobian = sympy.lambdify([unknowns], [[sympy.diff(e, v) for v in unknowns] for e in equations], "mpmath")
        z = mpmath.matrix([mpmath.mpf(float(v)) for v in [*x, *start]])
        for _ in range(30):
            try:
                z -= mpmath.lu_solve(mpmath.matrix(jacobian(list(z))), mpmath.matrix(residual(list(z))))
            except ZeroDivisionError:
                return None
        if mpmath.norm(mpmath.matrix(residual(list(z))), mpmath.inf) > mpmath.mpf(10) ** -30:
            return None
        point = [float(v) for v in z[: self.n]]
        if np.abs(np.array(point) - x).max() > 1e-2:
            return None
        multipliers = {"h": [0.0] * len(self.h), "g": [0.0] * len(self.g), "l": [0.0] * self.n, "u": [0.0] * self.n}
        for (_, (kind, i)), value in zip(active, z[self.n:]):
            multipliers[kind][i] = float(value) if abs(value) > 1e-25 else 0.0
        value = float(sympy.lambdify([self.x], self.f, "mpmath")(list(z[: self.n])))
        return point, value, multipliers, self.curvature(z, active, equations, m)

    def curvature(self, z, active, equations, m):
        """The least eigenvalue of the reduced Hessian, where strict complementarity holds."""
        strict = all(kind == "h" or value > 1e-12 for (_, (kind, _)), value in zip(active, z[self.n:]))
        unknowns = list(self.x) + list(m)
        hessian = sympy.lambdify([unknowns], [[sympy.diff(e, v) for v in self.x] for e in equations], "mpmath")
        rows = np.array(hessian(list(z)), float)
        h, a = rows[: self.n], rows[self.n:]
        if not strict or len(a) == self.n:
            return ""
        basis = np.linalg.svd(a)[2][len(a):].T if len(a) else np.eye(self.n)
        return repr(float(np.linalg.eigvalsh(basis.T @ h @ basis)[0]))


def text(numbers):
    return " ".join(repr(float(v)).replace("inf", "Infinity") for v in numbers)


def main():
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with OUT.open("w", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["problem", "objective", "equalities", "at_least_zero", "lower", "upper", "start", "value",
                       "gradient", "published", "slsqp", "trust_constr", "minimum", "minimizer", "h", "g", "l", "u",
                       "curvature"])
        for name, parts in P.items():
            p = Problem(*parts)
            values = p.numeric([p.f, *p.h, *p.g])(p.start)
            slsqp, trust = p.solve("SLSQP"), p.solve("trust-constr")
            polished = p.polish_nearest([slsqp, trust])
            print(name, p.published, slsqp.fun, trust.fun, polished and polished[1], flush=True)
            kkt = ["", "", "", "", "", "", ""]
            if polished:
                point, minimum, m, curvature = polished
                kkt = [repr(minimum), text(point), text(m["h"]), text(m["g"]), text(m["l"]), text(m["u"]), curvature]
            rows.writerow([name, parts[0], parts[1], parts[2],
                           text([-np.inf if b[0] is None else b[0] for b in p.bounds]),
                           text([np.inf if b[1] is None else b[1] for b in p.bounds]), text(p.start), text(values),
                           text(p.numeric(p.gradient(p.f))(p.start)), repr(p.published), repr(float(slsqp.fun)),
                           repr(float(trust.fun)), *kkt])


if __name__ == "__main__":
    main()
