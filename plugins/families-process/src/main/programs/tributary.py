"""Python models, metrics and sources for Tributary, in one file.

Put this file beside your own and end yours with ``tributary.serve(...)``:

    import tributary

    @tributary.family
    class Mine:
        def __init__(self, components=3): ...     # options of the study file, under "with"
        def fit(self, X): ...                     # X: n rows, d columns
        def sample(self, n): ...                  # n rows, d columns
        def score_samples(self, X): ...           # log-density of each row; may be left out

    tributary.serve(Mine)

The names are scikit-learn's, so its density estimators work as they are. What a method may take
beside these is found by the names of its parameters; see ``family``, ``metric`` and ``source``.

Needs nothing but Python 3.8. With NumPy, X is an array of shape (n, d); without, a list of rows.
Categories and tokens are codes from 0; sequences of tokens are a list of arrays.
"""

import array
import inspect
import json
import os
import pickle
import random
import sys
import threading
import time
import traceback

try:
    import numpy
except ImportError:
    numpy = None

PROTOCOL = 1
HELD = 8
IDLE_SECONDS = 600
TYPES = {"float64": ("d", 8), "int32": ("i", 4), "bytes": ("B", 1)}


class Censored(Exception):
    """An end that is a result: outcome is collapsed, diverged, support-lost or undefined."""

    def __init__(self, outcome, message):
        super().__init__(message)
        self.outcome = outcome


class Refused(Exception):
    """Data that a program cannot model, with the reason."""


def family(target=None, *, accepts=("real", "whole"), costly=False, repeats="tolerance"):
    """Marks a class with ``fit`` and ``sample`` as a model family.

    accepts: kinds of columns it models, of real, whole, category, tokens.
    costly: whether a fit is worth keeping on disk (neural networks: yes).
    repeats: how equal two fits of one seed are: bitwise, tolerance (1e-6) or none.

    ``__init__`` may take ``random_state`` (a seed) beside its own options. ``fit`` may take
    ``sources`` (the source of each row: the model is then conditional, and the other methods take
    ``source``), ``sample_weight``, ``start`` (an earlier model to go on from) and ``context``.
    ``sample`` may take ``random_state``. Scores are ``score_function(X)`` and
    ``noised_score(X, level)``. A class may bring ``save(self)``, giving bytes, and the class method
    ``load(cls, bytes)``; else it is pickled.
    """

    def mark(cls):
        cls.tributary = {"accepts": tuple(accepts), "costly": costly, "repeats": repeats}
        return cls

    return mark if target is None else mark(target)


def metric(name, *, better="lower", unit="", best=None):
    """Marks a function ``f(candidate, reference)`` that gives one number as a metric.

    It may take ``seed``, and the options of the study file by name.
    """

    def mark(function):
        output = {"name": name, "better": better, "unit": unit}
        if best is not None:
            output["best"] = best
        function.tributary = {"outputs": [output]}
        return function

    return mark


def source(columns, *, sources=("all",), law=True):
    """Marks a function as a source of data.

    columns: names, or dictionaries with name, kind (real, whole, category) and levels.
    law: ``f(n, source, seed)`` gives n new rows of a source, for ever; else ``f()`` gives all rows
    and the source of each, as ``(X, sources)``.
    """
    told = [{"name": c, "kind": "real"} if isinstance(c, str) else dict(c) for c in columns]

    def mark(function):
        function.tributary = {"columns": told, "sources": list(sources), "law": law}
        return function

    return mark


class Context:
    """What a fit may use beside its rows."""

    def __init__(self, header, reply):
        self.seed = header["seed"]
        self.times = header.get("times", [])
        self.space = header["space"]
        self.device = header.get("device", "cpu")
        self.threads = header.get("threads", 1)
        self._reply = reply

    def progress(self, share, text=""):
        """Tells how far the fit is, 0 to 1."""
        self._reply({"progress": float(share), "text": str(text)})

    def series(self, name, step, value):
        """Tells a number along the training, as a loss."""
        self._reply({"series": name, "time": float(step), "value": float(value)})

    def at(self, when, model):
        """Gives the model of one of ``times``. A fit that takes a context gives all of them."""
        data = _saved(model, self.space)
        self._reply({"at": float(when)}, [("model", "", "model", "bytes", data)])


