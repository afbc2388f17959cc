"""Parts of results, objects that stay in the bench, constants and printed text, and works that lie about
them: the same in the bench and under plain pytest.
"""

from collections.abc import Iterator

import numpy as np
import pytest
from asked import Asked, here, in_the_bench, refused

from dlx.exercises import Text
from dlx.grader.bench import Handle, Odd
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.session import BenchError, Died
from dlx.grader.checking.compare import Difference, close, same_result
from dlx.grader.checking.expect import EARLIER_CHANGED, GIVEN_CHANGED, Expect
from dlx.grader.checking.outcome import MAX_TAKEN
from dlx.grader.diagnosis import describe
from dlx.grader.reports.report import Verdict

WORK = """
import numpy as np

ANSWER = 42
TABLE = {"cnn": [1, 2], "mlp": "text"}
UNDONE = ...
NOTHING = None

def both(x):
    return np.asarray(x) * 2, {"mean": float(np.mean(x)), "all": [1, 2]}

class Stack:
    def __init__(self, room):
        self.room, self._entries = room, []
        self.top = None

    def push(self, entry, twice=False):
        if len(self._entries) == self.room:
            raise OverflowError("full")
        self._entries += [entry] * (1 + twice)
        self.top = entry
        return self

    def call(self):
        return "called"

    def __len__(self):
        return len(self._entries)

class Listed(list):
    def push(self, entry):
        self.append(entry)

    @property
    def size(self):
        return len(self)

class Child(Stack):
    def __init__(self, room):
        super().__init__(room)
        self.inner = Stack(1)

def filled(stack, n):
    for i in range(n):
        stack.push(i)
    return stack, {"other": Stack(7), "count": len(stack)}

def rooms(stacks, more):
    return [stack.room for stack in [*stacks, *more.values()]]

def many(n):
    return [Stack(i) for i in range(n)]

def count_up(start=0):
    n = start
    while True:
        yield n
        n += 1

def adder(n):
    return lambda x: x + n

class Averages:
    def __init__(self):
        self.mean = np.zeros(2)

    def step(self, x):
        self.mean[:] = (self.mean + x) / 2
        return [self.mean]

    def copied(self, x):
        return [self.step(x)[0].copy()]

    def kept(self, x):
        if not hasattr(self, "first"):
            self.first = x
        else:
            self.first += x
        return self.first.copy()

    def shown(self):
        return self.mean

def shout(text):
    print(text + "  ")
    print()
    return len(text)
"""


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(params=["bench", "here"])
def asked(request: pytest.FixtureRequest, bench: Bench) -> Iterator[Asked]:
    if request.param == "here":
        yield here
        return
    with in_the_bench(bench, ("numpy",), 3.0) as asked:
        yield asked


# --- parts ----------------------------------------------------------------------------------------
def test_parts_are_outcomes_and_cost_no_request(asked: Asked) -> None:
    work = asked(WORK)
    outcome = work.both([1.0, 3.0])
    array, table = outcome
    Expect(outcome[0]).close_to([2.0, 6.0])
    Expect(outcome[1]["mean"]).close_to(2.0)
    Expect(array[-1]).close_to(6.0)
    Expect(table["all"][1]).equal_to(2)
    assert len(work.__dict__["_trace"]) == 1


@pytest.mark.parametrize(
    ("path", "fr", "en"),
    [
        ((2,), "il n'y a rien à l'indice 2", "nothing at index 2"),
        (
            (1, "median"),
            "À l'indice 1 : dans votre résultat, la clé « median » manque",
            "key “median” is missing",
        ),
        ((0, "mean"), "pas de clé « mean »", "no key “mean”"),
        ((1, "mean", 0), "renvoie un nombre", "returns a number"),
    ],
)
def test_a_missing_part_is_named(asked: Asked, path: tuple[int | str, ...], fr: str, en: str) -> None:
    def ask() -> None:
        outcome = work.both([1.0, 3.0])
        for key in path:
            outcome = outcome[key]

    work = asked(WORK)
    verdict, text = refused(ask)
    assert verdict is Verdict.WRONG_ANSWER and fr in text.fr and en in text.en


