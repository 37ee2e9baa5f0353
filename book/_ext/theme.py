"""Small corrections to what the theme writes, where neither its options nor a style sheet reach."""

from pathlib import Path


SCRIPTS = ["_static/scripts/pydata-sphinx-theme.js", "search.html"]


def without_chatter(app, exception):
    """The theme's scripts tell the console what they do; a page without faults has a silent console."""
    for name in SCRIPTS:
        script = Path(app.outdir) / name
        if script.exists():
            text = script.read_text(encoding="utf-8")
            script.write_text(text.replace("console.log(", "void("), encoding="utf-8")


def only_what_a_page_needs(app):
    """MyST-NB wants its scripts on every page."""
    app.set_html_assets_policy("per_page")


def keep_the_focus(app):
    """For the pages only: a book on paper, electronic or not, has no scripts."""
    if app.builder.name == "html":
        app.add_js_file("keyboard.js", loading_method="defer")


def formulas_only(app, page, template, context, doctree):
    """A page without formulas does well without two megabytes of MathJax; Sphinx counts those of its subpages."""
    if 'class="math' not in context.get("body", ""):
        context["script_files"] = [script for script in context.get("script_files", []) if not of_mathjax(script)]


def of_mathjax(script):
    return "mathjax" in str(script.filename or "") or "MathJax" in script.attributes.get("body", "")


def setup(app):
    app.connect("builder-inited", keep_the_focus)
    app.connect("builder-inited", only_what_a_page_needs, priority=900)
    app.connect("html-page-context", formulas_only, priority=900)
    app.connect("build-finished", without_chatter)
    return {"parallel_read_safe": True, "version": "1"}
