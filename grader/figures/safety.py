"""What may stand in a figure: shapes and words; nothing that runs, loads or links."""

import re

from ...exercises import Text

MOST = 10 << 10  # bytes of a figure
SPACE = "{http://www.w3.org/2000/svg}"
SHAPES = frozenset("svg style g rect circle line path polyline polygon text tspan".split())
GIVEN = frozenset(
    "class cx cy d fill font-family font-size font-style font-weight height opacity points r rx "
    "stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width text-anchor transform "
    "viewBox width x x1 x2 y y1 y2".split()
)
REACHES = re.compile(r"url\(|@import|expression|javascript:|//", re.IGNORECASE)
DARK = "prefers-color-scheme:dark"


def fault_of(svg: str) -> Text | None:
    """Why a figure may not be given to students.

    Args:
        svg: its text.

    Returns:
        What is wrong, to be read behind the name of its file; None for one that is as `Sheet` draws them.
    """
    if (size := len(svg.encode())) > MOST:
        return Text(
            fr=f"a {size} octets ; il en faut au plus {MOST}. Dessinez moins de points.",
            en=f"has {size} bytes; wanted at most {MOST}. Draw fewer points.",
        )
    if "<!" in svg or "<?" in svg:
        return _refused("<!")
    from xml.etree import ElementTree  # for authors alone

    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        return Text(fr=f"n'est pas du SVG ({error}).", en=f"is no SVG ({error}).")
    for element in root.iter():
        name = element.tag.removeprefix(SPACE)
        if name not in SHAPES or not element.tag.startswith(SPACE):
            return _refused(name)
        for given, value in element.attrib.items():
            if given not in GIVEN or REACHES.search(value):
                return _refused(given)
        if REACHES.search(element.text or ""):
            return _refused((element.text or "").strip()[:40])
    if DARK not in "".join(style.text or "" for style in root.iter(f"{SPACE}style")):
        return Text(
            fr="n'a pas de couleurs pour une page sombre. Faites-la dessiner par figures.py.",
            en="has no colours for a dark page. Have it drawn by figures.py.",
        )
    return None


def _refused(found: str) -> Text:
    return Text(
        fr=f"contient {found} ; seuls des formes et des mots sont admis, et rien qui s'exécute ou se charge.",
        en=f"holds {found}; shapes and words alone are allowed, and nothing that runs or is loaded.",
    )
