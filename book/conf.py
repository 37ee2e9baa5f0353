"""How Sphinx renders the book. Maven copies the sources together, calls it, and never lets it execute a cell."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

project = "Descent"
author = "the authors of Descent"
copyright = "2026, the authors of Descent. Text and code: Apache License 2.0"
language = "en"
version = release = "0.1"

extensions = [
    "myst_nb",
    "sphinx_copybutton",
    "sphinxcontrib.bibtex",
    "chapters",
    "citations",
    "demo",
    "lists",
    "outputs",
    "paper",
    "references",
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

html_math_renderer = "mathjax"
mathjax_path = "mathjax/tex-svg-full.js"
mathjax3_config = {
    "options": {"enableMenu": False},
    "svg": {"fontCache": "global"},
    "tex": {"tags": "none"},
}

copybutton_selector = "div.cell_input div.highlight pre, div.highlight-java div.highlight pre"

# On paper. Maven gives the tag; there formulas need no script.
if tags.has("paper"):  # noqa: F821 (Sphinx defines it)
    html_math_renderer = "mathml"
    html_static_path = [str(HERE / "_static")]
    html_css_files = []

epub_basename = "descent"
epub_title = "Descent"
epub_description = "Optimization for machine learning as a book that runs: Java that you can open, change and break."
epub_identifier = "io.github.descent"
epub_uid = epub_identifier
epub_scheme = "URN"
epub_css_files = ["ebook.css"]
epub_show_urls = "no"
epub_tocdepth = 2
epub_exclude_files = ["search.html"]
epub_use_index = True

latex_engine = "xelatex"
latex_use_xindy = False
latex_documents = [("index", "descent.tex", "Descent", author, "manual")]
latex_elements = {
    "papersize": "a4paper",
    "pointsize": "10pt",
    "extraclassoptions": "openany,oneside",
    # Titles and captions carry the book's own numbers.
    "preamble": r"""
\usepackage{caption}
\captionsetup{labelformat=empty}
\setcounter{secnumdepth}{-1}
\usepackage{newunicodechar}
\newunicodechar{ₘ}{\textsubscript{m}}
""",
    "figure_align": "H",
}
