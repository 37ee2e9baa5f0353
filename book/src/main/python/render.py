"""Runs Sphinx as soon as it is told to, with everything loaded that it will need.

    python render.py OPTIONS

OPTIONS are those of sphinx-build. Loading takes a second, which passes while chapters are executed: only after a line on
the standard input does Sphinx look at any file. If the input ends without a line, there is nothing to render.
"""

import importlib
import sys

# Jupyter's checks of data build a grammar of international addresses if they find this module, which takes another
# second, and no chapter holds such an address for them to check.
sys.modules["rfc3987_syntax"] = None

from sphinx.application import builtin_extensions
from sphinx.cmd.build import main

for module in (*builtin_extensions, "myst_nb.sphinx_ext", "sphinx_book_theme", "sphinxcontrib.bibtex", "sphinx_copybutton"):
    importlib.import_module(module)

if sys.stdin.readline():
    sys.exit(main(sys.argv[1:]))
