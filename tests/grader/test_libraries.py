"""Which files a set of libraries consists of, and that a child reads these and no others.

The distributions here are made by the tests, in a site-packages of their own: a package, its shared objects
and its metadata, as pip leaves them.
"""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import missing_library
from dlx.exercises.catalogue import Exercise, Text, read_course
from dlx.grader.bench import wire
from dlx.grader.bench.bench import Bench, Isolation
from dlx.grader.bench.libraries import LibraryError, closure, complete, library_versions
from dlx.grader.bench.lockdown import Limits
from dlx.grader.bench.session import Raised, Reply, Value
from dlx.grader.judging.judge import Judge
from dlx.grader.judging.submission_grading import NotIsolated, mark_one
from dlx.grader.key.answer_key import answer_key
from dlx.grader.reports.report import Report, Verdict
from dlx.grader.submissions.intake import Collected
from dlx.grader.submissions.submission import Submission

linux = pytest.mark.skipif(sys.platform != "linux", reason="the bench's layers are Linux's")
LIMITS = Limits(256 << 20, 60)
SECONDS = 20.0


class Site:
    """A site-packages of our own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def install(
        self,
        name: str,
        files: Mapping[str, str],
        requires: Sequence[str] = (),
        record: Sequence[str] | None = (),
        **about: str,
    ) -> None:
        """`record`: lines more than the files; None if there is no RECORD at all."""
        info = f"{name.replace('-', '_')}-1.0.dist-info"
        lines = "".join(f"Requires-Dist: {line}\n" for line in requires)
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{lines}\nRequires-Dist: no_header\n"
        self.write({**files, f"{info}/METADATA": metadata})
        self.write({f"{info}/{file.replace('__', '.')}": text for file, text in about.items()})
        if record is not None:
            listed = [*files, f"{info}/METADATA", f"{info}/RECORD", *record]
            self.write({f"{info}/RECORD": "".join(f"{line},sha256=abc/def,12\n" for line in listed)})

    def closure(self, *names: str) -> list[str]:
        """What is read of this folder; all else must be numpy's."""
        found = closure(complete(names))
        plain = closure(complete(()))
        extra = [Path(path) for path in found.readable if path not in plain.readable]
        assert all(path.is_relative_to(self.folder) for path in extra), extra
        return sorted(path.relative_to(self.folder).as_posix() for path in extra)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    made = Site(tmp_path / "site-packages")
    monkeypatch.syspath_prepend(str(made.folder))
    closure.cache_clear()
    yield made
    closure.cache_clear()


# --- what a library consists of -----------------------------------------------------------------------
def test_the_metadata_say_what_belongs_to_a_library(site: Site) -> None:
    files = {"alpha/__init__.py": "", "alpha/deep/data.txt": "", "alpha.libs/libalpha.so": ""}
    elsewhere = ["../../../bin/alpha", "/etc/alpha", "./README", "alpha-start.pth", "__pycache__/x.pyc"]
    site.install("alpha", files, record=elsewhere)
    site.install("neighbour", {"neighbour/__init__.py": "", "__pycache__/x.pyc": "", "README": ""})
    site.write({"alpha-start.pth": "/somewhere"})
    expected = ["alpha", "alpha-1.0.dist-info", "alpha.libs"]
    assert site.closure("alpha") == site.closure("alpha.deep") == expected
    assert closure(complete(["alpha"])).path[0] == str(site.folder)


def test_what_a_library_requires_is_followed(site: Site) -> None:
    site.install(
        "first", {"first/__init__.py": ""}, ["Second.Thing>=1.0", "absent", "third ; python_version<'3'"]
    )
    site.install("second-thing", {"second.py": ""}, ["fourth[More] (>=2)", "first"])
    site.install("third", {"third/__init__.py": ""}, ['never; extra == "dev"'])
    site.install("fourth", {"fourth.py": ""}, ['fifth>1; extra == "more"', 'never; extra == "dev"'])
    for name in ("fifth", "never"):
        site.install(name, {f"{name}/__init__.py": ""})
    read = {entry.partition("-")[0].removesuffix(".py") for entry in site.closure("first")}
    assert read == {"first", "second", "second_thing", "third", "fourth", "fifth"}
    made_of = [words.split()[0] for words in library_versions(["first"])]
    assert made_of == ["fifth", "first", "fourth", "numpy", "second_thing", "third"]
    assert "fourth 1.0" in library_versions(["first"])


