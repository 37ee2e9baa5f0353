"""Turns the conventions of the notebooks into those of the book, as they are read.

The chapters are plain notebooks that read well in JupyterLab. Here each of them gets, in memory only, so that the
file offered for download stays as it is:

- its number before the title;
- targets for its exercises (exercise-02-1), formulas (equation-02-1), figures (figure-02-1) and cells (cell-049cae69);
- the alternative text and the width of a picture, from the metadata of the output to that of the cell;
- links to chapters that are not written yet as plain words;
- its demos (demos.yaml), each before the section that the data name;
- an entry in the index for each term that the text defines, which it sets in bold.
"""

import json
import re
import zlib
from pathlib import Path

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TITLE = re.compile(r"\A# (.+)$", re.MULTILINE)
EXERCISE = re.compile(r"^(#+) Exercise (\d\d\w?)\.(\d+)", re.MULTILINE)
FORMULA = re.compile(r"^\$\$(.+?)\$\$[ \t]*$", re.MULTILINE | re.DOTALL)
CHAPTER_LINK = re.compile(r"\[([^\]]+)\]\((\d\d\w?-[\w-]+)\.ipynb\)")
DEMOS = yaml.safe_load((Path(__file__).resolve().parent.parent / "demos.yaml").read_text("utf-8"))
PICTURES = ("image/png", "image/svg+xml")


def outside_code(text, change):
    """Applies a change to everything but fenced code."""
    parts, end = [], 0
    for fence in FENCE.finditer(text):
        parts += [change(text[end : fence.start()]), fence.group()]
        end = fence.end()
    return "".join(parts) + change(text[end:])


class Chapter:
    """One notebook on its way into the book."""

    def __init__(self, name, written):
        self.number = name.partition("-")[0]
        self.written = written
        self.formulas = 0
        self.figures = 0

    def change(self, notebook):
        self.insert_demos(notebook["cells"])
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown":
                cell["source"] = outside_code("".join(cell["source"]), self.prose)
            elif cell["cell_type"] == "code":
                cell.setdefault("metadata", {})["id"] = cell.get("id", "")
                self.describe_picture(cell)
        return notebook

    def insert_demos(self, cells):
        for demo in DEMOS.get(self.number, []):
            heading = re.compile(rf"\A##+ {re.escape(demo['before'])}$", re.MULTILINE)
            places = [at for at, cell in enumerate(cells) if heading.match("".join(cell["source"]))]
            if len(places) != 1:
                raise ValueError(f"{len(places)} sections of chapter {self.number} are named {demo['before']!r}")
            script = f":script: {demo['script']}\n" if "script" in demo else ""
            text = f"```{{demo}} {demo['name']}\n{script}:alt: {demo['alt']}\n\n{demo['caption']}\n```"
            cells.insert(places[0], {"cell_type": "markdown", "id": demo["name"], "metadata": {}, "source": text})

    def prose(self, text):
        text = TITLE.sub(rf"# {self.number} · \1", text)
        text = EXERCISE.sub(r"(exercise-\2-\3)=\n\g<0>", text)
        text = FORMULA.sub(self.formula, text)
        return CHAPTER_LINK.sub(self.link, text)

    def formula(self, match):
        self.formulas += 1
        return f"$${match.group(1)}$$ (equation-{self.number}-{self.formulas})"

    def link(self, match):
        return match.group() if match.group(2) in self.written else match.group(1)

    def describe_picture(self, cell):
        shown = [
            (output, form)
            for output in cell.get("outputs", [])
            for form in PICTURES
            if form in output.get("data", {})
        ]
        if not shown:
            return
        if len(shown) > 1:
            raise ValueError(f"cell {cell.get('id')} shows {len(shown)} pictures; a figure of the book is one cell")
        output, form = shown[0]
        said = output.get("metadata", {}).get(form, {})
        image = {"alt": said.get("alt", "")}
        if "width" in said:
            image["width"] = f"{said['width']}px"
        self.figures += 1
        title = "".join(output["data"].get("text/plain", "")).partition("\n")[0]
        cell.setdefault("metadata", {})["mystnb"] = {
            "image": image,
            "figure": {
                "name": f"figure-{self.number}-{self.figures}",
                "caption": f"**Figure {self.number}.{self.figures}** {title}",
            },
        }


def read(app, name, source):
    """Changes a notebook that Sphinx has just read."""
    if str(app.env.doc2path(name)).endswith(".ipynb"):
        written = {doc for doc in app.env.found_docs if doc[:2].isdigit()}
        source[0] = json.dumps(Chapter(name, written).change(json.loads(source[0])))


class IndexTerms(SphinxTransform):
    """A term in bold, in a paragraph of its own and not in a list, is being defined there."""

    # Before Sphinx collects the index.
    default_priority = 840

    def apply(self, **kwargs):
        if not self.env.docname[:2].isdigit():
            return
        for number, term in enumerate(list(self.document.findall(nodes.strong))):
            paragraph = term.parent
            plain = all(isinstance(part, nodes.Text) for part in term.children)
            if plain and isinstance(paragraph, nodes.paragraph) and isinstance(paragraph.parent, nodes.section):
                target = f"term-{number}"
                term["ids"].append(target)
                entry = addnodes.index(entries=[("single", term.astext(), target, "", None)])
                paragraph.insert(paragraph.index(term), entry)


def cell_targets(app, doctree):
    """Lets the errata point at cells."""
    labels = app.env.get_domain("std").anonlabels
    for cell in list(doctree.findall(nodes.container)):
        if cell.get("nb_element") == "cell_code" and cell["cell_metadata"].get("id"):
            target = f"cell-{cell['cell_metadata']['id']}"
            cell.parent.insert(cell.parent.index(cell), nodes.target("", "", ids=[target]))
            labels[target] = (app.env.docname, target)


def setup(app):
    app.connect("source-read", read)
    app.connect("doctree-read", cell_targets)
    app.add_transform(IndexTerms)
    # A change here makes Sphinx read all chapters again.
    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return {"env_version": zlib.crc32(code), "parallel_read_safe": True, "version": "1"}
