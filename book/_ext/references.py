"""Gives references to pictures and formulas their numbers.

In a notebook a reference is a plain link to the cell that shows the thing, [the first picture](#cell-id=049cae69) or
[the update rule](02-gradient-descent.ipynb#cell-id=f8418b0b), which JupyterLab follows. In the book it leads to the
figure or the formula of that cell and says which: "the first picture (figure 02.1)". A link to a cell with neither
leads to the cell.
"""

import json
import re
from pathlib import Path

from chapters import FORMULA, PICTURES, outside_code
from docutils import nodes
from sphinx.errors import ExtensionError

REFERENCE = re.compile(r"\[([^\]]+)\]\((?:(\d\d\w?-[\w-]+)\.ipynb)?#cell-id=([\w-]+)\)")
LABEL = re.compile(r"equation-(\d\d\w?)-(\d+)")


def numbers(name, cells):
    """What each cell can be referred to as: the target and, for a picture or a formula, its number."""
    chapter = name.partition("-")[0]
    named, figures, formulas = {}, 0, 0
    for cell in cells:
        if cell["cell_type"] == "code":
            named[cell["id"]] = (f"cell-{cell['id']}", "")
            if any(form in output.get("data", {}) for output in cell["outputs"] for form in PICTURES):
                figures += 1
                named[cell["id"]] = (f"figure-{chapter}-{figures}", f"figure {chapter}.{figures}")
        elif cell["cell_type"] == "markdown":
            found = []
            outside_code("".join(cell["source"]), lambda text: found.extend(FORMULA.findall(text)) or text)
            if len(found) == 1:
                number = formulas + 1
                named[cell["id"]] = (f"formula-{chapter}-{number}", f"formula {chapter}.{number}")
            formulas += len(found)
    return named


class References:
    """The references of one chapter."""

    def __init__(self, env, name, cells):
        self.env = env
        self.name = name
        self.known = {name: numbers(name, cells)}

    def of(self, chapter):
        if chapter not in self.known:
            if chapter not in self.env.found_docs:
                raise ExtensionError(f"{self.name} refers to a cell of {chapter}, which is not written")
            path = self.env.doc2path(chapter)
            # Numbers that change there change here.
            self.env.note_dependency(str(path))
            self.known[chapter] = numbers(chapter, json.loads(Path(path).read_text(encoding="utf-8"))["cells"])
        return self.known[chapter]

    def __call__(self, match):
        text, chapter, cell = match.groups()
        named = self.of(chapter or self.name)
        if cell not in named:
            raise ExtensionError(
                f"{self.name} refers to the cell {cell} of {chapter or self.name}, which has no such cell of code and "
                "no such text with one formula"
            )
        target, number = named[cell]
        return f"[{text} ({number})](#{target})" if number else f"[{text}](#{target})"


def read(app, name, source):
    """Changes the links of a notebook, before _ext/chapters.py numbers what they lead to."""
    if str(app.env.doc2path(name)).endswith(".ipynb"):
        notebook = json.loads(source[0])
        references = References(app.env, name, notebook["cells"])
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown":
                text = "".join(cell["source"])
                cell["source"] = outside_code(text, lambda part: REFERENCE.sub(references, part))
        source[0] = json.dumps(notebook)


def number_formulas(app, doctree):
    """Formulas are numbered like figures, by chapter; TeX counts them by itself."""
    labels = app.env.get_domain("std").anonlabels
    counted = False
    for formula in list(doctree.findall(nodes.math_block)):
        label = LABEL.fullmatch(formula.get("label") or "")
        if label:
            chapter, number = label.groups()
            formula["number"] = f"{chapter}.{number}"
            target = f"formula-{chapter}-{number}"
            formula.parent.insert(formula.parent.index(formula), nodes.target("", "", ids=[target]))
            labels[target] = (app.env.docname, target)
            if not counted:
                tex = rf"\renewcommand{{\theequation}}{{{chapter}.\arabic{{equation}}}}\setcounter{{equation}}{{0}}"
                formula.parent.insert(formula.parent.index(formula), nodes.raw("", tex, format="latex"))
                counted = True


def setup(app):
    app.connect("source-read", read, priority=400)
    app.connect("doctree-read", number_formulas)
    return {"parallel_read_safe": True, "version": "1"}
