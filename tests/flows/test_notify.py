"""Messages to people: an e-mail over SMTP, and a block that cannot be reached changes nothing."""

import socketserver
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from expectations.volume import FLOOR, FRESHNESS
from flows import notify, state
from flows.summary import FailedCheck, Summary
from warehouse.settings import Settings


class Mailbox(socketserver.StreamRequestHandler):
    """As much of SMTP as a message needs."""

    letters: list[str]

    def handle(self) -> None:
        self.wfile.write(b"220 ready\r\n")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                letter = b""
                while (text := self.rfile.readline()) != b".\r\n":
                    letter += text
                self.letters.append(letter.decode())
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
            if verb == b"QUIT":
                return


@pytest.fixture
def mailbox() -> Iterator[tuple[int, list[str]]]:
    letters: list[str] = []
    handler = type("OneMailbox", (Mailbox,), {"letters": letters})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], letters
        server.shutdown()


def ended(settings: Settings, *blocks: str) -> Any:
    """A nightly flow run, as a hook is given it."""
    return SimpleNamespace(parameters={"warehouse": str(settings.root), "notify_blocks": list(blocks)}, start_time=None)


def test_a_failure_is_told_by_email_even_where_another_block_is_not_there(
    prefect_server: str, mailbox: tuple[int, list[str]], tmp_path: Any
) -> None:
    port, letters = mailbox
    settings = Settings(tmp_path)
    url = f"mailto://127.0.0.1:{port}?from=jianbao@example.com&to=data@example.com&mode=insecure&format=text"
    notify.Email(url=url).save("team", overwrite=True, _sync=True)
    run = ended(settings, "custom-webhook/nowhere", "jianbao-email/team")
    notify.failed(None, run, SimpleNamespace(message="the catalog is away", name="Failed"))  # type: ignore[arg-type]
    (letter,) = letters
    assert "Subject: Jianbao: the nightly run failed" in letter
    assert "To: data@example.com" in letter
    assert state.failure_over(settings) is not None


def test_recovery_is_told_once_and_only_after_a_failure(
    prefect_server: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "_tell", lambda _run, subject, _body: told.append(subject))
    settings = Settings(tmp_path)
    well: Any = SimpleNamespace(name="Completed")
    notify.recovered(None, ended(settings), well)  # type: ignore[arg-type]
    assert told == []
    state.failure_noticed(settings)
    notify.recovered(None, ended(settings), well)  # type: ignore[arg-type]
    notify.recovered(None, ended(settings), well)  # type: ignore[arg-type]
    assert told == ["Jianbao: the nightly run works again"]


def test_an_issue_below_its_floor_and_an_overdue_periodical_are_told_once(
    prefect_server: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "_tell", lambda _run, _subject, body: told.append(body))
    settings = Settings(tmp_path)
    run = ended(settings)
    run.start_time = datetime(2020, 1, 1, tzinfo=UTC)

    def night(*checks: FailedCheck) -> list[str]:
        told.clear()
        with state.recorded(settings) as record:
            record(Summary("r", "published", str(tmp_path), "", failed_checks=checks))
        notify.recovered(None, run, SimpleNamespace(name="Completed"))  # type: ignore[arg-type]
        return list(told)

    thin = FailedCheck(FLOOR, "dim_issue", "warning", 1, "A part was not understood.", ("file=3.txt, articles=1",))
    late = FailedCheck(FRESHNESS, "dim_issue", "warning", 1, "It is due.", ("publication=云溪简报",))
    quiet = FailedCheck("title_is_short", "fact_article", "warning", 1, "A long one.", ("title=长",))
    (both,) = night(thin, late, quiet)
    assert "file=3.txt, articles=1: A part was not understood." in both
    assert "publication=云溪简报: It is due." in both
    assert "title=长" not in both
    assert night(late) == [], "told yesterday"
    assert night() == []
    (again,) = night(late)
    assert "publication=云溪简报" in again, "it came, and is overdue anew"


def test_people_are_told_also_where_nothing_can_be_written_down(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "_tell", lambda _run, subject, _body: told.append(subject))
    (tmp_path / "state").write_text("a file where the folder should be: nothing can be written there")
    settings = Settings(tmp_path)
    notify.failed(None, ended(settings), SimpleNamespace(message="no space left", name="Failed"))  # type: ignore[arg-type]
    notify.recovered(None, ended(settings), SimpleNamespace(name="Completed"))  # type: ignore[arg-type]
    assert told == ["Jianbao: the nightly run failed"]
    assert state.not_told_yet(settings, ["a check failed"]) == ["a check failed"]
    assert "could not be written down" in state.record_schedule(
        settings, state.NightlySchedule("0 2 * * *", "UTC", "2018-06-01T02:00:00", "")
    )
