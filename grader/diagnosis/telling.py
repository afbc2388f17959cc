"""What is said of one function that is wrong on public calls: why, or where, and a small call."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...exercises import Text
from ..bench import Value, wire
from ..checking import EARLIER_CHANGED, GIVEN_CHANGED, INPUT_CHANGED, failure
from ..reports import Picture, Verdict
from .diagnose import lowered
from .examples import UNKNOWN, call_text, smallest, wrong_parts
from .hypotheses import Found
from .looks import look_of
from .pictures import picture_alone
from .probing import Asked, Change, as_floats, laid_plainly
from .recognised import Hypothesis, Recognised, texts_of
from .sketches import Sketch
from .sketches import right as is_right

Calls = Sequence[tuple[Asked, Sketch]]
Again = Callable[[Asked, Change | None], Asked | None]
ALONE = 2  # times that a wrong call is made by itself: what is random is seldom right twice
KEPT = Text(
    fr="Votre code garde quelque chose d'un appel à l'autre : exécuté seul, dans un Python qui vient de "
    "démarrer, l'appel ci-dessous donne le bon résultat ; ici, après d'autres appels, non.",
    en="Your code keeps something from one call to the next: run alone, in a Python that has just "
    "started, the call below gives the right result; here, after other calls, it does not.",
)
ORDINARY = Text(
    fr="Le même appel avec des tableaux ordinaires (rangés ligne par ligne, modifiables) donne le bon "
    "résultat.",
    en="The same call with ordinary arrays (row by row in memory, writable) gives the right result.",
)
AS_FLOATS = Text(
    fr="Le même appel, ses tableaux d'entiers donnés en flottants, donne le bon résultat.",
    en="The same call with its arrays of integers given as floats gives the right result.",
)
SPOILING: Mapping[Text, Text] = {
    INPUT_CHANGED: Text(fr="au moins un de leurs arguments", en="at least one of their arguments"),
    EARLIER_CHANGED: Text(fr="un résultat rendu plus tôt", en="a result that was returned earlier"),
    GIVEN_CHANGED: Text(fr="un tableau de l'appel précédent", en="an array of the call before"),
}


@dataclass(frozen=True)
class Explained:
    """What is said of a function that is wrong on public calls: why or where, alone and with a small call."""

    function: str
    said: Text
    text: Text
    verdict: Verdict
    misconception: str | None = None
    picture: Picture | None = None


def told_of(
    recognised: Recognised,
    found: Found,
    source: str,
    seconds: float,
    quiet: bool,
    again: Again,
) -> Explained:
    """What is said of a function.

    Args:
        recognised: what is known of the public calls.
        found: what they say of the function.
        source: the text of the work.
        seconds: what a call may take.
        quiet: whether free text of the work is left out.
        again: makes a call once more, in a child of its own, what is given to it changed.

    Returns:
        The sentence with the smallest call that goes wrong.
    """
    astray, spoiling = parted(found, recognised)
    one, theirs, expected = smallest(astray or spoiling)
    alone = found.why is None and bool(astray)
    kept = alone and all(_is_cured(again(one, None), theirs, recognised) for _ in range(ALONE))
    plain = again(one, laid_plainly)
    if plain is not None and _as_wrong(plain.sketch, one.sketch, theirs, recognised):
        one = plain
    reply = one.outcome.reply
    spoilt = None if astray else _spoilt(one.sketch, theirs, recognised.tolerance)
    words = texts_of(recognised) if quiet else None
    case = call_text(one.outcome, expected, source, seconds, spoilt, words, recognised.tolerance)
    more = [_parts(one.sketch, theirs, recognised.tolerance)] if expected is UNKNOWN else []
    if alone and not kept:
        more.append(ORDINARY if _is_cured(plain, theirs, recognised) else None)
        more.append(AS_FLOATS if _is_cured(again(one, as_floats), theirs, recognised) else None)
    for text in filter(None, more):
        case = Text(fr=f"{case.fr}\n  {text.fr}", en=f"{case.en}\n  {text.en}")
    if found.why is not None:
        said = _why(found)
    else:
        said = KEPT if kept else _where(found, astray, spoiling, recognised.tolerance)
    return Explained(
        found.function,
        said,
        Text(fr=f"{said.fr}\nPar exemple :\n{case.fr}", en=f"{said.en}\nFor example:\n{case.en}"),
        Verdict.WRONG_ANSWER if isinstance(reply, Value) else failure(reply),
        found.why.name if found.why is not None else None,
        picture_alone(one.outcome.value, example=True) if isinstance(reply, Value) else None,
    )


def _is_cured(asked: Asked | None, theirs: Sketch, recognised: Recognised) -> bool:
    """Whether a call that is made again gives the right result, which a change leaves as it is."""
    return asked is not None and is_right(asked.sketch, theirs, recognised.tolerance, keeps_inputs=False)


def _as_wrong(plain: Sketch, mine: Sketch, theirs: Sketch, recognised: Recognised) -> bool:
    """Whether a result is wrong, and in its value where another is."""
    tolerance, keeps = recognised.tolerance, recognised.keeps_inputs
    values = [is_right(one, theirs, tolerance, keeps_inputs=False) for one in (plain, mine)]
    return values[0] == values[1] and not is_right(plain, theirs, tolerance, keeps)


def _parts(mine: Sketch, theirs: Sketch, tolerance: float) -> Text | None:
    """Which entries of a list or tuple are wrong, where others are right."""
    if not mine[0] == theirs[0] == "l" or len(mine[1]) != len(theirs[1]):
        return None
    pairs = enumerate(zip(mine[1], theirs[1], strict=True))
    bad = [place for place, (one, other) in pairs if not is_right(one, other, tolerance)]
    if not 0 < len(bad) < len(theirs[1]):
        return None
    return wrong_parts(bad, len(theirs[1]))


def parted(found: Found, recognised: Recognised) -> tuple[Calls, Calls]:
    """The calls whose result is wrong, and those whose result is right and that change something else."""
    spoiling = [w for w in found.wrong if _spoilt(w[0].sketch, w[1], recognised.tolerance)]
    return [w for w in found.wrong if w not in spoiling], spoiling


def _spoilt(sketch: Sketch, theirs: Sketch, tolerance: float) -> Text | None:
    """What else a call did whose value is right."""
    if sketch[0] != "c" or not is_right(sketch[2], theirs[2] if theirs[0] == "c" else theirs, tolerance):
        return None
    return _changed(sketch)


def _changed(sketch: Sketch) -> Text:
    if wire.EARLIER in sketch[1]:
        return EARLIER_CHANGED
    return INPUT_CHANGED if max(sketch[1]) >= 0 else GIVEN_CHANGED


def _why(found: Found) -> Text:
    assert found.why is not None
    claim = _claim(found.why, found.function)
    named = claim.en.startswith(found.function)  # a class keeps its capital
    fr, en = (claim.fr, claim.en) if named else (lowered(claim.fr), lowered(claim.en))
    if found.where is not None:
        return Text(
            fr=f"Dans les appels d'essai où {found.where.fr}, et dans aucun autre, {fr}",
            en=f"In the trial calls where {found.where.en}, and in no other, {en}",
        )
    if found.apart and not found.why.text.en.startswith(found.function):
        return Text(fr=f"Dans {found.function} : {fr}", en=f"In {found.function}: {en}")
    return claim


def _claim(why: Hypothesis, function: str) -> Text:
    """What results can show of a mistake: another one may give the same."""
    if why.words_itself:
        return why.text
    named = why.text.en.startswith(function)
    fr, en = (why.text.fr, why.text.en) if named else (lowered(why.text.fr), lowered(why.text.en))
    return Text(
        fr=f"Mêmes résultats qu'avec cette erreur : {fr}",
        en=f"Same results as with this mistake: {en}",
    )


def _where(found: Found, astray: Calls, spoiling: Calls, tolerance: float) -> Text:
    """On which calls something is wrong."""
    if found.unstable:
        return Text(
            fr=f"{found.asked}, appelé deux fois avec les mêmes arguments, donne deux résultats différents.",
            en=f"{found.asked}, called twice with the same arguments, gives two different results.",
        )
    if not spoiling:
        return _astray(found, astray, tolerance)
    changed = {_changed(asked.sketch) for asked, _ in spoiling}
    what = [SPOILING[text] for text in SPOILING if text in changed]
    what_fr, what_en = " ou ".join(w.fr for w in what), " or ".join(w.en for w in what)
    spoil_fr, spoil_en = ("modifient", "change") if len(spoiling) > 1 else ("modifie", "changes")
    if len(spoiling) == found.calls > 1:
        return Text(
            fr=f"Les {found.calls} appels d'essai à {found.asked} donnent le bon résultat, mais modifient "
            f"{what_fr}.",
            en=f"All {found.calls} trial calls of {found.asked} give the right result, but change {what_en}.",
        )
    fr = f"Sur {found.calls} appels d'essai à {found.asked}, "
    en = f"Of {found.calls} trial calls of {found.asked}, "
    if not astray:
        return Text(
            fr=f"{fr}{len(spoiling)} {spoil_fr} {what_fr} ; leurs résultats sont bons.",
            en=f"{en}{len(spoiling)} {spoil_en} {what_en}; their results are right.",
        )
    give_fr, give_en = ("ne donnent", "do not give") if len(astray) > 1 else ("ne donne", "does not give")
    more_fr, more_en = ("donnent", "give") if len(spoiling) > 1 else ("donne", "gives")
    return Text(
        fr=f"{fr}{len(astray)} {give_fr} pas le bon résultat ; {len(spoiling)} {more_fr} le bon, mais "
        f"{spoil_fr} {what_fr}.",
        en=f"{en}{len(astray)} {give_en} the right result; {len(spoiling)} {more_en} the right one, but "
        f"{spoil_en} {what_en}.",
    )


def _astray(found: Found, astray: Calls, tolerance: float) -> Text:
    said = [_counted(found, len(astray)), look_of(astray, tolerance)]
    if found.formed > 1:
        formed = Text(
            fr=f"Les formes de ses paramètres sont justes ({found.formed} appels).",
            en=f"The shapes of its parameters are right ({found.formed} calls).",
        )
        said.append(formed)
    seen = [text for text in said if text is not None]
    return Text(fr=" ".join(text.fr for text in seen), en=" ".join(text.en for text in seen))


def _counted(found: Found, wrong: int) -> Text:
    function, calls = found.asked, found.calls
    varied = any(asked.outcome.arguments or asked.outcome.options for asked, _ in found.wrong)
    if wrong == calls and varied and calls > 1:
        return Text(
            fr=f"Aucun des {calls} appels d'essai à {function} ne donne le bon résultat.",
            en=f"None of the {calls} trial calls of {function} gives the right result.",
        )
    if wrong == calls:  # there is but one way to call it
        return Text(
            fr=f"{function} ne donne pas le bon résultat.", en=f"{function} does not give the right result."
        )
    fr, en = ("ne donnent", "do not give") if wrong > 1 else ("ne donne", "does not give")
    fr = f"Sur {calls} appels d'essai à {function}, {wrong} {fr} pas le bon résultat"
    en = f"Of {calls} trial calls of {function}, {wrong} {en} the right result"
    if found.where is None:
        return Text(fr=f"{fr}.", en=f"{en}.")
    if found.exactly:
        return Text(
            fr=f"{fr} : exactement ceux où {found.where.fr}.",
            en=f"{en}: exactly those where {found.where.en}.",
        )
    return Text(
        fr=f"{fr} ; dans chacun d'eux, {found.where.fr}.", en=f"{en}; in each of them, {found.where.en}."
    )