def serve(target):
    """Answers questions until there are none. Give it what a decorator marked, or any class with
    ``fit`` and ``sample``."""
    into = os.fdopen(os.dup(0), "rb", buffering=1 << 16)
    out = os.fdopen(os.dup(1), "wb", buffering=1 << 16)
    os.dup2(2, 1)  # what is printed is log
    sys.stdout = sys.stderr
    if inspect.isclass(target):
        answers = _Family(target)
    elif "outputs" in getattr(target, "tributary", {}):
        answers = _Metric(target)
    else:
        answers = _Source(target)
    state = {"busy": False, "since": time.monotonic()}
    threading.Thread(target=_end_alone, args=(os.getppid(), state), daemon=True).start()
    while True:
        line = into.readline()
        if not line:
            return
        state["busy"] = True
        header = json.loads(line)
        blocks = [_read(block, into) for block in header.pop("blocks", [])]

        def reply(head, parts=()):
            _write(out, head, parts)

        try:
            head, parts = answers.ask(header, blocks, reply)
            head.setdefault("ok", "missing" not in head)
            reply(head, parts)
        except Censored as end:
            reply({"censored": end.outcome, "message": str(end)})
        except Refused as end:
            reply({"ok": True, "refuses": str(end)})
        except Exception as error:
            traceback.print_exc()
            where = traceback.extract_tb(error.__traceback__)[-1]
            place = f" ({os.path.basename(where.filename)}, line {where.lineno})"
            reply({"error": f"{type(error).__name__}: {error}{place}"})
        state.update(busy=False, since=time.monotonic())


def _end_alone(parent, state):
    """Ends this process when its parent is gone, or when it was not asked for long."""
    while True:
        time.sleep(2)
        if os.getppid() != parent:
            os._exit(1)
        if not state["busy"] and time.monotonic() - state["since"] > IDLE_SECONDS:
            os._exit(0)


