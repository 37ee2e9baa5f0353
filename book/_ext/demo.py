"""The directive of the in-page demos: a picture with words, whose place the script takes.

    ```{demo} line-search
    :script: lines
    :alt: What the picture shows, in words and numbers.

    The caption, which stays on paper.
    ```

Without a script's name the demo is in descent.js. A page loads the scripts of its demos, and no other.
"""

from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective


class demo(nodes.General, nodes.Element):
    """A figure that the script brings to life where there is one."""


class Demo(SphinxDirective):
    required_arguments = 1
    has_content = True
    option_spec = {"alt": directives.unchanged, "script": directives.unchanged}

    def run(self):
        name, alt = self.arguments[0], (self.options.get("alt") or "").strip()
        if not alt:
            raise self.error(f"the demo {name} has no alt text: say what its picture shows")
        root = Path(self.env.srcdir)
        picture = (root / self.config.demo_pictures / f"{name}.png").resolve()
        if not picture.is_file():
            raise self.error(f"the demo {name} has no picture {picture.name} in {self.config.demo_pictures}")
        here = Path(self.env.doc2path(self.env.docname)).parent
        self.env.note_dependency(str(picture))
        uri = Path(*[".."] * len(here.relative_to(root).parts), self.config.demo_pictures, picture.name)
        figure = demo("", nodes.image(uri=uri.as_posix(), alt=alt), name=name, script=self.options.get("script", "descent"))
        figure += self.parse_content_to_nodes()
        return [figure]


def open_figure(self, node):
    self.body.append(f'<figure class="descent-demo" data-demo="{self.attval(node["name"])}">\n')


def bring_to_life(app, page, template, context, doctree):
    """The scripts come along only where there is a demo of theirs."""
    if doctree is not None and app.builder.format == "html":
        scripts = sorted({node["script"] for node in doctree.findall(demo)})
        for script in scripts:
            app.add_js_file(f"playground/{script}.js", loading_method="defer")
        if scripts:
            app.add_css_file("playground/descent.css")


def setup(app):
    def pass_through(self, node):
        """Elsewhere the picture and the caption stand by themselves."""

    app.add_config_value("demo_pictures", "_static/demos", "env")
    app.add_node(demo, html=(open_figure, lambda self, node: self.body.append("</figure>\n")),
                 epub=(pass_through, pass_through), latex=(pass_through, pass_through), text=(pass_through, pass_through))
    app.add_directive("demo", Demo)
    app.connect("html-page-context", bring_to_life)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
