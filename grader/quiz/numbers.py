"""Numbers as people type them: one, several in a row, or a table of them.

What has two readings as likely as each other comes with a doubt, which is asked. Every pattern takes a time
that is linear in the text, and no text is long.
"""

import re
from collections.abc import Callable, Sequence

from ...exercises import Text

MOST = 400  # numbers in one answer
LARGEST = 1e100
DIGITS = r"\d{1,400}"
NUMBER = rf"[+-]?(?:{DIGITS}(?:[.,]{DIGITS})?|[.,]{DIGITS})(?:[eE][+-]?\d{{1,4}})?"
POWER_OF = r"(?:\^|\*\*)\(?([+-]?\d{1,4})\)?"
GROUPED = re.compile(rf"([+-]?[1-9]\d{{0,2}}(?:[ '_]\d{{3}}){{1,12}})([.,]{DIGITS})?")
POINTED = re.compile(rf"([+-]?[1-9]\d{{0,2}}(?:\.\d{{3}}){{1,12}})(,{DIGITS})?")
COMMAED = re.compile(rf"([+-]?[1-9]\d{{0,2}}(?:,\d{{3}}){{1,12}})(\.{DIGITS})?")
THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")  # of a whole number, or decimals
COMMA_OF_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")  # in English; in French decimals
PRODUCT = re.compile(rf"({NUMBER}) ?[*x] ?10{POWER_OF}", re.IGNORECASE)
POWER = re.compile(rf"([+-]?)({NUMBER}){POWER_OF}")
FRACTION = re.compile(rf"({NUMBER})/({NUMBER})")
CALL = re.compile(
    r"(?:(?:np|numpy|torch)\.)?(?:array|asarray|tensor|size) ?\((.*?)(?:, ?dtype=[\w.]+)?\)", re.I | re.S
)
ROWS = re.compile(r"\s?(?:[\[(][^\[\]()]*[\])][\s,;]{0,4})+")
SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]{1,6}(?![0-9])")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
CLOSING = {"(": ")", "[": "]"}

Value = float | int
Several = tuple[list[Value], Text | None]


# --- one ------------------------------------------------------------------------------------------
def one_number(text: str) -> tuple[Value, Text | None] | None:
    """One number in any of its forms, and a doubt about it if there is one."""
    text = _spelled(text).removesuffix(".")
    if match := GROUPED.fullmatch(text):
        return _grouped(match), None
    for pattern, sign in ((POINTED, "."), (COMMAED, ",")):
        if (match := pattern.fullmatch(text)) and (match[2] or text.count(sign) > 1):
            return (value := _grouped(match)), do_you_mean(shown_number(value))
    if product := PRODUCT.fullmatch(text):
        return _finite(lambda: _float(product[1]) * 10.0 ** int(product[2]))
    if power := POWER.fullmatch(text):
        return _finite(lambda: float(power[1] + "1") * _float(power[2]) ** int(power[3]))
    if fraction := FRACTION.fullmatch(text):
        return _finite(lambda: _float(fraction[1]) / _float(fraction[2]))
    if re.fullmatch(r"[+-]?\d{1,40}", text):
        return int(text), None
    return _finite(lambda: _float(text)) if re.fullmatch(NUMBER, text) else None


def _spelled(text: str) -> str:
    """10⁻³ as 10^-3, and nothing around the signs that bind."""
    text = SUPERSCRIPT.sub(lambda m: "^" + m[0].translate(SUPERSCRIPTS), text.strip())
    return re.sub(r" ?(\^|\*\*|/) ?", r"\1", text)


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _grouped(match: re.Match[str]) -> Value:
    whole = re.sub(r"[ '_.,]", "", match[1])
    return _float(whole + match[2]) if match[2] else int(whole)


def _finite(compute: Callable[[], float]) -> tuple[Value, None] | None:
    try:
        value = compute()
    except (OverflowError, ZeroDivisionError):
        return None
    if not abs(value) <= LARGEST:  # nan too
        return None
    return (int(value) if value.is_integer() and abs(value) < 2**53 else value), None


def do_you_mean(shown: str) -> Text:
    """The question that a doubt is."""
    return Text(fr=f"Voulez-vous dire {shown} ?", en=f"Do you mean {shown}?")


def decimal_or_whole(text: str) -> Text:
    """The question about a comma before three digits."""
    decimal, whole = text.replace(",", "."), text.replace(",", " ")
    return Text(
        fr=f"Voulez-vous dire {decimal}, un nombre à virgule, et non {whole} ?",
        en=f"Do you mean {decimal}, with decimals, and not {whole}?",
    )


