r"""LaTeX for Auto Multiple Choice: sheets of paper that are scanned, each with variants of its own.

A group holds the variants of a question, and every sheet takes one of each group. The marks are those of dlx:
all of a question's points, or their share where several boxes are right.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from zlib import crc32

from ...exercises import Text
from .asked import Asked, Exported, KeyedQuiz, LeftOut, variants
from .wording import tex_of, tex_rows

DIGITS = 8  # of a student's number
MOST_DIGITS, MOST_DECIMALS = 9, 4
NO_BOXES = Text(
    fr="des cases à cocher ne prennent pas de réponse de ce genre",
    en="boxes to tick take no answer of this kind",
)
TRUTH = (Text(fr="Vrai", en="True"), Text(fr="Faux", en="False"))
UNIT = Text(fr="(Unité : {unit}.)", en="(Unit: {unit}.)")
WORDS = {
    "name": Text(fr="Nom et prénom :", en="Name and first name:"),
    "number": Text(
        fr="Votre numéro d'étudiant, un chiffre par colonne :",
        en="Your student number, one digit per column:",
    ),
    "how": Text(
        fr=r"Noircissez les cases au stylo noir. Le signe \multiSymbole{} veut dire que plusieurs réponses "
        "peuvent être justes ; ailleurs, une seule l'est.",
        en=r"Fill in the boxes with a black pen. The sign \multiSymbole{} means that several answers may be "
        "right; elsewhere, only one is.",
    ),
}
LANGUAGE = {"fr": "francais,", "en": ""}
DOCUMENT = r"""\documentclass[a4paper]{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{amsmath,amssymb}
\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\usepackage[%(language)sbloc]{automultiplechoice}
\setlength{\parindent}{0pt}
\begin{document}
\AMCrandomseed{%(seed)d}

%(elements)s

\onecopy{%(sheets)d}{
\textbf{\large %(title)s}\par\vspace{2ex}
\begin{minipage}{.42\linewidth}
%(name)s\par\vspace{2ex}
\namefield{\fbox{\begin{minipage}{.9\linewidth}\vspace{8mm}\mbox{}\vspace{3mm}\end{minipage}}}
\par\vspace{2ex}
%(how)s
\end{minipage}\hfill
\begin{minipage}{.55\linewidth}
%(number)s\par\vspace{1ex}
\AMCcodeGridInt{student}{%(digits)d}
\end{minipage}
\par\vspace{3ex}\hrule\vspace{3ex}
%(groups)s
}
\end{document}
"""


def amc_text(quizzes: Sequence[KeyedQuiz], language: str, count: int, sheets: int) -> Exported:
    """Quizzes as one source for Auto Multiple Choice.

    Args:
        quizzes: with their keys.
        language: "fr" or "en".
        count: how many variants of each question.
        sheets: how many different ones; each draws its variants.

    Returns:
        The text, for UTF-8 and pdfLaTeX; questions that boxes cannot answer are left out.
    """
    left_out: dict[str, Text] = {}
    groups: dict[str, list[str]] = {}
    for quiz in quizzes:
        for key in quiz.questions:
            try:
                asked = [_element(one) for one in variants(quiz, key, count, language)]
                groups[amc_name(quiz, key.question.name)] = asked
            except LeftOut as why:
                left_out[key.question.name] = why.text
    # A paragraph each: TeX holds one whole, and in AMC's catalogue there are all variants of all questions.
    inserted = [rf"\shufflegroup{{{name}}}\insertgroup[1]{{{name}}}\par" for name in groups]
    title = " -- ".join(tex_of(quiz.exercise.title[language]) for quiz in quizzes)
    text = DOCUMENT % {
        "language": LANGUAGE[language],
        "seed": crc32(title.encode()) % 10**7 + 1,
        "elements": "\n\n".join(_in_group(name, part) for name, parts in groups.items() for part in parts),
        "sheets": sheets,
        "title": title,
        **{name: words[language] for name, words in WORDS.items()},
        "digits": DIGITS,
        "groups": "\n".join(inserted),
    }
    return Exported(text, sum(map(len, groups.values())), left_out)


def amc_name(quiz: KeyedQuiz, question: str) -> str:
    """How the sheets and their marks call a question, without what is syntax in LaTeX; of its variants, a
    number follows."""
    return f"{quiz.exercise.slug}.{question}".replace("_", "-")


def _in_group(name: str, part: str) -> str:
    return f"\\element{{{name}}}{{\n{part}}}"


def _element(asked: Asked) -> str:
    kind = asked.question.kind
    if kind not in KINDS:
        raise LeftOut(fr=NO_BOXES.fr, en=NO_BOXES.en)
    return KINDS[kind](asked)


def _name(asked: Asked, part: str = "") -> str:
    """Of this variant. A bare number after the last point would make it a digit of a student's number."""
    return f"{amc_name(asked.quiz, asked.question.name)}.v{asked.number + 1:02d}{part}"


def _words(asked: Asked) -> str:
    unit = asked.say(asked.question.unit)
    return tex_of(asked.text + (f" {asked.say(UNIT).format(unit=unit)}" if unit else ""))


def _asked(kind: str, name: str, words: str, scoring: str, body: str) -> str:
    scored = f"\\scoring{{{scoring}}}\n" if scoring else ""
    return f"\\begin{{{kind}}}{{{name}}}{scored}\n{words}\n{body}\\end{{{kind}}}\n"


def _boxes(options: Iterable[tuple[bool, str, str]], ordered: bool = False) -> str:
    """Choices: whether each is right, its words, its own scoring."""
    lines = "".join(
        f"\\{'correct' if right else 'wrong'}choice{{{words}}}{scoring}\n"
        for right, words, scoring in options
    )
    return f"\\begin{{choices}}{'[o]' if ordered else ''}\n{lines}\\end{{choices}}\n"


def _points(points: float) -> str:
    return f"e=0,v=0,b={points:g},m=0"


# --- the kinds ------------------------------------------------------------------------------------
def _choice(asked: Asked) -> str:
    boxes = _boxes((place == asked.answer, tex_of(o), "") for place, o in enumerate(asked.options))
    return _asked("question", _name(asked), _words(asked), _points(asked.question.points), boxes)


def _truth(asked: Asked) -> str:
    boxes = _boxes(
        (
            (value is asked.answer, asked.say(word), "")
            for word, value in zip(TRUTH, (True, False), strict=True)
        ),
        ordered=True,
    )
    return _asked("question", _name(asked), _words(asked), _points(asked.question.points), boxes)


def _choices(asked: Asked) -> str:
    """A right box that is ticked earns its part, a wrong one takes its own; never below 0."""
    points, right = asked.question.points, set(asked.answer)
    earns = rf"\scoring{{b={points / len(right):.6g},m=0}}"
    takes = rf"\scoring{{b=0,m=-{points / max(1, len(asked.options) - len(right)):.6g}}}"
    boxes = _boxes(
        (place in right, tex_of(option), earns if place in right else takes)
        for place, option in enumerate(asked.options)
    )
    return _asked("questionmult", _name(asked), _words(asked), "e=0,v=0,p=0", boxes)


def _match(asked: Asked) -> str:
    """A question for each item, which earns its part."""
    scoring = _points(asked.question.points / len(asked.items))
    parts = []
    for place, item in enumerate(asked.items):
        boxes = _boxes(
            ((n == asked.answer[place], tex_of(option), "") for n, option in enumerate(asked.options)),
            ordered=True,
        )
        words = f"{_words(asked)} \\\\ \\textbf{{{tex_of(item)}}}"
        parts.append(_asked("question", _name(asked, f"-{place + 1}"), words, scoring, boxes))
    return "".join(parts)


def _number(asked: Asked) -> str:
    """The columns are as many for every variant: they tell nothing of the answer."""
    near = asked.keyed.tolerance
    every = [
        float(value) for solved in asked.keyed.solved for value in (solved.answer, *solved.mistakes.values())
    ]
    decimals = max(_decimals(solved.answer, near) for solved in asked.keyed.solved)
    digits = max(len(str(int(abs(value)))) for value in every) + decimals
    if decimals > MOST_DECIMALS or digits > MOST_DIGITS:
        raise LeftOut(
            fr=f"sa réponse demanderait plus de {MOST_DIGITS} chiffres ou de {MOST_DECIMALS} décimales",
            en=f"its answer would want more than {MOST_DIGITS} digits or {MOST_DECIMALS} decimals",
        )
    options = ",".join(
        (
            f"digits={digits}",
            f"decimals={decimals}",
            f"sign={'true' if min(every) < 0 else 'false'}",
            f"exact={math.floor(near * 10**decimals + 1e-9)}",
            f"scoreexact={asked.question.points:g}",
            "approx=0",
            "scorewrong=0",
        )
    )
    boxes = rf"\AMCnumericChoices{{{asked.answer:.{decimals}f}}}{{{options}}}" + "\n"
    return _asked("questionmultx", _name(asked), _words(asked), "", boxes)


def _decimals(value: float, near: float) -> int:
    """Enough for the answer, or for what the tolerance can tell apart; one more than are admitted, if not."""
    wanted = (d for d in range(MOST_DECIMALS + 1) if abs(round(value, d) - value) <= near / 2 + 1e-9)
    return next(wanted, MOST_DECIMALS + 1)


def _line(asked: Asked) -> str:
    code = tex_rows([f"{place:>2}  {line}" for place, line in enumerate(asked.options, 1)])
    boxes = _boxes(
        ((place == asked.answer, str(place), "") for place in range(1, len(asked.options) + 1)), ordered=True
    )
    words = _words(asked) + code
    return _asked("question", _name(asked), words, _points(asked.question.points), boxes)


KINDS: dict[str, Callable[[Asked], str]] = {
    "choice": _choice,
    "choices": _choices,
    "truth": _truth,
    "match": _match,
    "integer": _number,
    "number": _number,
    "line": _line,
}