class _Family:
    def __init__(self, cls):
        self.cls = cls
        self.marks = getattr(cls, "tributary", None) or family(cls).tributary
        self.held = {}

    def ask(self, header, blocks, reply):
        operation = header["op"]
        if operation == "hello":
            return self.hello(header), ()
        if operation == "fit":
            return self.fit(header, blocks, reply)
        model = self.model(header, blocks)
        if model is None:
            return {"missing": True}, ()
        space = getattr(model, "_tributary_space", None) or header.get("space")
        if operation == "sample":
            return {}, _draws(self.sample(model, header), header["count"], space)
        points = _rows(blocks, "points", space)
        method = {
            "density": "score_samples",
            "score": "score_function",
            "noised-score": "noised_score",
        }[operation]
        extra = {"source": header.get("source", 0), "level": header.get("level")}
        answer = _call(getattr(model, method), (points,), extra)
        return {}, [("answers", "values", "value", "float64", _doubles(answer))]

    def hello(self, header):
        space = header["space"]
        kinds = {"tokens"} if space["kind"] == "tokens" else {"real"}
        if space["kind"] == "columns":
            kinds = {column["kind"] for column in space["columns"]}
        elif space["kind"] == "tensor":
            kinds = {space["element"]["kind"]}
        refused = sorted(kinds - set(self.marks["accepts"]))
        if refused:
            raise Refused(f"it models {', '.join(self.marks['accepts'])} values, not {refused[0]}")
        self.create(header, 0)
        fit = inspect.signature(self.cls.fit).parameters
        offers = [
            word
            for word, method in (
                ("density", "score_samples"),
                ("score", "score_function"),
                ("noised-score", "noised_score"),
            )
            if hasattr(self.cls, method)
        ]
        if "start" in fit:
            offers.append("warm-start")
        return {
            "protocol": PROTOCOL,
            "offers": offers,
            "conditional": "sources" in fit,
            "weights": "sample_weight" in fit,
            "times": "context" in fit,
            "costly": self.marks["costly"],
            "repeats": self.marks["repeats"],
        }

    def create(self, header, seed):
        options = dict(header.get("options", {}))
        parameters = inspect.signature(self.cls).parameters
        free = any(each.kind is each.VAR_KEYWORD for each in parameters.values())
        for name in options:
            if name not in parameters and not free:
                known = ", ".join(parameters) or "none"
                raise ValueError(f"there is no option '{name}'; there are {known}")
        if "random_state" in parameters and "random_state" not in options:
            options["random_state"] = seed % 2**32
        return self.cls(**options)

    def fit(self, header, blocks, reply):
        _seed(header["seed"])
        context = Context(header, reply)
        space = header["space"]
        model = self.create(header, header["seed"])
        extra = {
            "sources": _column(blocks, "samples", "source", header["rows"]),
            "sample_weight": _column(blocks, "samples", "weight", header["rows"], 1.0),
            "context": context,
        }
        start = [bytes(block["data"]) for block in blocks if block["part"] == "model"]
        extra["start"] = self.loaded(start[0]) if start else None
        fitted = _call(model.fit, (_rows(blocks, "samples", space),), extra)
        model = fitted if isinstance(fitted, self.cls) else model
        data = _saved(model, space)
        self.keep(_hash(data), model)
        return {}, [("model", "", "model", "bytes", data)]

    def sample(self, model, header):
        seed = header["seed"]
        _seed(seed)
        if hasattr(model, "random_state"):
            model.random_state = seed % 2**32
        extra = {"source": header.get("source", 0), "random_state": seed % 2**32}
        rows = _call(model.sample, (header["count"],), extra)
        if isinstance(rows, tuple):
            rows = rows[0]
        # Some samplers give one component after the other; the first rows must be a sample too.
        if _is_array(rows):
            return rows[numpy.random.RandomState(seed % 2**32).permutation(len(rows))]
        order = list(range(len(rows)))
        random.Random(seed).shuffle(order)
        return [rows[i] for i in order]

    def model(self, header, blocks):
        sent = [bytes(block["data"]) for block in blocks if block["part"] == "model"]
        if sent:
            self.keep(header["model"], self.loaded(sent[0]))
        model = self.held.pop(header["model"], None)
        if model is not None:
            self.held[header["model"]] = model
        return model

    def loaded(self, data):
        space, rest = pickle.loads(data)
        load = getattr(self.cls, "load", None)
        model = load(rest) if load is not None else pickle.loads(rest)
        model._tributary_space = space
        return model

    def keep(self, key, model):
        self.held[key] = model
        while len(self.held) > HELD:
            del self.held[next(iter(self.held))]


class _Metric:
    def __init__(self, function):
        self.function = function

    def ask(self, header, blocks, reply):
        if header["op"] == "hello":
            _known(self.function, header.get("options", {}), 2, {"seed"})
            return {"protocol": PROTOCOL, **self.function.tributary}, ()
        _seed(header["seed"])
        space = header["space"]
        extra = {"seed": header["seed"], **header.get("options", {})}
        both = (_rows(blocks, "candidate", space), _rows(blocks, "reference", space))
        return {"value": float(_call(self.function, both, extra))}, ()


class _Source:
    def __init__(self, function):
        self.function = function

    def ask(self, header, blocks, reply):
        told = self.function.tributary
        options = header.get("options", {})
        if header["op"] == "hello":
            law = told["law"]
            _known(self.function, options, int(law), {"source", "seed"} if law else set())
            return {"protocol": PROTOCOL, **told}, ()
        space = {"kind": "columns", "columns": told["columns"]}
        if header["op"] == "draw":
            _seed(header["seed"])
            extra = {"source": header["source"], "seed": header["seed"], **options}
            return {}, _draws(_call(self.function, (header["count"],), extra), header["count"], space)
        rows, labels = _call(self.function, (), options)
        parts = _blocks("rows", rows, len(rows), space)
        parts.append(("rows", "", "source", "int32", array.array("i", [int(k) for k in labels])))
        return {"rows": len(rows)}, parts


def _known(function, options, given, own):
    """Refuses an option that a function does not name: it would be left out without a word.

    given: how many of its first parameters are rows or their number; own: names it is given too.
    """
    named = list(inspect.signature(function).parameters)[given:]
    known = [each for each in named if each not in own]
    for name in options:
        if name not in known:
            raise ValueError(f"there is no option '{name}'; there are {', '.join(known) or 'none'}")


