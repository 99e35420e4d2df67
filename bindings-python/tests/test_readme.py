"""The README's examples, as they stand."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from emulated import Emulator

README = Path(__file__).parent.parent / "README.md"
SNIPPETS = re.findall(r"```python\n(.*?)```", README.read_text(), re.DOTALL)


def test_the_examples_run(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in emulator.facts["env"].items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    order_id = emulator.checkout(paid=True)["orderId"]
    assert len(SNIPPETS) == 5
    names: dict[str, object] = {"__name__": "__main__"}
    for number, snippet in enumerate(SNIPPETS):
        if number == 4:
            threading.Timer(0.2, emulator.checkout, kwargs={"paid": True}).start()
        exec(compile(snippet, f"README.md, example {number + 1}", "exec"), names)
        out = capsys.readouterr().out
        if number in (1, 2):
            assert order_id in out
        elif number == 0:
            assert "NO-SUCH" in out
    names["engine"].close()  # type: ignore[attr-defined]
