"""Names in a template against the shape of the konteks: the Jinja syntax tree, walked with scopes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes

from generator.check.saran import near
from generator.diagnostic import Diagnostic
from generator.kode import finding
from generator.render import environment
from generator.templat.bentuk import ANYTHING, Bentuk, plain
from generator.templat.naskah import Naskah

_LOOP = Bentuk(
    kunci={
        **dict.fromkeys(
            ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), plain(int)
        ),
        **dict.fromkeys(("first", "last"), plain(bool)),
        **dict.fromkeys(("previtem", "nextitem", "cycle", "changed"), ANYTHING),
    }
)
_SAME = frozenset({"list", "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr"})
_ITEM = frozenset({"first", "last", "max", "min", "random"})
_TEXT = frozenset({"join", "upper", "lower", "title", "capitalize", "trim", "replace", "string", "format"})
_NUMBER = frozenset({"length", "count", "sum", "int", "round", "wordcount"})
_HINT = "daftar nama yang dikenal: muk template names {}"


def check_names(path: str, naskah: Naskah, konteks: Bentuk, kode: str) -> Iterator[Diagnostic]:
    """Findings about the names that one part uses.

    Args:
        path: of the template, as the user typed it.
        naskah: the part; its tags are in pairs.
        konteks: the shape of what the form offers; unknown when no scheme issues the form.
        kode: of the form.
    """
    try:
        tree = environment().parse(naskah.source)
    except TemplateSyntaxError as error:
        remedy = "periksa tanda kutip, kurung, dan tanda | di antara kurung kurawal"
        yield finding(
            "TPL001", naskah.span(path, error.lineno), f"tanda Jinja tidak terbaca: {error.message}", remedy
        )
        return
    walk = _Walk(path, naskah, _HINT.format(kode))
    walk.bound = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    walk.body(tree.body, _Scope(konteks.kunci or {}, open_ended=konteks.unknown))
    yield from walk.found


@dataclass
class _Scope:
    """The names that may be used at a place; ``open_ended``: others too."""

    names: Mapping[str, Bentuk]
    open_ended: bool

    def with_names(self, **names: Bentuk) -> _Scope:
        return _Scope({**self.names, **names}, self.open_ended)


@dataclass
class _Walk:
    """One walk through a part; collects findings."""

    path: str
    naskah: Naskah
    remedy: str
    bound: set[str] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)

    def report(self, kode: str, node: nodes.Node, pesan: str, petunjuk: str) -> None:
        self.found.append(finding(kode, self.naskah.span(self.path, node.lineno), pesan, petunjuk))

    # -- statements ---------------------------------------------------------------------------

    def body(self, statements: list[nodes.Node], scope: _Scope) -> None:
        """Statements in order; ``set`` adds its name to those that follow."""
        for node in statements:
            if isinstance(node, nodes.For):
                self._for(node, scope)
            elif isinstance(node, nodes.If):
                self.shape(node.test, scope)
                for part in (node.body, *(e.body for e in node.elif_), node.else_):
                    self.body(list(part), scope)
                for branch in node.elif_:
                    self.shape(branch.test, scope)
            elif isinstance(node, nodes.Output):
                for expression in node.nodes:
                    self._printed(expression, scope)
            elif isinstance(node, nodes.Assign):
                value = self.shape(node.node, scope)
                if isinstance(node.target, nodes.Name):
                    scope = scope.with_names(**{node.target.name: value})

    def _for(self, node: nodes.For, scope: _Scope) -> None:
        over = self.shape(node.iter, scope)
        item = ANYTHING
        if over.butir is not None:
            item = over.butir
        elif over.kunci is not None:
            item = plain(str)
        elif not over.unknown:
            pesan = f"“{_written(node.iter)}” bukan daftar, tidak dapat diulang dengan for"
            self.report("TPL016", node, pesan, self.remedy)
        target = node.target
        targets = target.items if isinstance(target, nodes.Tuple) else [target]
        single = len(targets) == 1
        bound = {t.name: item if single else ANYTHING for t in targets if isinstance(t, nodes.Name)}
        inner = scope.with_names(**bound)
        if node.test is not None:
            self.shape(node.test, inner)
        self.body(node.body, inner.with_names(loop=_LOOP))
        self.body(node.else_, scope)

    def _printed(self, expression: nodes.Expr, scope: _Scope) -> None:
        shape = self.shape(expression, scope)
        if shape.printable:
            return
        below = next(iter(shape.kunci or ()), "")
        remedy = (
            f"cetak salah satu isinya, misalnya {{{{ {_written(expression)}.{below} }}}}" if below else ""
        )
        if shape.butir is not None:
            remedy = f"ulangi isinya: {{%p for butir in {_written(expression)} %}}"
        pesan = f"“{_written(expression)}” bukan teks, tidak dapat dicetak"
        self.report("TPL016", expression, pesan, remedy or "pakai {% if … %} untuk nilai ya/tidak")

    # -- expressions --------------------------------------------------------------------------

    def shape(self, node: nodes.Node, scope: _Scope) -> Bentuk:
        """The shape of an expression; unknown names in it are reported."""
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._member(node, self.shape(node.node, scope), node.attr)
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.CondExpr():
                self.shape(node.test, scope)
                branches = [self.shape(e, scope) for e in (node.expr1, node.expr2) if e is not None]
                return ANYTHING if any(b.unknown for b in branches) else branches[0].merged(branches[-1])
            case nodes.Const():
                return plain(type(node.value))
            case nodes.TemplateData() | nodes.Concat():
                self._below(node, scope)
                return plain(str)
            case nodes.Test() if node.name not in environment().tests:
                remedy = near(node.name, environment().tests) or "yang lazim: defined, none"
                self.report("TPL015", node, f"uji tidak dikenal: is {node.name}", remedy)
                return plain(bool)
            case nodes.Compare() | nodes.Not() | nodes.Test():
                self._below(node, scope)
                return plain(bool)
            case _:
                self._below(node, scope)
                return ANYTHING

    def _below(self, node: nodes.Node, scope: _Scope) -> None:
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self.shape(child, scope)
            else:
                self._below(child, scope)

    def _name(self, node: nodes.Name, scope: _Scope) -> Bentuk:
        if node.name in scope.names:
            return scope.names[node.name]
        if not scope.open_ended and node.name not in environment().globals:
            if node.name in self.bound or node.name == "loop":
                remedy = f"“{node.name}” hanya ada di antara {{% for {node.name} in … %}} dan endfor-nya"
            else:
                remedy = near(node.name, scope.names) or self.remedy
            self.report("TPL002", node, f"nama tidak dikenal: {node.name}", remedy)
        return ANYTHING

    def _member(self, node: nodes.Getattr | nodes.Getitem, owner: Bentuk, name: str) -> Bentuk:
        if owner.kunci is not None and name in owner.kunci:
            return owner.kunci[name]
        if owner.kunci is not None and not owner.kunci:
            return ANYTHING  # a group that is empty in all data: its names are not known
        types = (*owner.jenis, *([dict] if owner.kunci is not None else []), *([list] if owner.butir else []))
        if not owner.unknown and not any(hasattr(one, name) for one in types):
            below = owner.kunci or {}
            whole = _written(node)
            meant = near(name, below).replace("“", f"“{_written(node.node)}.")
            inside = f"yang ada: {', '.join(below)}" if below else self.remedy
            self.report("TPL002", node, f"nama tidak dikenal: {whole}", meant or inside)
        return ANYTHING

    def _item(self, node: nodes.Getitem, scope: _Scope) -> Bentuk:
        owner = self.shape(node.node, scope)
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(key, str):
            return self._member(node, owner, key)
        self.shape(node.arg, scope)
        if isinstance(node.arg, nodes.Slice):
            return owner
        return owner.butir if owner.butir is not None else ANYTHING

    def _filter(self, node: nodes.Filter, scope: _Scope) -> Bentuk:
        source = ANYTHING if node.node is None else self.shape(node.node, scope)
        for argument in node.args:
            self.shape(argument, scope)
        if node.name not in environment().filters:
            remedy = near(node.name, environment().filters) or "yang lazim: upper, lower, join, length"
            self.report("TPL015", node, f"saringan tidak dikenal: |{node.name}", remedy)
        return _filtered(node.name, source)


def _filtered(name: str, source: Bentuk) -> Bentuk:
    if name in _SAME:
        return source
    if name in _ITEM:
        return source.butir or ANYTHING
    if name in _TEXT:
        return plain(str)
    return plain(int) if name in _NUMBER else ANYTHING


def _written(node: nodes.Node) -> str:
    """An expression as the author wrote it, as far as names go."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{_written(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=value)):
            return f"{_written(node.node)}[{value!r}]"
        case nodes.Filter():
            return f"{_written(node.node)}|{node.name}" if node.node else str(node.name)
        case _:
            return "…"
