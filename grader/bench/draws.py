"""Draws that the judge prescribes: numbers in [0, 1) handed out in order, whoever asks and in whatever shape.

    one entry of                    is made of the next number u (of each entry, in row-major order)
    random, rand, rand_like         u
    uniform(low, high)              low + (high - low) u
    normal, randn, randn_like       mean + std * (inverse of the normal distribution function of u)
    integers, randint               low + floor(u (high - low))
    binomial(1, p), bernoulli(p)    1 where u < p
    dropout(p)                      kept, and divided by 1 - p, where u >= p
    choice                          the entry at floor(u n), or at the first place where u < p_0 + ... + p_i
    permutation, randperm, shuffle  the order that sorts the next n numbers; a choice without replacement is
                                    the first ones of it

After the last number comes the first one again. This code is shipped into the bench and decides nothing.
"""

import math
from collections.abc import Callable, Iterable
from functools import cache
from statistics import NormalDist
from typing import Any

import numpy as np

SMALLEST = 2.0**-53
NORMAL = np.vectorize(NormalDist().inv_cdf, otypes=[np.float64])


class Stream:
    """The prescribed numbers, in order."""

    def __init__(self, numbers: Any) -> None:
        self._numbers = np.asarray(numbers, dtype=np.float64).ravel()
        self._at = 0

    def uniform(self, shape: Iterable[int]) -> "np.ndarray[Any, Any]":
        """The next numbers, as an array of this shape."""
        shape = tuple(shape)
        count = math.prod(shape)
        places = (self._at + np.arange(count)) % self._numbers.size
        self._at += count
        return self._numbers[places].reshape(shape)

    def normal(self, shape: Iterable[int]) -> "np.ndarray[Any, Any]":
        """Normal numbers made of the next ones."""
        numbers = np.clip(self.uniform(shape), SMALLEST, 1 - SMALLEST)
        return np.asarray(NORMAL(numbers) if numbers.size else numbers)

    def order(self, count: int) -> "np.ndarray[Any, Any]":
        """The order that sorts the next `count` numbers."""
        return np.argsort(self.uniform((count,)), kind="stable")


class Prescribed:
    """What stands in for a numpy Generator; it has the methods of the table and no other."""

    def __init__(self, numbers: Any) -> None:
        self._stream = Stream(numbers)

    def _uniform(self, size: Any, *parameters: Any) -> Any:
        if size is None:
            size = np.broadcast_shapes(*(np.shape(p) for p in parameters))
        return self._stream.uniform((size,) if np.ndim(size) == 0 else size)

    def random(self, size: Any = None, dtype: Any = np.float64) -> Any:
        return _scalar(self._uniform(size).astype(dtype))

    def uniform(self, low: Any = 0.0, high: Any = 1.0, size: Any = None) -> Any:
        numbers = self._uniform(size, low, high)
        return _scalar(low + (np.asarray(high) - low) * numbers)

    def standard_normal(self, size: Any = None, dtype: Any = np.float64) -> Any:
        return _scalar(np.asarray(self.normal(size=size)).astype(dtype))

    def normal(self, loc: Any = 0.0, scale: Any = 1.0, size: Any = None) -> Any:
        if size is None:
            size = np.broadcast_shapes(np.shape(loc), np.shape(scale))
        shape = (size,) if np.ndim(size) == 0 else size
        return _scalar(loc + np.asarray(scale) * self._stream.normal(shape))

    def integers(self, low: Any, high: Any = None, size: Any = None, endpoint: bool = False) -> Any:
        low, high = (0, low) if high is None else (low, high)
        numbers = self._uniform(size, low, high)
        drawn = low + np.floor(numbers * (np.asarray(high) + endpoint - low))
        return _scalar(drawn.astype(np.int64))

    def binomial(self, n: int, p: Any, size: Any = None) -> Any:
        shape = np.shape(p) if size is None else (size,) if np.ndim(size) == 0 else tuple(size)
        hits = self._stream.uniform((*shape, n)) < np.asarray(p)[..., None]
        return _scalar(hits.sum(axis=-1))

    def choice(self, a: Any, size: Any = None, replace: bool = True, p: Any = None) -> Any:
        entries = np.arange(a) if np.ndim(a) == 0 else np.asarray(a)
        if not replace:
            count = math.prod(np.atleast_1d(1 if size is None else size))
            chosen = self._stream.order(len(entries))[:count].reshape(() if size is None else size)
        elif p is None:
            chosen = np.floor(self._uniform(size) * len(entries)).astype(np.int64)
        else:
            limits = np.cumsum(p)[:-1]
            chosen = np.searchsorted(limits, self._uniform(size), side="right")
        return _scalar(entries[chosen])

    def permutation(self, x: Any) -> Any:
        entries = np.arange(x) if np.ndim(x) == 0 else np.asarray(x)
        return entries[self._stream.order(len(entries))]

    def shuffle(self, x: Any) -> None:
        order = self._stream.order(len(x))
        x[:] = x[order] if isinstance(x, np.ndarray) else [x[i] for i in order]


def _scalar(array: "np.ndarray[Any, Any]") -> Any:
    return array[()] if np.ndim(array) == 0 else array


