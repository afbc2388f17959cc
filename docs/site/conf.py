"""How Sphinx builds the site in one language: `build.py` says which, and where the pages were gathered."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

language = os.environ.get("DLX_SITE_LANGUAGE", "en")
project = "dlx"
html_title = {"fr": "dlx : exercices corrigés", "en": "dlx: graded exercises"}[language]
extensions = ["myst_parser", "generated"]
suppress_warnings = ["misc.highlighting_failure"]  # a console session is no program

myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence", "deflist"]

html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_search_language = language
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
html_theme_options = {"footer_icons": []}