def test_a_wrong_part_is_located() -> None:
    right = (np.arange(3.0), {"moyenne": 2.0, "n": [1, "a"]})
    wrong = (np.arange(3.0), {"moyenne": 3.0, "n": [1, "a"]})
    found = close(wrong, right)
    assert found is not None and found.place == (1, "moyenne")
    text = describe(found)
    assert text is not None and text.fr.startswith("À l'indice 1, à la clé « moyenne » : la valeur")
    assert text.en.startswith("At index 1, at key “moyenne”: the value")
    found = close((np.arange(3.0), {"moyenne": 2.0, "n": [1, "b"]}), right)
    assert found is not None and found.place == (1, "n", 1)


def test_a_part_that_is_judged_alone_is_located_too(asked: Asked) -> None:
    outcome = asked(WORK).both([1.0, 3.0])
    _, text = refused(lambda: Expect(outcome[1]["mean"]).close_to(7.0))
    assert text.fr.startswith("À l'indice 1, à la clé « mean » : ")
    _, text = refused(lambda: Expect(outcome[1]).close_to({"mean": 2.0, "all": [1, 3]}))
    assert text.en.startswith("At index 1, at key “all”: ")


def test_keys_that_lack_or_are_too_many_are_told_apart() -> None:
    found = close({"a": 1, "x": "s"}, {"a": 1, "b": "s"})
    assert found is not None and (found.kind, found.place) == ("missing", ("b",))
    found = close({"a": 1, "b": "s", "c": 2}, {"a": 1, "b": "s"})
    assert found is not None and found.kind == "length"
    text = describe(found)
    assert text is not None and "3 éléments" in text.fr and "3 entries" in text.en


# --- objects --------------------------------------------------------------------------------------
def test_an_instance_is_asked_by_its_methods_and_attributes(asked: Asked) -> None:
    stack = asked(WORK).Stack(3)
    stack.push(1)
    stack.push(2, twice=True)
    Expect(stack.attribute("top")).equal_to(2)
    Expect(stack.call("__len__")).equal_to(3)
    Expect(stack.call("call")).equal_to("called")
    Expect(stack.push(4)).raises("OverflowError")
    Expect(stack.attribute("bottom")).raises("AttributeError")
    Expect(stack.pop()).raises("AttributeError")
    verdict, _ = refused(lambda: stack.pop().value)
    assert verdict is Verdict.RUNTIME_ERROR


def test_a_method_that_spoils_what_it_returned(asked: Asked) -> None:
    """It is one that the reference leaves alone; a method may show a state that another one changes."""
    averages, one = asked(WORK).Averages(), np.ones(2)
    first, second = averages.step(one), averages.step(one)
    right = averages.copied(one), averages.copied(one)
    Expect(first).spoils_no_more_than(right[0])
    Expect(right[1]).spoils_no_more_than(right[1])
    Expect(second).spoils_no_more_than(second)
    _, said = refused(lambda: Expect(second).spoils_no_more_than(right[1]))
    assert said == EARLIER_CHANGED
    averages.shown()
    averages.step(one)
    Expect(averages.shown()).spoils_no_more_than(right[1])


def test_a_method_that_spoils_what_it_was_given(asked: Asked) -> None:
    averages, one = asked(WORK).Averages(), np.ones(2)
    first, second = averages.kept(one), averages.kept(one)
    right = averages.copied(one)
    Expect(first).spoils_no_more_than(right)
    _, said = refused(lambda: Expect(second).spoils_no_more_than(right))
    assert said == GIVEN_CHANGED
    Expect(second).spoils_no_more_than(right, inputs=False)


def test_an_instance_of_a_list_is_an_instance(asked: Asked) -> None:
    stack = asked(WORK).Listed()
    stack.push(5)
    stack.push(6)
    Expect(stack.attribute("size")).equal_to(2)
    Expect(stack.take(5)).equal_to([5, 6])


def test_attributes_of_attributes(asked: Asked) -> None:
    child = asked(WORK).Child(2)
    Expect(child.attribute("inner.room")).equal_to(1)
    inner = child.attribute("inner")
    Expect(inner.push("x").attribute("top")).equal_to("x")


def test_handles_inside_tuples_and_dicts_are_arguments_again(asked: Asked) -> None:
    work = asked(WORK)
    stack, rest = work.filled(work.Stack(9), 2)
    Expect(rest["other"].attribute("room")).equal_to(7)
    Expect(rest["count"]).equal_to(2)
    again = work.filled(stack, 3)
    Expect(again[1]["count"]).equal_to(5)
    Expect(work.rooms([stack, rest["other"]], {"last": work.Stack(1)})).equal_to([9, 7, 1])
    stacks = list(work.many(3))
    assert [stack.attribute("room").value for stack in stacks] == [0, 1, 2]


