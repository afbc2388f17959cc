"""What a mutant of the reference does, in words that need not know the reference: "as if a minimum stood in
the place of a maximum". Only of faults that a student can find by such words."""

import ast

from ...exercises import Text

NAMES = {
    "max": ("un maximum", "a maximum"),
    "min": ("un minimum", "a minimum"),
    "maximum": ("un maximum", "a maximum"),
    "minimum": ("un minimum", "a minimum"),
    "sum": ("une somme", "a sum"),
    "mean": ("une moyenne", "a mean"),
    "floor": ("un arrondi par défaut", "rounding down"),
    "ceil": ("un arrondi par excès", "rounding up"),
    "argmax": ("le rang du maximum", "the place of the maximum"),
    "argmin": ("le rang du minimum", "the place of the minimum"),
    "all": ("« tous »", "“all”"),
    "any": ("« au moins un »", "“at least one”"),
    "log": ("un logarithme naturel", "a natural logarithm"),
    "log10": ("un logarithme en base 10", "a logarithm in base 10"),
    "MaxPool2d": ("un maximum par fenêtre", "a maximum per window"),
    "AvgPool2d": ("une moyenne par fenêtre", "a mean per window"),
}
STRICT = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}


def mutant_words(before: ast.AST, after: ast.AST) -> Text | None:
    """What follows "as if", or None of a fault that no such words describe."""
    if isinstance(before, ast.Compare) and isinstance(after, ast.Compare):
        return _relation(type(before.ops[0]), type(after.ops[0]))
    if isinstance(before, ast.Attribute | ast.Name) and isinstance(after, ast.Attribute | ast.Name):
        return _exchanged(NAMES.get(_name(before)), NAMES.get(_name(after)))
    return None


def _name(node: ast.Attribute | ast.Name) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id


def _exchanged(before: tuple[str, str] | None, after: tuple[str, str] | None) -> Text | None:
    if before is None or after is None or before == after:
        return None
    return Text(
        fr=f"{after[0]} prenait la place d{_of(before[0])}",
        en=f"{after[1]} stood in the place of {before[1]}",
    )


def _of(words: str) -> str:
    """The words after "de", with its elision."""
    if words.startswith("le "):
        return f"u {words[3:]}"
    return f"'{words}" if words[0] in "aeiouéu" else f"e {words}"


def _relation(before: type[ast.cmpop], after: type[ast.cmpop]) -> Text | None:
    if STRICT.get(before) is not after:
        return None
    if after in (ast.LtE, ast.GtE):
        return Text(
            fr="une inégalité stricte acceptait l'égalité", en="a strict inequality accepted equality"
        )
    return Text(fr="une inégalité large refusait l'égalité", en="an inequality refused equality")
