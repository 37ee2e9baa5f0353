"""Directives that write lists from data: {chapters}, {errata} and {coverage}.

Each makes Markdown from a YAML file and has it parsed where it stands. A chapter that is not written yet appears by
its name, without a link.
"""

import json
from functools import cache
from pathlib import Path

import yaml
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

BOOK = Path(__file__).resolve().parent.parent


@cache
def data(path):
    """What a file holds, read once for all the lists that are made from it, and fast where PyYAML has its fast part."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class FromData(SphinxDirective):
    """Reads a data file and parses the Markdown that a subclass makes of it."""

    file = ""
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self):
        path = BOOK / self.file
        self.env.note_dependency(str(path))
        # Whether a chapter is written changes the list too.
        self.env.note_reread()
        text = self.markdown(data(path))
        container = nodes.container(classes=["from-data", self.name])
        self.state.nested_parse(StringList(text.splitlines(), self.file), 0, container)
        return [container]

    def written(self, name):
        return name in self.env.found_docs

    def chapter(self, number):
        """A link to a chapter, or its number if it is not written yet."""
        for name in self.env.found_docs:
            if name.startswith(f"{number}-"):
                return f"[{number}](/{name}.ipynb)"
        return number

    def cell(self, wanted):
        """A link to a code cell, by the number that JupyterLab shows beside it."""
        for name in sorted(self.env.found_docs):
            path = Path(self.env.doc2path(name))
            if path.suffix == ".ipynb":
                for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
                    if cell["cell_type"] == "code" and cell.get("id") == wanted:
                        return f"[cell {cell['execution_count']} of chapter {name.partition('-')[0]}](#cell-{wanted})"
        raise self.error(f"{self.file} names a code cell that no chapter has: {wanted}")


class Chapters(FromData):
    """The chapters of one part, each with its line, and their place in the table of contents."""

    file = "chapters.yaml"

    def markdown(self, parts):
        part = next(part for part in parts if part["part"] == self.arguments[0])
        lines, written = [], []
        for chapter in part["chapters"]:
            name, title = chapter["name"], chapter["title"]
            number = name.partition("-")[0]
            if self.written(name):
                written.append(name)
                lines.append(f"- [{number} · {title}](/{name}.ipynb)  \n  {chapter['line']}")
            else:
                lines.append(f"- {number} · {title} [coming]{{.coming}}  \n  {chapter['line']}")
        if written:
            lines += ["", "```{toctree}", ":hidden:", f":caption: {part['part']}", "", *written, "```"]
        return "\n".join(lines)


class Errata(FromData):
    """The errata of one source."""

    file = "errata.yaml"

    def markdown(self, sources):
        source = next(source for source in sources if source["source"] == self.arguments[0])
        lines = []
        for row in source["rows"]:
            cells = [self.cell(cell) for cell in row.get("cells", [])]
            named = " ".join(cells)
            chapters = [f"chapter {number}" for number in row["chapters"] if f"chapter {number}" not in named]
            lines += [
                f"{'Lines' if not str(row['line']).isdigit() else 'Line'} {row['line']}: {row['claim']}",
                f": **{row['verdict']}** {row['truth']}",
                "",
                f"  {', '.join(cells + chapters)}",
                "",
            ]
        return "\n".join(lines)


class Coverage(FromData):
    """The sections of one source, and where the book has them."""

    file = "coverage.yaml"

    def markdown(self, sources):
        source = next(source for source in sources if source["source"] == self.arguments[0])
        lines = ["| section | chapter | exercise | test |", "|---|---|---|---|"]
        for row in source["sections"]:
            chapters = ", ".join(self.chapter(number) for number in row["chapters"])
            exercises = ", ".join(self.exercise(number) for number in row.get("exercises", []))
            tests = ", ".join(f"`{test.rpartition('.')[2]}`" for test in row.get("tests", []))
            lines.append(f"| {row['section']} | {chapters} | {exercises} | {tests} |")
        return "\n".join(lines)

    def exercise(self, number):
        return f"[{number}](#exercise-{number.replace('.', '-')})"


def setup(app):
    app.add_directive("chapters", Chapters)
    app.add_directive("errata", Errata)
    app.add_directive("coverage", Coverage)
    return {"parallel_read_safe": True, "version": "1"}
