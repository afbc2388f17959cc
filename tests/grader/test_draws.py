"""Randomness and callables as arguments, prescribed draws, buffers, and a device that this machine lacks."""

from collections.abc import Iterator

import numpy as np
import pytest
from asked import Asked, here, in_the_bench, refused

from dlx.grader.bench.bench import Bench
from dlx.grader.bench.draws import Prescribed
from dlx.grader.checking.expect import Expect
from dlx.grader.checking.fixtures import FIXTURES
from dlx.grader.reports.report import Verdict

NUMBERS = [0.1, 0.6, 0.3, 0.9, 0.45, 0.75, 0.2]
rng, torch_rng, tensor = FIXTURES["rng"], FIXTURES["torch_rng"], FIXTURES["tensor"]
prescribed, function = FIXTURES["prescribed"], FIXTURES["function"]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(params=["bench", "here"])
def asked(request: pytest.FixtureRequest, bench: Bench) -> Iterator[Asked]:
    if request.param == "here":
        yield here
        return
    with in_the_bench(bench, ("numpy", "torch", "torch.optim")) as asked:
        yield asked


# --- numpy ----------------------------------------------------------------------------------------
def test_a_generator_is_new_in_every_call(asked: Asked) -> None:
    work = asked("def draw(n, rng):\n    return rng.normal(size=n)\n")
    right = np.random.default_rng(3).normal(size=4)
    Expect(work.draw(4, rng(3))).close_to(right)
    Expect(work.draw(4, rng=rng(3))).close_to(right)
    held = work.hold(rng(3))
    Expect(work.draw(2, held)).close_to(right[:2])
    Expect(work.draw(2, held)).close_to(right[2:])


MASKS = {
    "at once": "return rng.random(x.shape) < p",
    "by uniform": "return rng.uniform(size=x.shape) < p",
    "by binomial": "return rng.binomial(1, p, size=x.shape)",
    "row by row": "return np.array([rng.random(x.shape[1]) < p for _ in x])",
    "one by one": "return [[rng.random() < p for _ in row] for row in x]",
}


@pytest.mark.parametrize("body", MASKS.values(), ids=MASKS)
def test_a_prescribed_draw_is_the_same_for_every_way_of_writing(asked: Asked, body: str) -> None:
    work = asked(f"import numpy as np\n\ndef mask(x, p, rng):\n    {body}\n")
    Expect(work.mask(np.zeros((2, 3)), 0.5, prescribed(NUMBERS))).equal_to([[1, 0, 1], [0, 1, 0]])


def test_what_is_drawn_follows_the_rules() -> None:
    numbers = np.array(NUMBERS)

    def draw() -> Prescribed:
        return Prescribed(NUMBERS)

    assert np.allclose(draw().random(9), [*numbers, *numbers[:2]]), "from the first again after the last"
    assert np.allclose(draw().uniform(2, 4, size=(7,)), 2 + 2 * numbers)
    assert np.allclose(draw().uniform([0, 10], [1, 20]), [0.1, 16])
    assert draw().integers(10, size=7).tolist() == [1, 6, 3, 9, 4, 7, 2]
    assert draw().integers(5, 7, size=3, endpoint=True).tolist() == [5, 6, 5]
    assert draw().choice([5, 6, 7], size=3).tolist() == [5, 6, 5]
    assert draw().choice(3, size=3, p=[0.05, 0.5, 0.45]).tolist() == [1, 2, 1]
    assert draw().permutation(4).tolist() == [0, 2, 1, 3]
    assert draw().choice(4, size=2, replace=False).tolist() == [0, 2]
    mixed = [10, 20, 30, 40]
    draw().shuffle(mixed)
    assert mixed == [10, 30, 20, 40]
    assert draw().binomial(2, 0.5, size=3).tolist() == [1, 1, 1]
    assert np.allclose(draw().normal(1, 2, size=2), [1 - 2 * 1.2815516, 1 + 2 * 0.2533471])
    assert np.allclose(draw().normal(np.zeros((1, 2)), np.ones((3, 1))).shape, (3, 2))
    assert np.allclose(draw().standard_normal((2,)), [-1.2815516, 0.2533471])
    assert type(draw().random()) is np.float64 and type(draw().integers(5)) is np.int64
    assert np.isfinite(Prescribed([0.0]).normal(size=2)).all()
    assert draw().normal(size=0).shape == (0,)


