"""What the book becomes on paper and in an e-book: formulas as MathML, folds without folding.

A fold of a notebook is a <details> element in its Markdown. A PDF cannot fold: there the hints follow the question,
and the solutions move to the end of the book. A part without a written chapter gets no heading there.
"""

import re
from pathlib import Path

import yaml
from docutils import nodes
from latex2mathml.converter import convert
from sphinx.builders.epub3 import Epub3Builder
from sphinx.transforms.post_transforms import SphinxPostTransform

OPENING = re.compile(r"\s*<details>\s*<summary>(.+?)</summary>", re.DOTALL)
CLOSING = re.compile(r"\s*</details>")
PART = re.compile(r"^## (.+)\n\n```\{chapters\} \1\n```\n+", re.MULTILINE)
BIBLIOGRAPHY = "appendices/bibliography"
PLAN = Path(__file__).resolve().parent.parent / "chapters.yaml"


def inline_mathml(translator, node):
    translator.body.append(convert(node.astext()))
    raise nodes.SkipNode


def block_mathml(translator, node):
    anchor = f' id="{node["ids"][0]}"' if node["ids"] else ""
    number = f'<span class="eqno">({node["number"]})</span>' if node.get("number") else ""
    translator.body.append(f'<div class="math"{anchor}>{number}{convert(node.astext(), display="block")}</div>')
    raise nodes.SkipNode


class Folds(SphinxPostTransform):
    """Takes the folds of all chapters apart; in a PDF they are one document."""

    default_priority = 20
    formats = ("latex",)

    def run(self, **kwargs):
        solutions = []
        for opening in list(self.document.findall(nodes.raw)):
            match = OPENING.match(opening.astext())
            if match:
                title, content = match.group(1), self.content(opening)
                self.keep_references(opening, content)
                if title == "Solution":
                    solutions += [self.heading(opening), *content]
                else:
                    label = nodes.paragraph("", "", nodes.strong(title, title))
                    opening.replace_self([label, *content])
                    continue
                opening.parent.remove(opening)
        if solutions:
            section = nodes.section("", nodes.title("Solutions", "Solutions"), *solutions, ids=["solutions"])
            self.place().append(section)

    @staticmethod
    def content(opening):
        """What stands between the opening and the closing tag, taken out."""
        parent, at, content = opening.parent, opening.parent.index(opening) + 1, []
        while at < len(parent):
            node = parent[at]
            parent.remove(node)
            if isinstance(node, nodes.raw) and CLOSING.match(node.astext()):
                break
            content.append(node)
        return content

    @staticmethod
    def keep_references(opening, content):
        """What moves to another place of the document still refers to its own chapter."""
        section = opening.parent
        while "docname" not in section:
            section = section.parent
        for node in content:
            for reference in node.findall(nodes.reference):
                if "refid" in reference:
                    reference["refuri"] = f"%{section['docname']}#{reference['refid']}"
                    del reference["refid"]

    @staticmethod
    def heading(opening):
        section = opening.parent
        while not (isinstance(section, nodes.section) and section[0].astext().startswith("Exercise")):
            section = section.parent
        title = section[0].astext()
        return nodes.paragraph("", "", nodes.strong(title, title))

    def place(self):
        """The last chapter of the document, beside which the solutions stand."""
        last = list(self.document.findall(nodes.section))[0]
        return last.parent


class OneBibliography(SphinxPostTransform):
    """TeX sets the references at the end, under a heading of its own; the page in the appendix would be empty."""

    default_priority = 20
    formats = ("latex",)

    def run(self, **kwargs):
        citations = []
        for section in list(self.document.findall(nodes.section)):
            if section.get("docname") == BIBLIOGRAPHY:
                citations = list(section.findall(nodes.citation))
                section.replace_self(citations)
        for link in list(self.document.findall(nodes.reference)):
            if citations and link.get("refuri") == f"%{BIBLIOGRAPHY}":
                first = rf"\hyperlink{{cite.{BIBLIOGRAPHY}:{citations[0]['ids'][0]}}}{{"
                link.replace_self([nodes.raw("", first, format="latex"), *link, nodes.raw("", "}", format="latex")])


def without_index_page(app, name, source):
    """TeX and EPUB add the index at the end by themselves."""
    if name == app.config.root_doc and app.builder.name in ("latex", "epub"):
        source[0] = source[0].replace("\ngenindex\n", "\n")


def parts_to_come(app, name, source):
    """In a PDF the parts that are only announced share one list."""
    if name == app.config.root_doc and app.builder.name == "latex":
        plan = yaml.safe_load(PLAN.read_text(encoding="utf-8"))
        coming = {
            part["part"]: ", ".join(chapter["title"] for chapter in part["chapters"])
            for part in plan
            if not any(chapter["name"] in app.env.found_docs for chapter in part["chapters"])
        }
        lines = [f"- {part}: {titles}." for part, titles in coming.items()]
        announced = [match for match in PART.finditer(source[0]) if match.group(1) in coming]
        for match in reversed(announced):
            first = match is announced[0]
            text = "\n".join(["## What is to come", "", *lines, "", ""]) if first else ""
            source[0] = source[0][: match.start()] + text + source[0][match.end() :]


# Styles for a browser, which a checker of e-books does not understand.
BROWSER_STYLES = ("descent.css", "icons.css", "mystnb")


class Ebook(Epub3Builder):
    """Sphinx's own builder, which does not yet say which pages hold MathML."""

    def build_content(self):
        folder = Path(self.outdir)
        styles = [path for path in folder.glob("_static/*.css") if path.name.startswith(BROWSER_STYLES)]
        self.config.epub_exclude_files += [path.relative_to(folder).as_posix() for path in styles]
        super().build_content()
        package = folder / "content.opf"
        text = package.read_text(encoding="utf-8")
        package.write_text(ITEM.sub(self.with_mathml, text), encoding="utf-8")

    def with_mathml(self, match):
        page = Path(self.outdir) / match.group(1)
        return f'{match.group()} properties="mathml"' if "<math" in page.read_text(encoding="utf-8") else match.group()


ITEM = re.compile(r'<item id="epub-\d+" href="([^"]+\.xhtml)" media-type="application/xhtml\+xml"')


def ebook_styles(app, page, template, context, doctree):
    if app.builder.name == "epub":
        context["css_files"] = [
            style for style in context["css_files"] if not Path(str(style.filename)).name.startswith(BROWSER_STYLES)
        ]


def setup(app):
    app.add_builder(Ebook, override=True)
    app.connect("html-page-context", ebook_styles, priority=900)
    app.connect("source-read", without_index_page)
    app.connect("source-read", parts_to_come)
    app.add_html_math_renderer("mathml", (inline_mathml, None), (block_mathml, None))
    app.add_post_transform(Folds)
    app.add_post_transform(OneBibliography)
    return {"parallel_read_safe": True, "version": "1"}