def _call(function, values, extra):
    """Calls with those of the extra arguments that the function names."""
    parameters = inspect.signature(function).parameters
    named = {key: value for key, value in extra.items() if key in parameters}
    return function(*values, **named)


def _seed(seed):
    random.seed(seed)
    if numpy is not None:
        numpy.random.seed(seed % 2**32)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.manual_seed(seed)


def _saved(model, space):
    """A model and the space of its rows, which later questions do not repeat."""
    model.__dict__.pop("_tributary_space", None)
    save = getattr(model, "save", None)
    data = save() if save is not None else pickle.dumps(model, protocol=4)
    model._tributary_space = space
    return pickle.dumps((space, data), protocol=4)


def _hash(data):
    import hashlib

    return hashlib.sha256(data).hexdigest()


def _read(block, into):
    code, size = TYPES[block["type"]]
    wanted = block["count"] * size
    data = into.read(wanted)
    if len(data) < wanted:
        raise EOFError("the question ended early")
    block["data"] = data
    if code != "B":
        if numpy is not None:
            block["data"] = numpy.frombuffer(data, dtype="<f8" if code == "d" else "<i4")
        else:
            numbers = array.array(code)
            numbers.frombytes(data)
            if sys.byteorder == "big":
                numbers.byteswap()
            block["data"] = numbers
    return block


def _column(blocks, name, part, count, fallback=0):
    for block in blocks:
        if block["set"] == name and block["part"] == part:
            return block["data"]
    return numpy.full(count, fallback) if numpy is not None else [fallback] * count


def _rows(blocks, name, space):
    own = [b["data"] for b in blocks if b["set"] == name and b["part"] == "value"]
    lengths = [b["data"] for b in blocks if b["set"] == name and b["part"] == "length"]
    if lengths:
        rows, at = [], 0
        for length in lengths[0]:
            rows.append(own[0][at : at + int(length)])
            at += int(length)
        return rows
    width = len(own)
    if width == 1 and space is not None:
        width = len(space["columns"]) if space["kind"] == "columns" else _size(space["shape"])
    if numpy is not None:
        if len(own) == 1:
            return own[0].reshape(-1, width).copy()  # what was read may not be written to
        rows = numpy.empty((len(own[0]), width), order="F")
        for i, column in enumerate(own):
            rows[:, i] = column
        return rows
    if len(own) == 1:
        return [list(own[0][at : at + width]) for at in range(0, len(own[0]), width)]
    return [list(row) for row in zip(*own)]


def _size(shape):
    size = 1
    for each in shape:
        size *= each
    return size


def _is_array(rows):
    return numpy is not None and isinstance(rows, numpy.ndarray)


def _draws(rows, count, space):
    if hasattr(rows, "detach"):
        rows = rows.detach().cpu().numpy()
    return _blocks("draws", rows, count, space)


def _blocks(name, rows, count, space):
    if len(rows) != count:
        raise ValueError(f"{count} rows were asked for, {len(rows)} were given")
    if space["kind"] == "tokens":
        lengths = array.array("i", [len(row) for row in rows])
        tokens = array.array("i", [int(token) for row in rows for token in row])
        return [
            (name, "", "length", "int32", lengths),
            (name, "values", "value", "int32", tokens),
        ]
    return [(name, "values", "value", "float64", _doubles(rows))]


def _doubles(rows):
    """Numbers row after row, as bytes."""
    if hasattr(rows, "detach"):
        rows = rows.detach().cpu().numpy()
    if numpy is not None:
        return numpy.ascontiguousarray(rows, dtype="<f8").data.cast("B")
    flat = array.array("d")
    for row in rows:
        if hasattr(row, "__len__"):
            flat.extend(row)
        else:
            flat.append(row)
    return flat


def _write(out, head, parts):
    head = dict(head)
    head["blocks"] = []
    raw = []
    for name, field, part, kind, data in parts:
        if isinstance(data, array.array):
            if sys.byteorder == "big":
                data = array.array(data.typecode, data)
                data.byteswap()
            data = data.tobytes()
        size = TYPES[kind][1]
        head["blocks"].append(
            {"set": name, "field": field, "part": part, "type": kind, "count": len(data) // size}
        )
        raw.append(data)
    out.write(json.dumps(head).encode() + b"\n")
    for data in raw:
        out.write(data)
    out.flush()
