"""Writes the data sets of this folder from the ones that scikit-learn carries in its package.

How to run (any folder; the network is needed for the first two lines only):

    python3 -m venv scratch
    scratch/bin/pip install scikit-learn==1.9.1
    scratch/bin/python data/make.py
    cd data && sha256sum --check SHA256SUMS && git diff --exit-code .

The result depends on the package's data alone: no dates, no random numbers, no locale. Each number
is written in its shortest decimal form that reads back to the same double. Rows keep the order of
the source. Lines end in LF.
"""

import hashlib
import importlib.metadata
from pathlib import Path

from sklearn import datasets

FOLDER = Path(__file__).resolve().parent


def shortest(value):
    """The shortest decimal that reads back as the same double, without a trailing `.0`."""
    value = float(value)
    return str(int(value)) if value == int(value) else repr(value)


def write(name, header, features, targets):
    rows = [",".join([*map(shortest, row), str(target)]) for row, target in zip(features, targets, strict=True)]
    assert all(row.count(",") == len(header) - 1 for row in rows), name
    (FOLDER / name).write_bytes("\n".join([",".join(header), *rows, ""]).encode("ascii"))


def diabetes():
    raw = datasets.load_diabetes(scaled=False)
    assert raw.feature_names == ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"]
    # Some older releases carry 11 values of s5 such as 4.803999999999999, where the authors' file has
    # 4.804 (scikit-learn issue 31940).
    assert all(value == round(value, 4) for value in raw.data.ravel()), "scikit-learn is too old"
    header = ["age", "sex", "bmi", "bp", "s1_tc", "s2_ldl", "s3_hdl", "s4_tch", "s5_ltg", "s6_glu", "progression"]
    write("diabetes.csv", header, raw.data, map(shortest, raw.target))


def breast_cancer():
    raw = datasets.load_breast_cancer()
    # "mean radius", "radius error", "worst radius" become radius_mean, radius_se, radius_worst.
    header = []
    for name in raw.feature_names:
        words = str(name).split()
        if words[-1] == "error":
            header.append("_".join([*words[:-1], "se"]))
        else:
            header.append("_".join([*words[1:], words[0]]))
    write("breast-cancer.csv", [*header, "diagnosis"], raw.data, [raw.target_names[t] for t in raw.target])


def digits():
    raw = datasets.load_digits()
    header = [f"pixel_{row}_{column}" for row in range(8) for column in range(8)]
    write("digits.csv", [*header, "label"], raw.data, raw.target)


def iris():
    raw = datasets.load_iris()
    header = [name.removesuffix(" (cm)").replace(" ", "_") for name in raw.feature_names]
    write("iris.csv", [*header, "species"], raw.data, [raw.target_names[t] for t in raw.target])


def wine():
    raw = datasets.load_wine()
    header = [name.replace("od280/od315_of_diluted_wines", "od280_od315") for name in raw.feature_names]
    # The source numbers the three growers 1 to 3; the package shifted them to 0 to 2.
    write("wine.csv", [*header, "cultivar"], raw.data, [t + 1 for t in raw.target])


def checksums():
    lines = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in sorted(FOLDER.glob("*.csv"))]
    (FOLDER / "SHA256SUMS").write_bytes("".join(lines).encode("ascii"))


def licence():
    (copying,) = [f for f in importlib.metadata.files("scikit-learn") if f.name == "COPYING"]
    # After its own licence the file has those of bundled binaries, of which nothing is used here.
    own = copying.locate().read_text("utf-8").split("\n----\n")[0]
    (FOLDER / "LICENSE.scikit-learn").write_bytes(own.encode("utf-8"))


if __name__ == "__main__":
    for make in (diabetes, breast_cancer, digits, iris, wine, checksums, licence):
        make()
    print("written from scikit-learn", importlib.metadata.version("scikit-learn"))
