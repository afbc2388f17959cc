"""A class whose marks are written down rather than graded: what every check says is computed from the key.

Students have an ability, exercises a difficulty; who fails makes a known mistake of the key and fails exactly
the checks that the key lists for it. Fast, so that pages of hundreds of students can be tested.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from disguise import padded, renamed

from dlx.classroom.evidence.folder import ClassFolder, make_class
from dlx.classroom.evidence.records import Person, WorkContent
from dlx.classroom.evidence.store import Store
from dlx.exercises import Chapter, Exercise, Text
from dlx.grader.key.answer_key import AnswerKey, answer_key
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

DUE = datetime(2026, 12, 1, 22, 59, tzinfo=UTC)
FIRST = "Zoé Ana-Maria Étienne Chloé Jean-Noël Amélie Ousmane Lê François Inès Maël Søren".split()
LAST = "Dupré Martin N'Diaye Nguyễn O'Connor Lefèvre Müller Çelik Garcia Petit Brûlé Ünal".split()
SANDBOX = "sandbox: level 3 (bubblewrap, Landlock 7, seccomp, rlimits, uid 65534)"
ENVIRONMENT = {"python": "3.11.7", "numpy": "2.3.5", "platform": "Linux-6.8 x86_64"}
LATE = Text(fr="Trop long.", en="Too slow.")


def make(root: Path, chapter: Chapter, count: int, absent: int = 0) -> ClassFolder:
    """A class of `count` students who handed in `chapter`, graded; `absent` more handed in nothing."""
    folder = make_class(root, "fr", chapter.name)
    (root / "dlx-class.toml").write_text(
        (root / "dlx-class.toml").read_text("utf-8")
        + f"\n[chapters.{chapter.name}]\ndue = 2026-12-01T23:59:00\n",
        encoding="utf-8",
    )
    keys = {e.slug: answer_key(e) for e in chapter.exercises}
    if not all(keys.values()):
        pytest.skip("the key is not installed")
    chance = random.Random(f"{chapter.name} {count}")
    with Store(folder.database) as store, store.transaction():
        terms = store.grading(chapter.name, sha256(b"key").hexdigest(), "0.1.0", ENVIRONMENT, True)
        for index, (person, content, report) in enumerate(_students(chapter, keys, count, chance)):  # type: ignore[arg-type]
            who = store.save_person(person).pseudonym
            at = DUE - timedelta(hours=chance.uniform(1, 200)) + timedelta(hours=(index % 17 == 5) * 230)
            store.add_submission(
                who, chapter.name, sha256(person.number.encode()).hexdigest(), "w.zip", at, content
            )
            store.save_result(content.sha, terms, report, sum(e.seconds for e in report.exercises) + 0.05)
            mine = next(s for s in store.submissions(who) if s.work == content.sha)
            store.set_mark(mine, terms)
        for index in range(absent):
            store.save_person(Person("", f"2999{index:04d}", f"Numéro {index}", "Absent", in_roster=True))
        refused = store.save_person(Person("", "21888888", "Cassé", "Zip", in_roster=True)).pseudonym
        why = Text(fr="L'archive est abîmée.", en="The archive is damaged.")
        store.add_submission(refused, chapter.name, "0" * 64, "w.zip", DUE, why)
    return make_class(root, "fr", chapter.name)


def _students(
    chapter: Chapter, keys: dict[str, AnswerKey], count: int, chance: random.Random
) -> Iterator[tuple[Person, WorkContent, Report]]:
    earlier: list[tuple[dict[str, str], tuple[ExerciseReport, ...]]] = []
    for index in range(count):
        number = f"2190{index:04d}"
        person = Person(
            "", number, LAST[index // 12 % 12], FIRST[index % 12], f"{number}@etu.example.org", in_roster=True
        )
        if index % 20 == 19:  # a copy of an earlier one, under other names
            texts, exercises = chance.choice(earlier[-15:])
            slugs = {e.slug: e for e in chapter.exercises}
            files = {s: _rewritten(t, slugs[s], index) for s, t in texts.items()}
        else:
            ability = chance.gauss(0, 1.2)
            answers = [_answer(e, keys[e.slug], ability, p, chance) for p, e in enumerate(chapter.exercises)]
            files = {e.slug: text for e, (text, _) in zip(chapter.exercises, answers, strict=True) if text}
            exercises = tuple(report for _, report in answers)
            earlier.append((files, exercises))
            files = {slug: _personal(text, chance) for slug, text in files.items()}
            files = {
                slug: f"# {person.first_name} {person.last_name}, {number}\n{text}"
                for slug, text in files.items()
            }
        content = WorkContent(files, tuple(e.name for e in chapter.exercises))
        yield person, content, Report("", exercises, SANDBOX, 3, True, "0.1.0")


def _personal(text: str, chance: random.Random) -> str:
    """The text with statements of one's own in it: it is never run, and no two people write the same."""
    lines = []
    for line in text.splitlines():
        lines.append(line)
        if line.startswith("    ") and line.endswith(")") and chance.random() < 0.8:
            words = [chance.choice(["a", "(b)", "c[0]", "len(d)", "-e", "f.size", "[g]"]) for _ in range(9)]
            signs = [f" {chance.choice(['+', '-', '*', '//', '%', '<', '@', 'or', 'and'])} " for _ in words]
            mine = "".join(sum(zip(words, signs, strict=True), ())) + "1"
            lines.append(f"{line[: len(line) - len(line.lstrip())]}trace = {mine}")
    return "\n".join(lines) + "\n"


def _rewritten(text: str, exercise: Exercise, seed: int) -> str:
    try:
        return padded(renamed(text, {*exercise.provides, exercise.slug}, seed), seed)
    except SyntaxError:
        return text


def _answer(
    exercise: Exercise, key: AnswerKey, ability: float, place: int, chance: random.Random
) -> tuple[str | None, ExerciseReport]:
    """(the text, what every check says)."""
    checks = [
        CheckResult(c.name, c.title, public, c.points, Verdict.ACCEPTED)
        for public, group in ((True, exercise.checks), (False, key.checks))
        for c in group
    ]
    seconds = abs(chance.gauss(0.1, 0.05))
    report = ExerciseReport(exercise.name, exercise.title, tuple(checks), seconds)
    if chance.random() < 0.04 + 0.02 * place:
        absent = tuple(replace(c, verdict=Verdict.NOT_ATTEMPTED) for c in checks)
        return None, replace(report, checks=absent)
    right = 1 / (1 + math.exp(place / 3 - 0.6 - ability))
    if chance.random() < right:
        return chance.choice([key.reference, *key.accepted.values()]), report
    if chance.random() < 0.08:
        slow = tuple(replace(c, verdict=Verdict.TIMEOUT, observed=LATE) for c in checks)
        return "while True:\n    pass\n", replace(report, checks=slow, seconds=seconds + 2)
    known = key.known[min(int(chance.expovariate(0.4)), len(key.known) - 1)]
    wrong = {
        c.name: replace(c, verdict=Verdict.WRONG_ANSWER, advice=known.sentence, misconception=known.name)
        for c in checks
        if c.name in known.fails
    }
    return known.source, replace(report, checks=tuple(wrong.get(c.name, c) for c in checks))
