"""How Sphinx renders the book. Maven copies the sources together, calls it, and never lets it execute a cell."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

project = "Descent"
author = "the authors of Descent"
copyright = "2026, the authors of Descent. Text and code: Apache License 2.0"
language = "en"

extensions = [
    "myst_nb",
    "sphinx_copybutton",
    "sphinxcontrib.bibtex",
    "chapters",
    "citations",
    "lists",
    "outputs",
    "theme",
]

# Notebooks. The chapters are plain ones: what the book needs beyond that is added by _ext/chapters.py.
nb_execution_mode = "off"
nb_merge_streams = True
nb_render_error_lexer = "myst-ansi"
nb_number_source_lines = False
nb_mime_priority_overrides = [("html", "image/png", 1), ("html", "text/html", 2)]
myst_enable_extensions = ["amsmath", "attrs_inline", "colon_fence", "deflist", "dollarmath"]
myst_dmath_double_inline = False
bibtex_bibfiles = [str(HERE / "references.bib")]
bibtex_default_style = "plain"
bibtex_reference_style = "author_year"
numfig = False

templates_path = [str(HERE / "_templates")]
exclude_patterns = []

# Pages that open from disk: nothing on them may come from elsewhere.
html_theme = "sphinx_book_theme"
html_title = "Descent"
# The second folder holds what the build takes from Maven Central: MathJax 3, whose fonts are in the script itself.
# (MathJax 4 would fetch them from elsewhere.)
html_static_path = [str(HERE / "_static"), str(HERE / "target" / "vendored")]
html_css_files = ["descent.css"]
html_favicon = str(HERE / "_static" / "favicon.svg")
html_sourcelink_suffix = ""
html_show_sphinx = False
html_last_updated_fmt = None
html_secnumber_suffix = " "
html_theme_options = {
    "logo": {
        "image_light": str(HERE / "_static" / "logo.svg"),
        "image_dark": str(HERE / "_static" / "logo-dark.svg"),
        "alt_text": "Descent: to the first page",
    },
    "home_page_in_toc": False,
    "navbar_persistent": [],
    "navbar_end": [],
    "show_navbar_depth": 2,
    "show_toc_level": 2,
    "use_download_button": True,
    "use_fullscreen_button": False,
    "toc_title": "On this page",
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
html_context = {"default_mode": "auto"}

mathjax_path = "mathjax/tex-svg-full.js"
mathjax3_config = {
    "options": {"enableMenu": False},
    "svg": {"fontCache": "global"},
    "tex": {"tags": "none"},
}

copybutton_selector = "div.cell_input div.highlight pre, div.highlight-java div.highlight pre"