def test_a_callable_may_be_given(asked: Asked) -> None:
    source = "import numpy as np\n\ndef gradient(x):\n    return 2 * np.asarray(x)\n\nstart = [4.0, -2.0]\n"
    work = asked(
        "def descend(gradient, x, rate, steps):\n"
        "    for _ in range(steps):\n        x = x - rate * gradient(x)\n    return x\n"
    )
    start = np.array([4.0, -2.0])
    Expect(work.descend(function(source, "gradient"), start, 0.25, 2)).close_to([1.0, -0.5])
    held = work.hold(function(source, "gradient"))
    Expect(held(np.ones(2))).close_to([2.0, 2.0])
    assert refused(lambda: work.descend(function(source, "absent"), start, 1, 1).value)[0] is (
        Verdict.RUNTIME_ERROR
    )


# --- torch ----------------------------------------------------------------------------------------
NETS = """
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self, p=0.0):
        super().__init__()
        self.norm = nn.BatchNorm1d(3)
        self.out = nn.Linear(3, 2)
        self.drop = nn.Dropout(p)

    def forward(self, x):
        return self.out(self.drop(self.norm(x)))

    def encode(self, x, scale=1.0):
        return scale * self.norm(x)

class OtherNames(nn.Module):
    def __init__(self, p=0.0):
        super().__init__()
        self.layers = nn.Sequential(nn.BatchNorm1d(3), nn.Dropout(p), nn.Linear(3, 2))

    def forward(self, x):
        return self.layers(x)
"""
X = np.random.default_rng(0).normal(size=(5, 3))


def test_buffers_are_filled_and_compared(asked: Asked) -> None:
    work = asked(NETS)
    first, second = (
        work.Net().fill("k", buffers=True).eval(),
        work.OtherNames().fill("k", buffers=True).eval(),
    )
    Expect(first(X)).close_to(second(X).value)
    mean, variance = first.buffers()
    Expect(mean).between(0.5, 1.5)
    Expect(variance).between(0.5, 1.5).has_shape((3,))
    unfilled = work.Net().fill("k").eval()
    assert not np.allclose(unfilled(X).value, first(X).value)
    Expect(first.parameters()).close_to(second.parameters().value)
    first.train()(X)
    assert (
        refused(lambda: Expect(first.buffers()).close_to(second.buffers().value))[0] is Verdict.WRONG_ANSWER
    )
    second.train()(X)
    Expect(first.buffers()).close_to(second.buffers().value)


def test_a_module_has_methods(asked: Asked) -> None:
    net = asked(NETS).Net().fill("k").eval()
    Expect(net.encode(X, scale=2.0)).close_to(2 * net.norm(X).value)
    Expect(net.attribute("out.bias")).has_shape((2,))


def test_a_torch_generator(asked: Asked) -> None:
    work = asked("import torch\n\ndef draw(n, generator):\n    return torch.rand(n, generator=generator)\n")
    first = work.draw(3, torch_rng(4)).value
    Expect(work.draw(3, generator=torch_rng(4))).close_to(first)
    assert not np.allclose(work.draw(3, torch_rng(5)).value, first)


NOISE = {
    "randn_like": "return mean + torch.exp(0.5 * logvar) * torch.randn_like(mean)",
    "randn": "return mean + torch.exp(0.5 * logvar) * torch.randn(mean.shape)",
    "randn(*)": "return mean + torch.exp(0.5 * logvar) * torch.randn(*mean.shape)",
    "randn(size=)": "return mean + torch.exp(0.5 * logvar) * torch.randn(size=mean.shape)",
    "normal": "return torch.normal(mean, torch.exp(0.5 * logvar))",
    "normal_": "return mean + torch.exp(0.5 * logvar) * torch.empty_like(mean).normal_()",
    "rsample": "return torch.distributions.Normal(mean, torch.exp(0.5 * logvar)).rsample()",
}