def test_the_distribution_may_have_another_name(site: Site) -> None:
    site.install("scikit-other", {"other/__init__.py": "", "scikit_other.libs/lib.so": ""})
    site.install("another", {"another/other.py": "", "others/__init__.py": ""})
    assert site.closure("other.part") == ["other", "scikit_other-1.0.dist-info", "scikit_other.libs"]


def test_a_module_of_one_file_brings_its_own_bytecode_and_no_others(site: Site) -> None:
    tag = sys.implementation.cache_tag
    compiled = [f"__pycache__/{name}.{tag}.pyc" for name in ("single", "beside")]
    site.install("single", {"single.py": ""}, record=compiled)
    site.write(dict.fromkeys(compiled, ""))
    assert site.closure("single") == [compiled[0], "single-1.0.dist-info", "single.py"]


def test_of_a_namespace_only_the_part_that_is_named_is_read(site: Site) -> None:
    site.install("space-one", {"space/one/__init__.py": "", "space/one/more.py": ""})
    site.install(
        "space-two", {"space/two/__init__.py": ""}, record=["space/../x.py", "space/__pycache__/x.pyc"]
    )
    site.install("user", {"user.py": ""}, ["space-two"])
    assert site.closure("space.one.more") == ["space/one", "space_one-1.0.dist-info"]
    assert site.closure("user") == ["space/two", "space_two-1.0.dist-info", "user-1.0.dist-info", "user.py"]
    assert {"space/one", "space/two"} < set(site.closure("space"))


def test_a_library_without_metadata_is_its_folder(site: Site) -> None:
    site.write({"plain/__init__.py": "", "lonely.py": "", "plain.libs/x.so": "", "beside.py": ""})
    site.write({"remains-1.0.dist-info/INSTALLER": "", "~emains-1.0.dist-info/top_level.txt": ".\n..\n"})
    assert site.closure("plain", "lonely.thing") == ["lonely.py", "plain"]


def test_a_library_without_a_list_of_files_is_what_its_names_say(site: Site) -> None:
    """As Debian installs them."""
    about = {"top_level__txt": "listed\n_listed\n"}
    site.install("Some-Listed", {"listed/__init__.py": "", "_listed.py": ""}, ["unlisted"], None, **about)
    site.install("unlisted", {"unlisted/__init__.py": "", "unlisted.libs/x.so": ""}, record=None)
    site.install("beside", {"beside/__init__.py": ""}, record=None, top_level__txt="beside\n.\n..\n")
    assert "beside" in site.closure("beside") and "." not in site.closure("beside")
    assert site.closure("listed") == [
        *("Some_Listed-1.0.dist-info", "_listed.py", "listed"),
        *("unlisted", "unlisted-1.0.dist-info", "unlisted.libs"),
    ]


