"""What paper and e-readers need: nothing there unfolds, and nothing there computes a formula.

- Hints stand below their exercise; solutions move to a page of their own at the end.
- In the EPUB, formulas become MathML, which e-readers draw themselves.
"""

import json
import re
import shutil
from pathlib import Path

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.builders.epub3 import Epub3Builder

PRINTED = ("latex", "epub")
PAGE = "appendices/solutions"
EXERCISE = re.compile(r"^### (Exercise (\d\d\w?\.\d+))", re.MULTILINE)
FOLD = re.compile(r"<details>\s*<summary>(.+?)</summary>\n(.*?)\n</details>", re.DOTALL)


def prose(path):
    """The Markdown cells of a notebook."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            yield "".join(cell["source"])


def solutions(folder):
    """The page of solutions, from all chapters of the folder."""
    page = ["# Solutions\n\nThe checks of the exercises accept every right answer; these are ours.\n"]
    for path in sorted(folder.glob("[0-9][0-9]*.ipynb")):
        exercise, title = "", ""
        for text in prose(path):
            title = title or text.partition("\n")[0].lstrip("# ")
            named = EXERCISE.search(text)
            exercise = named.group(1) if named else exercise
            for summary, body in FOLD.findall(text):
                if summary == "Solution":
                    if title:
                        page.append(f"## {path.name.partition('-')[0]} · {title}\n")
                        title = ""
                    page.append(f"### {exercise}\n\n{body.strip()}\n")
    return "\n".join(page)


def prepare(app):
    if app.builder.name == "epub":
        app.config.html_math_renderer = "mathml"
    if app.builder.name in PRINTED:
        path = Path(app.srcdir, f"{PAGE}.md")
        path.write_text(solutions(Path(app.srcdir)), encoding="utf-8")


def unfold(text):
    def instead(fold):
        if fold.group(1) == "Solution":
            return f"The solution is [at the end of the book](/{PAGE}.md)."
        return f"**{fold.group(1)}.** {fold.group(2).strip()}"

    return FOLD.sub(instead, text)


def read(app, name, source):
    if app.builder.name not in PRINTED:
        return
    if name == app.config.root_doc:
        source[0] = source[0].replace("appendices/notation\n", f"{PAGE}\nappendices/notation\n").replace("genindex\n", "")
    elif str(app.env.doc2path(name)).endswith(".ipynb"):
        notebook = json.loads(source[0])
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown":
                cell["source"] = unfold("".join(cell["source"]))
        source[0] = json.dumps(notebook)


def label_cells(app, doctree):
    """LaTeX takes a label from a target only, not from the container of a cell."""
    if app.builder.name == "latex":
        for cell in list(doctree.findall(nodes.container)):
            ids = [name for name in cell["ids"] if name.startswith("cell-")]
            if ids:
                cell["ids"] = []
                cell.parent.insert(cell.parent.index(cell), nodes.target("", "", ids=ids))


def mathml(self, node, display):
    self.body.append(convert(node.astext(), display=display))
    raise nodes.SkipNode


def leave_out(app, page, template, context, doctree):
    """MyST-NB's style sheet is written for browsers: e-readers stumble over its nested rules."""
    if app.builder.name == "epub":
        context["css_files"] = [sheet for sheet in context["css_files"] if "mystnb" not in str(sheet)]


class Epub(Epub3Builder):
    """Leaves out what only browsers take, and tells which pages hold formulas, as EPUB demands."""

    def build_content(self):
        static = Path(self.outdir, "_static")
        shutil.rmtree(static / "mathjax", ignore_errors=True)
        for sheet in static.glob("mystnb*.css"):
            sheet.unlink()
        super().build_content()
        package = Path(self.outdir, "content.opf")
        page = re.compile(r'(href="([^"]+)" media-type="application/xhtml\+xml") />')
        package.write_text(page.sub(self.with_formulas, package.read_text("utf-8")), encoding="utf-8")

    def with_formulas(self, item):
        page = Path(self.outdir, item.group(2)).read_text("utf-8")
        return item.group(1) + (' properties="mathml" />' if "<math " in page else " />")


def setup(app):
    app.add_builder(Epub, override=True)
    app.add_html_math_renderer(
        "mathml",
        (lambda self, node: mathml(self, node, "inline"), None),
        (lambda self, node: mathml(self, node, "block"), None),
    )
    app.connect("builder-inited", prepare)
    app.connect("source-read", read, priority=600)
    app.connect("doctree-read", label_cells, priority=900)
    app.connect("html-page-context", leave_out, priority=900)
    return {"parallel_read_safe": True, "version": "1"}