@pytest.mark.parametrize("body", NOISE.values(), ids=NOISE)
def test_noise_is_the_same_for_every_way_of_writing(asked: Asked, body: str) -> None:
    work = asked(f"import torch\n\ndef sample(mean, logvar):\n    {body}\n")
    mean, logvar = np.array([[1.0, 2.0]]), np.array([[0.0, 2.0]])
    with work.drawing(NUMBERS):
        outcomes = [work.sample(tensor(mean), tensor(logvar)) for _ in range(2)]
    right = mean + np.exp(0.5 * logvar) * Prescribed(NUMBERS).normal(size=(1, 2))
    for outcome in outcomes:
        Expect(outcome).close_to(right)
    first = work.sample(tensor(mean), tensor(logvar)).value
    assert not np.allclose(first, right), "only what is asked within the context is prescribed"


DROPS = {
    "nn": "return torch.nn.Dropout(p)(x)",
    "functional": "return torch.nn.functional.dropout(x, p)",
    "in place": "return torch.nn.functional.dropout(x.clone(), p, inplace=True)",
    "torch": "return torch.dropout(x, p, True)",
    "bernoulli": "return x * (1 - torch.bernoulli(torch.full_like(x, p))) / (1 - p)",
    "bernoulli_": "return x * (1 - torch.empty_like(x).bernoulli_(p)) / (1 - p)",
    "rand": "return x * (torch.rand(x.shape) >= p) / (1 - p)",
    "rand_like": "return torch.where(torch.rand_like(x) < p, 0.0, x / (1 - p))",
    "uniform_": "return x * (torch.empty_like(x).uniform_() >= p) / (1 - p)",
}


@pytest.mark.parametrize("body", DROPS.values(), ids=DROPS)
def test_masks_are_the_same_for_every_way_of_writing(asked: Asked, body: str) -> None:
    work = asked(f"import torch\n\ndef drop(x, p):\n    {body}\n")
    x = np.arange(1.0, 7.0).reshape(2, 3)
    with work.drawing(NUMBERS):
        outcome = work.drop(tensor(x), 0.4)
    Expect(outcome).close_to(x * (np.reshape(NUMBERS[:6], (2, 3)) >= 0.4) / 0.6)


def test_the_other_draws_of_torch(asked: Asked) -> None:
    work = asked(
        "import torch\n"
        "def permuted(n):\n    return torch.randperm(n)\n"
        "def counted():\n    return torch.randint(10, (3,)), torch.randint(5, 15, size=(2,))\n"
        "def maps(x):\n    return torch.nn.functional.dropout2d(x, 0.5)\n"
        "def idle(x):\n    return torch.nn.functional.dropout(x, 0.5, training=False)\n"
    )
    with work.drawing(NUMBERS):
        Expect(work.permuted(4)).equal_to([0, 2, 1, 3])
        Expect(work.counted()[0]).equal_to([1, 6, 3])
        Expect(work.counted()[1]).equal_to([14, 9])
        Expect(work.maps(tensor(np.ones((1, 2, 2, 2))))).close_to([[[[0, 0], [0, 0]], [[2, 2], [2, 2]]]])
        Expect(work.idle(tensor([1.0, 2.0]))).close_to([1.0, 2.0])


def test_a_module_in_training_drops_what_is_prescribed(asked: Asked) -> None:
    work = asked(NETS)
    first, second = work.Net(0.5).fill("k").train(), work.OtherNames(0.5).fill("k").train()
    with work.drawing(NUMBERS):
        Expect(first(X)).close_to(second(X).value)
        Expect(first.gradients(X, np.ones((5, 2)))).close_to(second.gradients(X, np.ones((5, 2))).value)


def test_the_gradients_that_a_network_holds(asked: Asked) -> None:
    net = asked(NETS).Net(0.0).fill("k").train()
    assert not any(np.any(gradient) for gradient in net.held_gradients().value)
    given = net.gradients(X, np.ones((5, 2))).value
    Expect(net.held_gradients()).close_to(given)