def test_of_two_copies_a_child_imports_the_one_that_python_finds_first(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Site(tmp_path / "zzz")
    monkeypatch.syspath_prepend(str(before.folder))
    site.install("user", {"user.py": ""}, ["twice"])
    for place in (site, before):
        place.install("twice", {"twice.py": ""})
    found = closure(complete(["user"]))
    assert found.path[:2] == (str(before.folder), str(site.folder))
    assert [path for path in found.readable if path.endswith("twice.py")] == [f"{before.folder}/twice.py"]


def test_every_set_has_numpy_and_one_name() -> None:
    assert complete(()) == complete(["numpy"]) == ("numpy",)
    assert complete(["b", "numpy", "a"]) == complete(("a", "b", "b")) == ("numpy", "a", "b")


def test_the_standard_library_needs_nothing(site: Site) -> None:
    assert site.closure("os", "json.decoder", "xml.etree") == []


# --- what is no library -------------------------------------------------------------------------------
SENTENCES: list[tuple[str, str, str]] = [
    (
        "no_such.part",
        "La bibliothèque no_such n'est pas installée ici. Installez-la ; si elle l'est, écrivez dans "
        "`libraries` le nom que `import` emploie.",
        "The library no_such is not installed here. Install it; if it is, write in `libraries` the name that "
        "`import` uses.",
    ),
    (
        "dlx.grader",
        "dlx.grader fait partie de dlx, dont aucun travail ne doit rien lire. Ôtez-le de `libraries`.",
        "dlx.grader is part of dlx, of which no work may read anything. Remove it from `libraries`.",
    ),
    (
        "workshop",
        "La bibliothèque workshop est utilisée depuis ses sources, dans {tree}, qu'aucun travail ne doit "
        "lire. Installez-la pour de bon : pip install {tree}",
        "The library workshop is run from its sources, in {tree}, which no work may read. Install it for "
        "good: pip install {tree}",
    ),
]


@pytest.mark.parametrize(("name", "fr", "en"), SENTENCES)
def test_what_cannot_be_a_library_is_refused_with_a_sentence(
    name: str, fr: str, en: str, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = make_source_tree(site, tmp_path, monkeypatch)
    with pytest.raises(LibraryError) as caught:
        site.closure(name)
    assert caught.value.text.fr == fr.format(tree=tree)
    assert caught.value.text.en == str(caught.value) == en.format(tree=tree)


def make_source_tree(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A distribution of another name than its module, installed in place (its sources are on the path)."""
    tree = tmp_path / "tree"
    (tree / "src/workshop").mkdir(parents=True)
    (tree / "src/workshop/__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tree / "src"))
    about = json.dumps({"url": tree.as_uri(), "dir_info": {"editable": True}})
    site.install("our-workshop", {"__editable___workshop_finder.py": ""}, direct_url__json=about)
    return tree


def test_what_is_run_from_its_sources_is_in_no_closure(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_source_tree(site, tmp_path, monkeypatch)
    site.install("guest", {"guest.py": ""}, ["our-workshop"])
    assert site.closure("guest") == ["guest-1.0.dist-info", "guest.py"]


@pytest.mark.parametrize("mark", ["pyproject.toml", "setup.py", ".git"])
def test_a_folder_of_sources_on_the_import_path_is_refused(
    mark: str, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "repository/mine").mkdir(parents=True)
    (tmp_path / "repository/mine/__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path / "repository"))
    assert str(tmp_path / "repository/mine") in closure(complete(["mine"])).readable
    closure.cache_clear()
    (tmp_path / "repository" / mark).write_text("")
    with pytest.raises(LibraryError, match="is run from its sources"):
        closure(complete(["mine"]))


def test_dlx_and_the_key_are_in_no_closure(site: Site) -> None:
    """However they are installed, and whoever requires them."""
    import dlx.grader.bench.libraries as module

    site.install("greedy", {"greedy.py": ""}, ["dlx-course", "dlx-course-solutions", "dlx-plugin"])
    site.install("dlx-plugin", {"dlx/plugin/__init__.py": "", "plugin.py": ""})
    site.install("linked", {"linked.py": ""}, record=["link/libraries.py"])
    (site.folder / "link").symlink_to(Path(module.__file__).resolve().parent)
    assert site.closure("greedy", "linked") == [
        *("greedy-1.0.dist-info", "greedy.py", "linked-1.0.dist-info", "linked.py"),
    ]


# --- in the bench ---------------------------------------------------------------------------------------
WORK = """
import sys

def read(path):
    with open(path, "rb") as file:
        return file.read(16)

def library():
    import alpha.tools
    return [alpha.tools.words(), alpha.tools.deep()]

def loaded(name):
    return name in sys.modules
"""


def try_in(bench: Bench, libraries: Sequence[str], name: str, *arguments: Any) -> Reply:
    with bench.open(libraries, LIMITS) as session:
        session.send(wire.frame(1, "load", ["work", {"work": WORK.encode()}]), 1)
        assert isinstance(session.receive(1, SECONDS), Value)
        session.send(wire.frame(2, "call", [["name", name, None], list(arguments), {}]), 2)
        return session.receive(2, SECONDS)


TOOLS = """
from pathlib import Path

def words():
    return (Path(__file__).parent / "words.txt").read_text()

def deep():
    import below
    return below.DATA.read_text()
"""


def install_alpha(site: Site) -> None:
    """A library with a data file and a shared object, another that it requires, and one beside them."""
    files = {"alpha/__init__.py": "", "alpha/tools.py": TOOLS, "alpha/words.txt": "alpha"}
    site.install("alpha", {**files, "alpha.libs/x.so": "shared"}, ["be-low"])
    below = "from pathlib import Path\nDATA = Path(__file__).parent / 'data.txt'\n"
    site.install("be-low", {"below/__init__.py": below, "below/data.txt": "below"})
    site.install("neighbour", {"neighbour/__init__.py": "", "neighbour/n.txt": "not for the work"})


def needs_level_3() -> None:
    with Bench() as bench:
        if bench.start(()).level != 3:
            pytest.skip("bubblewrap does not work here")


@linux
@pytest.mark.parametrize("bubblewrap", [True, False])
def test_a_child_reads_its_libraries_and_no_others(bubblewrap: bool, site: Site) -> None:
    install_alpha(site)
    if bubblewrap:
        needs_level_3()
    with Bench(bubblewrap=bubblewrap) as bench:
        assert bench.start(["alpha.tools"]).level == (3 if bubblewrap else 2)
        assert try_in(bench, ["alpha.tools"], "library") == Value(["alpha", "below"])
        assert try_in(bench, ["alpha.tools"], "loaded", "alpha.tools") == Value(True)  # before the fork
        assert try_in(bench, ["alpha"], "loaded", "alpha.tools") == Value(False)
        shared = str(site.folder / "alpha.libs/x.so")
        assert try_in(bench, ["alpha"], "read", shared) == Value(b"shared")
        for private in ("neighbour/n.txt", "neighbour/__init__.py", "neighbour-1.0.dist-info/METADATA"):
            reply = try_in(bench, ["alpha"], "read", str(site.folder / private))
            assert isinstance(reply, Raised) and "OSError" in reply.types


@linux
def test_torch_without_numpy_is_the_set_with_both() -> None:
    pytest.importorskip("torch")
    with Bench() as bench:
        plain = bench.start(())
        assert bench.start(["torch"]) == bench.start(["torch", "numpy"]) == plain
        assert len(bench._servers) == 2
        assert try_in(bench, ["torch"], "loaded", "torch") == Value(True)


# --- a fence that fails for one set ------------------------------------------------------------------------
@pytest.fixture
def picky(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A bubblewrap that fails around everything that reads `alpha`."""
    needs_level_3()
    program = tmp_path / "bin/bwrap"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\ncase "$*" in */alpha\\ *) echo "bwrap: no room for it" >&2; exit 1;; esac\n'
        f'exec {shutil.which("bwrap")} "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return "; no bubblewrap around numpy, {}: bwrap: no room for it)"


@linux
def test_a_fence_that_fails_costs_one_set_and_is_said(site: Site, picky: str) -> None:
    install_alpha(site)
    with Bench() as bench:
        for libraries, level in (([], 3), (["alpha"], 2), (["below"], 3)):
            found = bench.start(libraries)
            assert (found.level, found.open_doors) == (level, ())
            assert found.line.endswith(picky.format("alpha")) is (level == 2)
            assert ("bubblewrap, " in found.line) is (level == 3)
        assert bench.isolation == bench.isolation_of([["alpha"], ["below"]]) == bench.start(["alpha"])
        assert bench.isolation_of([["below"], ["numpy"]]).level == 3
        assert bench.weakened() == (bench.start(["alpha"]),)
        assert try_in(bench, ["alpha"], "library") == Value(["alpha", "below"])


@linux
def test_a_weaker_machine_has_no_weakened_set(site: Site) -> None:
    install_alpha(site)
    with Bench(bubblewrap=False) as bench:
        assert bench.start(["alpha"]).level == bench.start(()).level == 2
        assert bench.weakened() == () and "bwrap: not used" in bench.isolation.line


@linux
def test_a_program_that_cannot_be_started_is_a_fence_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bwrap"
    program.write_text("#!/no/such/interpreter\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with Bench() as bench:
        found = bench.start(())
    assert found.level == 2 and "; no bubblewrap around numpy: [Errno 2] " in found.line


# --- a library that does not load --------------------------------------------------------------------------
BROKEN = {
    "raises": ("import nothing_like_it", "ModuleNotFoundError: No module named 'nothing_like_it'"),
    "ends": ("import os\nos._exit(7)", "the bench's server ended (7)"),
}


@linux
@pytest.mark.parametrize("how", BROKEN)
def test_a_library_that_does_not_load_is_named(how: str, site: Site) -> None:
    """It is not bubblewrap's fault, and no other set loses anything."""
    source, why = BROKEN[how]
    install_alpha(site)
    site.install("sick", {"sick/__init__.py": "", "sick/part.py": source})
    with Bench() as bench:
        before = bench.start(())
        with pytest.raises(LibraryError) as caught:
            bench.start(["sick.part", "alpha"])
        assert bench.start(["alpha"]) == before
        assert bench.isolation == before and bench.weakened() == ()
    assert caught.value.text.fr == (
        f"La bibliothèque sick.part ne se charge pas dans le banc : {why}. Essayez python -c 'import "
        "sick.part'. Si cela échoue aussi, réinstallez-la ; sinon elle demande plus que le banc ne donne, et "
        "l'exercice doit s'en passer."
    )
    assert caught.value.text.en == str(caught.value)
    assert str(caught.value) == (
        f"The library sick.part does not load in the bench: {why}. Try python -c 'import sick.part': if that "
        "fails too, install it again; if not, it needs more than the bench gives, and the exercise must do "
        "without it."
    )


# --- whole exercises ---------------------------------------------------------------------------------------
TABLE = """
estimated_minutes = 5
libraries = {libraries}
provides = ["speak"]
title = {{ fr = "t", en = "t" }}
checks.test_speaks = {{ points = 1, title.fr = "t", title.en = "t", feedback.fr = "f", feedback.en = "f" }}
[[hints]]
fr = "a"
en = "a"
"""
CHECK = "def test_speaks(answer, expect):\n    expect(answer.speak()).equal_to('alpha')\n"
GRADER = (
    '[checks.test_again]\npoints = 2\ntitle = { fr = "t", en = "t" }\nfeedback = { fr = "f", en = "f" }\n'
)
HIDDEN = (
    "def test_again(answer, reference, expect):\n    expect(answer.speak()).equal_to(reference.speak())\n"
)
ANSWERS = {
    "plain": "def speak():\n    return 'alpha'\n",
    "borrowed": "from alpha import tools\n\ndef speak():\n    return tools.words()\n",
    "sick": "import sick\n\ndef speak():\n    return 'alpha'\n",
}
USED = {"plain": '["numpy"]', "borrowed": '["alpha.tools"]', "sick": '["sick"]'}


@pytest.fixture
def course(tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> tuple[Exercise, ...]:
    """Three exercises: of numpy alone, of a library, and of one that does not load."""
    install_alpha(site)
    site.install("sick", {"sick.py": "raise OSError('no such device')"})
    chapter, key = tmp_path / "exercises/part", tmp_path / "solutions/part"
    monkeypatch.setenv("DLX_SOLUTIONS", str(key.parent))
    files = {chapter / "chapter.toml": f'exercises = {list(ANSWERS)}\ntitle = {{ fr = "t", en = "t" }}\n'}
    for slug, answer in ANSWERS.items():
        files |= {
            chapter / slug / "exercise.toml": TABLE.format(libraries=USED[slug]),
            chapter / slug / f"{slug}.py": "def speak():\n    raise NotImplementedError\n",
            chapter / slug / f"test_{slug}.py": CHECK,
            key / slug / f"{slug}.py": answer,
            key / slug / "grader.toml": GRADER,
            key / slug / "test_hidden.py": HIDDEN,
        }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_course(chapter.parent).exercises


def grade(bench: Bench, *exercises: Exercise) -> Report:
    files = {e.slug: ANSWERS[e.slug] + "# handed in\n" for e in exercises}
    return Judge(bench, "seed").grade(Submission("s", files), exercises)


@linux
def test_an_exercise_with_a_library_is_graded_behind_every_layer(course: tuple[Exercise, ...]) -> None:
    needs_level_3()
    assert answer_key(course[1]) is not None
    with Bench() as bench:
        report = grade(bench, *course[:2])
    assert report.accepted and (report.earned, report.level) == (6, 3)


@linux
def test_a_report_states_the_level_of_its_own_libraries(course: tuple[Exercise, ...], picky: str) -> None:
    plain, borrowed, _ = course
    with Bench() as bench:
        first, weak, both, last = (
            grade(bench, *some) for some in ([plain], [borrowed], [plain, borrowed], [plain])
        )
    assert all(report.accepted for report in (first, weak, both, last))
    assert (first.level, weak.level, both.level, last.level) == (3, 2, 2, 3)
    assert weak.sandbox == both.sandbox and weak.sandbox.endswith(picky.format("alpha.tools"))
    assert first.sandbox == last.sandbox and "no bubblewrap" not in last.sandbox


@linux
def test_marks_for_others_need_every_set_that_a_work_uses(
    course: tuple[Exercise, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A work may choose the optional library; its set must be as tight as that of the exercise."""
    monkeypatch.setattr("dlx.grader.checking.rules.OPTIONAL", ("alpha",))
    plain, source = course[0], ANSWERS["borrowed"]
    tight = Bench._start

    def loose(bench: Bench, key: tuple[str, ...]) -> Isolation:
        found = tight(bench, key)
        return Isolation(0, "sandbox: level 0", ("files",)) if "alpha" in key else found

    monkeypatch.setattr(Bench, "_start", loose)
    collected = Collected("s", {"plain": source}, exercises=(plain,))
    with Bench() as bench:
        with pytest.raises(NotIsolated, match="sandbox: level 0"):
            mark_one(Judge(bench, "seed"), collected, for_others=True, unsafe=False)
        report = mark_one(Judge(bench, "seed"), collected, for_others=True, unsafe=True)
    assert report.accepted and (report.level, report.sandbox) == (0, "sandbox: level 0")


def test_a_missing_library_is_installed_under_the_name_that_pip_knows(course: tuple[Exercise, ...]) -> None:
    plain = course[0]
    assert missing_library(plain) is None
    why = missing_library(replace(plain, libraries=("numpy", "no_such.part")))
    assert why == Text(
        fr="part/plain demande no_such, qui n'est pas installé : pip install no_such",
        en="part/plain needs no_such, which is not installed: pip install no_such",
    )


@linux
def test_an_exercise_whose_library_does_not_load_costs_nothing(course: tuple[Exercise, ...]) -> None:
    files = {e.slug: ANSWERS[e.slug] + "# handed in\n" for e in course}
    with Bench() as bench:
        collected = Collected("s", files, exercises=course)
        report = mark_one(Judge(bench, "seed"), collected, for_others=True, unsafe=False)
        assert report.level == bench.start(()).level
    verdicts = [exercise.verdict for exercise in report.exercises]
    assert verdicts == [Verdict.ACCEPTED, Verdict.ACCEPTED, Verdict.GRADER_ERROR]
    assert report.earned == report.points == 6
    observed = report.exercises[2].checks[0].observed
    assert observed is not None and "sick does not load in the bench: OSError: no such device" in observed.en