def test_an_argument_may_be_held(asked: Asked) -> None:
    work = asked(WORK)
    held = work.hold([1])
    work.filled(work.Stack(1), 0)
    held.append(2)
    Expect(held.take(3)).equal_to([1, 2])


def test_functions_and_iterators_stay(asked: Asked) -> None:
    work = asked(WORK)
    Expect(work.adder(2)(5)).equal_to(7)
    counted = work.count_up(start=3)
    assert isinstance(counted.value, Handle) and counted.value.kind == "iterator"
    Expect(counted.take(3)).equal_to([3, 4, 5])
    Expect(counted.take(2)).equal_to([6, 7])
    with pytest.raises(BenchError, match=f"at most {MAX_TAKEN}"):
        counted.take(MAX_TAKEN + 1)


@pytest.mark.parametrize(
    ("name", "fr", "en"),
    [
        ("Stack", "un objet d'une classe de votre fichier", "an object of a class in your file"),
        ("adder", "une fonction", "a function"),
        ("count_up", "un itérateur", "an iterator"),
    ],
)
def test_an_object_where_a_number_is_wanted_is_named(asked: Asked, name: str, fr: str, en: str) -> None:
    verdict, text = refused(lambda: Expect(getattr(asked(WORK), name)(1)).close_to(1.0))
    assert verdict is Verdict.WRONG_ANSWER and fr in text.fr and en in text.en


def test_a_number_where_an_object_is_wanted_is_named(asked: Asked) -> None:
    asks = (lambda o: o.push, lambda o: o(1), lambda o: o.take(1), lambda o: o.attribute("a"))
    for ask in asks:
        verdict, text = refused(lambda ask=ask: ask(asked(WORK).shout("a")))  # type: ignore[misc]
        assert verdict is Verdict.WRONG_ANSWER and "un entier" in text.fr and "an integer" in text.en


def test_handles_are_compared_on_what_they_show() -> None:
    assert same_result(Handle(5, "object"), Handle(9, "module"))
    assert same_result((Handle(5, "object"), 1.0), (Handle(9, "object"), 1.0))
    assert not same_result((Handle(5, "object"), 1.0), (None, 1.0))
    assert not same_result((Handle(5, "object"), 1.0), (Handle(5, "object"), 2.0))


# --- constants and printed text -------------------------------------------------------------------
def test_constants(asked: Asked) -> None:
    work = asked(WORK)
    Expect(work.constant("ANSWER")).equal_to(42)
    Expect(work.constant("TABLE")["cnn"]).equal_to([1, 2])
    for name, verdict in (
        ("UNDONE", Verdict.NOT_ATTEMPTED),
        ("NOTHING", Verdict.NOT_ATTEMPTED),
        ("ABSENT", Verdict.RUNTIME_ERROR),
    ):
        assert refused(lambda name=name: work.constant(name).value)[0] is verdict  # type: ignore[misc]