def drawing(numbers: Any) -> Any:
    """A context in which what torch draws is prescribed; made anew, it begins at the first number."""
    return _torch_mode()(Stream(numbers))


@cache
def _torch_mode() -> Any:
    import torch
    from torch.overrides import TorchFunctionMode

    def like(array: Any, tensor: Any, dtype: Any = None, device: Any = None, **_: Any) -> Any:
        return torch.as_tensor(array).to(dtype=dtype or tensor.dtype, device=device or tensor.device)

    def new(array: Any, default: Any, dtype: Any = None, device: Any = None, **kept: Any) -> Any:
        device = device or torch.get_default_device()
        made = torch.as_tensor(array).to(dtype=dtype or default, device=device)
        return made.requires_grad_(bool(kept.get("requires_grad")))

    def sizes(size: Any, options: dict[str, Any]) -> Any:
        size = options.pop("size", size)
        return size[0] if len(size) == 1 and not isinstance(size[0], int) else size

    def rand(stream: Stream, *size: Any, **options: Any) -> Any:
        return new(stream.uniform(sizes(size, options)), torch.get_default_dtype(), **options)

    def randn(stream: Stream, *size: Any, **options: Any) -> Any:
        return new(stream.normal(sizes(size, options)), torch.get_default_dtype(), **options)

    def randint(stream: Stream, *bounds: Any, **options: Any) -> Any:
        *limits, size = (*bounds, options.pop("size")) if "size" in options else bounds
        low = options.pop("low", limits[0] if len(limits) == 2 else 0)
        high = options.pop("high", limits[-1] if limits else None)
        return new(np.floor(low + stream.uniform(size) * (high - low)), torch.int64, **options)

    def bernoulli(stream: Stream, tensor: Any, p: Any = None, **_: Any) -> Any:
        hits = torch.as_tensor(stream.uniform(tensor.shape)) < (tensor if p is None else p)
        return like(hits, tensor)

    def normal(stream: Stream, mean: Any = 0.0, std: Any = 1.0, size: Any = None, **options: Any) -> Any:
        mean, std = torch.as_tensor(mean), torch.as_tensor(std)
        shape = torch.broadcast_shapes(mean.shape, std.shape) if size is None else size
        kind = mean.dtype if mean.is_floating_point() else torch.get_default_dtype()
        return mean + std * new(stream.normal(shape), kind, **options)

    def dropout(stream: Stream, tensor: Any, p: float = 0.5, training: bool = True, *_: Any, **o: Any) -> Any:
        shape = tensor.shape
        return _dropped(stream, tensor, p, o.get("train", training), shape, o.get("inplace", False))

    def features(
        stream: Stream, tensor: Any, p: float = 0.5, training: bool = True, *_: Any, **o: Any
    ) -> Any:
        """Whole maps are kept or dropped: one number per example and channel."""
        shape = (*tensor.shape[:2], *(1 for _ in tensor.shape[2:]))
        return _dropped(stream, tensor, p, o.get("train", training), shape, o.get("inplace", False))

    def _dropped(stream: Stream, tensor: Any, p: float, training: bool, shape: Any, inplace: bool) -> Any:
        kept = like(stream.uniform(shape) >= p, tensor) if training else None
        if kept is None:
            return tensor
        scale = kept / (1 - p) if p < 1 else kept
        return tensor.mul_(scale) if inplace else tensor * scale

    def uniform_(stream: Stream, tensor: Any, low: float = 0.0, to: float = 1.0, **o: Any) -> Any:
        low = o.get("from", low)
        return tensor.copy_(like(low + (to - low) * stream.uniform(tensor.shape), tensor))

    answers: dict[str, Callable[..., Any]] = {
        "rand": rand,
        "randn": randn,
        "randint": randint,
        "rand_like": lambda s, t, **o: like(s.uniform(t.shape), t, **o),
        "randn_like": lambda s, t, **o: like(s.normal(t.shape), t, **o),
        "randperm": lambda s, n, **o: new(s.order(n), torch.int64, **o),
        "bernoulli": bernoulli,
        "normal": normal,
        "dropout": dropout,
        "dropout_": lambda s, t, p=0.5, train=True: dropout(s, t, p, train, inplace=True),
        "dropout1d": features,
        "dropout2d": features,
        "dropout3d": features,
        "feature_dropout": features,
        "uniform_": uniform_,
        "normal_": lambda s, t, mean=0.0, std=1.0, **_: t.copy_(like(mean + std * s.normal(t.shape), t)),
        "bernoulli_": lambda s, t, p=0.5, **_: t.copy_(bernoulli(s, t, p)),
    }

    class Drawing(TorchFunctionMode):  # type: ignore[misc]
        def __init__(self, stream: Stream) -> None:
            super().__init__()
            self._stream = stream

        def __torch_function__(self, func: Any, _: Any, args: Any = (), kwargs: Any = None) -> Any:
            answer = answers.get(getattr(func, "__name__", ""))
            if answer is None:
                return func(*args, **(kwargs or {}))
            return answer(self._stream, *args, **(kwargs or {}))

    return Drawing