def shown_number(value: Value) -> str:
    """A number as it is shown again, so that it is read as the same: whole ones in groups of three."""
    if abs(value) < 10**18 and (isinstance(value, int) or value.is_integer()):
        return f"{int(value):,}".replace(",", " ")
    return f"{value:.10g}"


# --- several --------------------------------------------------------------------------------------
def several(text: str, whole: bool = False) -> Several | None:
    """Numbers in a row, in brackets or none. `whole`: none has decimals, so that every comma separates."""
    bare = unwrapped(text)
    if re.search(r"[\[\](){}]", bare):
        return None
    parts, unsure = _parts(bare, whole, bracketed=bare != text.strip())
    found = [None if re.fullmatch(r"[+-]?0\d+", part) else one_number(part) for part in parts[: MOST + 1]]
    if len(found) > MOST or any(one is None or one[1] is not None for one in found):
        return None
    values = [one[0] for one in found if one is not None]
    return values, do_you_mean(shown_row(values)) if unsure else None


def _parts(text: str, whole: bool, bracketed: bool) -> tuple[list[str], bool]:
    """The texts of the numbers, and whether their commas may mean something else. ";" separates before ", ",
    that before a blank, and a comma alone where it cannot be a decimal one."""
    text = re.sub(r"\s*([;,])\s+|\s+([;,])", lambda m: f"{m[1] or m[2]} ", _spelled(text))
    if not text:
        return [], False
    if whole and re.search(r"\d ?[xX*] ?[\d+-]", text):
        return re.split(r" ?[xX*] ?", text), False
    if ";" in text:
        return [part.strip() for part in text.removesuffix(";").split(";")], False
    if re.search(r", ", text):
        parts = text.removesuffix(", ").split(", ")
        return parts, any("," in part for part in parts) and not whole
    if " " in text:
        return text.split(), not bracketed and GROUPED.fullmatch(text) is not None
    alone = text.count(",") == 1 and "." not in text and not text.endswith(",")
    if whole or bracketed or not alone:
        text = text.removesuffix(",")
        return text.split(","), not (whole or bracketed) and _of_pairs(text)
    return [text], True


def _of_pairs(text: str) -> bool:
    """Whether its commas may be decimal ones and separate too: 1,5,2,5."""
    return "." not in text and text.count(",") % 2 == 1


def unwrapped(text: str) -> str:
    """What is inside the outer brackets, and inside the call that prints or makes an array."""
    text = text.strip()
    if match := CALL.fullmatch(text):
        text = match[1].strip()
    closing = CLOSING.get(text[:1])
    if closing is None or text[-1] != closing or len(text) < 2:
        return text
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "([") - (character in ")]")
        if depth == 0:
            return text[1:-1].strip() if place == len(text) - 1 else text
    return text


def shown_row(row: Sequence[Value]) -> str:
    """Numbers in a row, as they are shown again."""
    return f"[{' '.join(_ungrouped(value) for value in row)}]"


def _ungrouped(value: Value) -> str:
    return shown_number(value).replace(" ", "")


# --- a table --------------------------------------------------------------------------------------
def table(text: str) -> tuple[list[Value] | list[list[Value]], Text | None] | None:
    """Numbers in a row, or rows of them: in brackets of their own, or between ";", "|" or line ends."""
    inner = unwrapped(text)
    if re.search(r"[\[\](){}]", inner):
        if not ROWS.fullmatch(inner):
            return None
        return _rows(re.findall(r"[\[(][^\[\]()]*[\])]", inner))
    lines = [line for line in re.split(r"[;\n|]", inner) if line.strip()]
    if len(lines) < 2:
        return several(text)
    found = _rows(lines)
    if found is None or any(len(row) > 1 for row in found[0]):
        return found
    row = [line[0] for line in found[0]]  # 0,5 ; 0,25 is how French lists numbers
    return row, do_you_mean(shown_row(row)) if found[1] else None


def _rows(lines: Sequence[str]) -> tuple[list[list[Value]], Text | None] | None:
    found = [several(line) for line in lines]
    rows = [row[0] for row in found if row is not None]
    if len(rows) < len(found) or len({len(row) for row in rows}) != 1 or sum(map(len, rows)) > MOST:
        return None
    unsure = any(row is not None and row[1] is not None for row in found)
    return rows, do_you_mean(shown_table(rows)) if unsure else None


def shown_table(rows: Sequence[Value] | Sequence[Sequence[Value]]) -> str:
    """A row or rows, as they are shown again."""
    if any(not isinstance(row, Sequence) for row in rows):
        return shown_row(rows)  # type: ignore[arg-type]
    return "[" + " ".join(shown_row(row) for row in rows) + "]"  # type: ignore[arg-type]