def test_printed_text(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    work = asked(WORK)
    outcome = work.shout("hello")
    Expect(outcome).equal_to(5)
    Expect(outcome.printed).equal_to("hello")
    Expect(work.shout("a\n b").printed).equal_to("a\n b")
    Expect(work.both([1.0]).printed).equal_to("")
    assert [o.value for o in work.__dict__["_trace"]][:2] == [5, "hello"], "works are told apart by it"


def test_what_is_printed_under_plain_pytest_is_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    Expect(here(WORK).shout("hello").printed).equal_to("hello")
    assert "hello" in capsys.readouterr().out


def test_each_call_may_print(asked: Asked) -> None:
    work = asked(WORK)
    for _ in range(3):
        assert work.shout("x" * 10_000).printed.value == "x" * 4096


# --- works that lie -------------------------------------------------------------------------------
LIARS = """
class Liar:
    @property
    def __class__(self):
        raise ValueError("no class")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_: "anything"

    def __iter__(self):
        return self

    def __next__(self):
        return 1

class Named(type):
    @property
    def __module__(cls):
        return ["unhashable"]

class Unhashable(metaclass=Named):
    pass

class Slow:
    def __getattr__(self, name):
        while True:
            pass

class Pretends:
    __class__ = int
    __index__ = __int__ = lambda self: 1 / 0

def liar(): return Liar()
def unhashable(): return Unhashable()
def pretends(): return Pretends()
def slow(): return Slow()

def endless():
    while True:
        yield 1

def stuck():
    while True:
        pass
    yield

def crowd(n):
    return [Slow() for _ in range(n)]

def heavy():
    import numpy as np
    while True:
        yield np.zeros(1 << 20)

def forged():
    from dlx.grader.bench import wire
    return wire.Made("function", ["f = print", "f"])

def handles():
    from dlx.grader.bench import wire
    return [wire.Handle(1, "module"), wire.Handle(10**9, "object")]

def wrong_kind():
    from dlx.grader.bench import wire
    return wire.Handle(1, "reference")
"""


@pytest.fixture
def liars(bench: Bench) -> Iterator[Asked]:
    with in_the_bench(bench, ("numpy",), 1.0) as asked:
        yield asked


@pytest.mark.parametrize("name", ["liar", "unhashable", "pretends"])
def test_an_object_that_lies_costs_its_own_call(liars: Asked, name: str) -> None:
    work = liars(LIARS)
    outcome = getattr(work, name)()
    assert refused(lambda: Expect(outcome).close_to(1.0))[0] in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
    assert isinstance(work.endless().value, Handle), "the next call is answered"


def test_an_object_that_answers_everything_answers_with_plain_data(liars: Asked) -> None:
    """Or not at all: whatever it claims to be, what comes is data."""
    outcome = liars("class C:\n    def __getattr__(self, name):\n        return lambda *_: name\n").C()
    Expect(outcome.push(3)).equal_to("push")
    verdict, _ = refused(lambda: Expect(outcome.attribute("size")).equal_to(3))
    assert verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize("name", ["slow", "stuck"])
def test_an_object_that_hangs_runs_out_of_time(liars: Asked, name: str) -> None:
    outcome = getattr(liars(LIARS), name)()
    asked = outcome.take(1) if name == "stuck" else outcome.attribute("size")
    assert asked.reply == Died("timeout")


def test_endless_and_heavy_iterators_are_read_up_to_a_bound(liars: Asked) -> None:
    work = liars(LIARS)
    assert len(work.endless().take(MAX_TAKEN).value) == MAX_TAKEN
    verdict, _ = refused(lambda: work.heavy().take(9).value)  # 72 MiB
    assert verdict is Verdict.RUNTIME_ERROR


def test_objects_in_a_reply_are_counted(liars: Asked) -> None:
    found = liars(LIARS).crowd(150).value
    assert [type(entry) for entry in found] == [Handle] * 100 + [Odd] * 50


def test_what_only_the_judge_may_write_is_refused(liars: Asked) -> None:
    """A reply that asks to make something would be made in the reference's child, were it passed on."""
    assert liars(LIARS).forged().reply == Died("protocol")
    assert liars(LIARS).wrong_kind().reply == Died("protocol")


def test_forged_handles_lead_nowhere(liars: Asked) -> None:
    first, second = liars(LIARS).handles()
    assert refused(lambda: first.attribute("a").value)[0] is Verdict.RUNTIME_ERROR
    assert refused(lambda: second.attribute("a").value)[0] is Verdict.RUNTIME_ERROR


# --- words ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("difference", "text"),
    [
        (
            Difference("range", np.array(0.5), (0.8, 1.0)),
            Text(fr="Votre résultat, 0,5, est trop petit.", en="Your result, 0.5, is too small."),
        ),
        (
            Difference("range", np.array([0.9, 1.5]), (0.8, 1.0)),
            Text(
                fr="L'une de vos valeurs, 1,5, est trop grande.",
                en="One of your values, 1.5, is too large.",
            ),
        ),
        (
            Difference("curve", np.array([2.0, 1.9]), (2.0, 1.9)),
            Text(
                fr="Votre courbe ne descend pas assez : environ 2 au début, 1,9 à la fin.",
                en="Your curve does not fall enough: about 2 at its start, 1.9 at its end.",
            ),
        ),
    ],
)
def test_evidence_in_words(difference: Difference, text: Text) -> None:
    assert describe(difference) == text