# --- another device -------------------------------------------------------------------------------
TRAIN = """
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), nn.Linear(4 * 36, 3)
        )

    def forward(self, x):
        return self.layers(x)

def train(net, x, y, epochs=2):
    device = next(net.parameters()).device
    x, y = x.to(device), y.to(device)
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-2)
    losses, best = [], float("inf")
    for _ in range(epochs):
        for i in range(0, len(x), 4):
            loss = nn.functional.cross_entropy(net(x[i : i + 4]), y[i : i + 4])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        if loss < best:
            best = float(loss.detach())
        print(f"{loss.detach():.3f}")
    right = (net(x).argmax(dim=1) == y).float().mean().item()
    kept = {name: value.cpu() for name, value in net.state_dict().items()}
    return losses, right, net(x).detach().cpu().numpy()
"""
FORGETS = {
    "the data": ("x, y = x.to(device), y.to(device)", "pass"),
    "the labels": ("x, y = x.to(device), y.to(device)", "x = x.to(device)"),
    "the device of the network": ("device = next(net.parameters()).device", 'device = "cpu"'),
    "that the network is elsewhere": (
        "device = next(net.parameters()).device",
        'device = "cpu"; net.to(device)',
    ),
    "a tensor of its own": ("net(x[i : i + 4])", "net(x[i : i + 4]) + torch.zeros(len(x[i : i + 4]), 3)"),
}


CUDA = "torch.cuda.is_available()"
CHOOSES = {
    "the best device": f'device = torch.device("cuda" if {CUDA} else "cpu"); net.to(device)',
    "by number": f'device = "cuda:0" if {CUDA} else "cpu"; net = net.to(device=device)',
    "cuda()": f'device = "cuda" if {CUDA} else "cpu"; net = net.cuda() if {CUDA} else net; x.to(x)',
    "that of the data": "device = next(net.parameters()).device; torch.zeros(1, device=device)",
}


def images() -> tuple[object, object]:
    drawn = np.random.default_rng(0)
    return tensor(drawn.normal(size=(8, 1, 8, 8))), tensor(drawn.integers(0, 3, size=8), "int64")


def test_right_code_runs_on_a_device_that_is_not_here(asked: Asked) -> None:
    work = asked(TRAIN)
    net = work.Net()
    losses = work.train(net, *images())[0]
    Expect(losses).is_finite()
    assert losses[0].value > 0.1
    with work.elsewhere():
        outcome = work.train(work.Net().to("meta"), *images())
        Expect(outcome).succeeds()
        Expect(outcome[2]).has_shape((8, 3))
        Expect(outcome[0]).close_to([0.0] * 4)
    Expect(work.train(net, *images())[0]).is_finite()


@pytest.mark.parametrize("chosen", CHOOSES.values(), ids=CHOOSES)
def test_each_way_to_choose_the_device_is_right(asked: Asked, chosen: str) -> None:
    import torch

    work = asked(TRAIN.replace("device = next(net.parameters()).device", chosen))
    Expect(work.train(work.Net(), *images())).succeeds()
    with work.elsewhere():
        Expect(work.train(work.Net(), *images())).succeeds()
    Expect(work.train(work.Net(), *images())[0]).satisfies(lambda losses: losses[0] > 0.1)
    assert torch.cuda.is_available() is (torch.cuda.device_count() > 0), (
        "it is pretended within the context only"
    )


@pytest.mark.parametrize(("old", "new"), FORGETS.values(), ids=FORGETS)
def test_code_that_forgets_the_device_fails_there_and_only_there(asked: Asked, old: str, new: str) -> None:
    assert TRAIN.count(old) == 1
    work = asked(TRAIN.replace(old, new))
    Expect(work.train(work.Net(), *images())).succeeds()
    with work.elsewhere():
        outcome = work.train(work.Net().to("meta"), *images())
    verdict, _ = refused(lambda: Expect(outcome).succeeds())
    assert verdict is Verdict.RUNTIME_ERROR
    assert "meta" in outcome.reply.message  # type: ignore[union-attr]


def test_what_is_not_begun_is_not_begun_elsewhere_either(asked: Asked) -> None:
    work = asked("def train(net):\n    raise NotImplementedError\n")
    with work.elsewhere():
        assert refused(lambda: work.train(1).value)[0] is Verdict.NOT_ATTEMPTED
