"""Finding the input files: what is read, what is refused, what it is called."""

import os
from pathlib import Path

import pytest

from flows import discover as module
from flows.discover import SourceFile, SourceNotFoundError, cut_batches, discover, list_inputs, looked_at_again
from tests.flows.conftest import Locking


def by_uri(*paths: Path) -> dict[str, SourceFile]:
    return {source.uri: source for source in discover(paths)}


def test_uri_is_relative_to_the_path_given(tmp_path: Path) -> None:
    (tmp_path / "in" / "2018").mkdir(parents=True)
    (tmp_path / "in" / "2018" / "a.txt").write_text("简报")
    (tmp_path / "in" / ".hidden.txt").write_text("x")
    assert list(by_uri(tmp_path / "in")) == ["2018/a.txt"]
    assert list(by_uri(tmp_path / "in" / "2018" / "a.txt")) == ["a.txt"]


def test_a_path_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match=r"missing is neither a file nor a folder; check the path"):
        discover([tmp_path / "missing"])


def test_a_file_named_twice_is_listed_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("简报")
    assert len(discover([tmp_path, tmp_path / "a.txt"])) == 1


def test_a_link_that_leads_out_is_refused_and_one_that_stays_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("秘密")
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text("简报")
    (source / "out.txt").symlink_to(tmp_path / "secret.txt")
    found = by_uri(source)
    assert "leads out of the source folder" in (found["out.txt"].refusal or "")
    assert found["out.txt"].sha256 is None
    assert found["a.txt"].refusal is None


def test_a_link_that_leads_nowhere_is_refused_as_that(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("moved/a.txt")
    refusal = by_uri(tmp_path)["a.txt"].refusal
    assert refusal is not None
    assert refusal.startswith("it is a symbolic link to moved/a.txt, which is not there; ")


def test_a_link_that_leads_to_itself_is_not_one_to_what_is_not_there(tmp_path: Path) -> None:
    for name, target in {"loop": "loop", "to": "fro", "fro": "to"}.items():
        (tmp_path / name).symlink_to(target)
    told = {uri: source.refusal or "" for uri, source in by_uri(tmp_path).items()}
    assert told["loop"].startswith("it is a symbolic link to loop, which leads back to itself; mend the link")
    assert all("leads back to itself" in told[uri] for uri in ("to", "fro"))


def test_a_link_to_a_folder_is_never_followed_and_always_told_of(tmp_path: Path) -> None:
    """Where the folder is read under its own path nothing is lost; nothing is read elsewhere, and in hidden folders."""
    source = tmp_path / "in"
    for folder in (source / "2018", source / ".store", tmp_path / "other"):
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text(folder.name)
    for name, target in (("latest", source / "2018"), ("loop", source), ("kept", source / ".store"),
                         ("out", tmp_path / "other"), (".hidden", tmp_path / "other")):  # fmt: skip
        (source / name).symlink_to(target)
    listing = list_inputs([source])
    found = {item.uri: item.refusal for item in listing.sources}
    assert found.keys() == {"2018/a.txt", "kept", "out"}
    assert found["2018/a.txt"] is None
    assert all("is not followed" in (found[name] or "") for name in ("kept", "out"))
    assert listing.warnings == (
        "latest is a symbolic link to a folder and not followed: its files are read in 2018",
        f"loop is a symbolic link to a folder and not followed: its files are read in {source}",
    )
    assert listing.whole == (str(source),)
    both = list_inputs([source, tmp_path / "other"])
    assert "out" not in {item.uri for item in both.sources}, "its folder is a PATH of its own"
    assert both.whole == (str(source), str(tmp_path / "other"))


def test_a_folder_with_nothing_but_links_says_nothing_of_the_files_it_once_had(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "in" / "out").symlink_to(tmp_path / "other")
    listing = list_inputs([tmp_path / "in"])
    assert ([source.uri for source in listing.sources], listing.whole) == (["out"], ())


def test_a_folder_that_cannot_be_read_is_refused_alone(tmp_path: Path, locked: Locking) -> None:
    for folder in ("one/lost+found", "two/lost+found", "three"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.txt").write_text(folder)
        (tmp_path / folder.partition("/")[0] / f"{folder[:2]}.txt").write_text(folder)
    locked(tmp_path / "one" / "lost+found", tmp_path / "two" / "lost+found")
    listing = list_inputs([tmp_path / name for name in ("one", "two", "three")])
    found = {item.uri: item.refusal or "" for item in listing.sources}
    assert found.keys() == {"a.txt", "lost+found", "lost+found#2", "on.txt", "th.txt", "tw.txt"}
    for name in ("lost+found", "lost+found#2"):
        assert "the folder cannot be read (Permission denied)" in found[name]
        assert "let the account that runs jianbao read it" in found[name]
    assert listing.whole == (str(tmp_path / "three"),)
    nested = list_inputs([tmp_path / "one" / "lost+found" / "a.txt", tmp_path / "one", tmp_path])
    assert nested.whole == ()


def test_a_path_that_cannot_be_read_loads_nothing(tmp_path: Path, locked: Locking) -> None:
    locked(tmp_path)
    with pytest.raises(SourceNotFoundError, match=r"cannot be read \(Permission denied\); nothing was loaded"):
        list_inputs([tmp_path])


def test_two_files_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    for folder, text in (("one", "甲"), ("two", "乙")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    found = discover([tmp_path / "one", tmp_path / "two"])
    assert [source.refusal is None for source in found] == [True, False]
    assert "would both be known as a.txt" in (found[1].refusal or "")


@pytest.mark.skipif(os.name != "posix", reason="named pipes and byte file names are POSIX")
def test_pipes_and_undecodable_names_do_not_stop_the_others(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text("简报")
    (tmp_path / os.fsdecode(b"\xb1\xb1.txt")).write_text("简报二")
    found = by_uri(tmp_path)
    assert "not a regular file" in (found["pipe"].refusal or "")
    assert found["\\xb1\\xb1.txt"].refusal is None


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_DOCUMENT_BYTES", 10)
    (tmp_path / "big.txt").write_text("x" * 11)
    (source,) = discover([tmp_path])
    assert "11 bytes and the limit is 10" in (source.refusal or "")


@pytest.mark.parametrize(
    ("sizes", "number", "batches"),
    [
        ([4, 7, 20, 1, 1], 2, [[20], [4, 7, 1, 1]]),
        ([5, 5, 4, 4, 3, 3], 2, [[5, 4, 3], [5, 4, 3]]),
        ([3, 2], 4, [[3], [2]]),
        ([0, 0], 1, [[0, 0]]),
        ([], 3, []),
    ],
    ids=["one large file", "even", "fewer files than batches", "empty files", "nothing"],
)
def test_batches_are_balanced_by_bytes(sizes: list[int], number: int, batches: list[list[int]]) -> None:
    sources = [SourceFile(str(i), str(i), "", "text/plain", size, "") for i, size in enumerate(sizes)]
    assert [[s.byte_count for s in batch] for batch in cut_batches(sources, number)] == batches


def test_files_are_looked_at_again_under_the_names_they_were_listed_by(tmp_path: Path) -> None:
    for folder in ("one/2018", "two/2018", "one/other"):
        (tmp_path / folder).mkdir(parents=True)
    for folder, text in (("one", "甲"), ("two", "乙")):
        (tmp_path / folder / "2018" / "a.txt").write_text(text)
        (tmp_path / folder / "2018" / f"{folder}.txt").write_text(text)
    (tmp_path / "one" / "link").symlink_to(tmp_path)
    listed = discover([tmp_path / "one", tmp_path / "two"])
    assert looked_at_again(listed) == listed
    (tmp_path / "one" / "2018" / "one.txt").unlink()
    (tmp_path / "two" / "2018" / "two.txt").write_text("丙")
    again = {source.uri: source.sha256 for source in looked_at_again(listed)}
    assert again.keys() == {"2018/a.txt", "2018/a.txt#2", "2018/two.txt", "link"}
    assert again["2018/two.txt"] not in {source.sha256 for source in listed}
    (tmp_path / "two").rename(tmp_path / "away")
    with pytest.raises(SourceNotFoundError, match=r"two is gone; check whether its network folder is mounted"):
        looked_at_again(listed)


def test_a_file_is_known_by_its_own_path_and_not_by_a_link_to_it(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("简报")
    (tmp_path / "a.txt").symlink_to("b.txt")
    listing = list_inputs([tmp_path])
    assert [source.uri for source in listing.sources] == ["b.txt"]
    assert listing.whole == (str(tmp_path),)


def test_a_folder_of_which_files_are_known_from_another_path_is_not_listed_as_a_whole(tmp_path: Path) -> None:
    """Else what was loaded as sub/x.txt would count as gone."""
    (tmp_path / "sub").mkdir()
    for name in ("sub/x.txt", "y.txt"):
        (tmp_path / name).write_text(name)
    listing = list_inputs([tmp_path / "sub", tmp_path])
    assert [source.uri for source in listing.sources] == ["x.txt", "y.txt"]
    assert listing.whole == (str(tmp_path / "sub"),)
    assert list_inputs([tmp_path / "y.txt", tmp_path]).whole == (str(tmp_path),)


def test_a_name_made_up_for_a_refusal_is_none_that_a_file_has(tmp_path: Path) -> None:
    for name in ("one/a.txt", "two/a.txt", "two/a.txt#2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    found = by_uri(tmp_path / "one", tmp_path / "two")
    assert {uri for uri, source in found.items() if source.refusal is None} == {"a.txt", "a.txt#2"}
    assert "would both be known as a.txt" in (found["a.txt#3"].refusal or "")


def test_the_warehouse_does_not_load_its_own_files(tmp_path: Path) -> None:
    (tmp_path / "data" / "wh" / "lake").mkdir(parents=True)
    (tmp_path / "data" / "a.txt").write_text("甲", "utf-8")
    (tmp_path / "data" / "wh" / "lake" / "part.parquet").write_bytes(b"PAR1")
    (tmp_path / "data" / "other" / "wh").mkdir(parents=True)
    (tmp_path / "data" / "other" / "wh" / "b.txt").write_text("乙", "utf-8")
    listing = list_inputs([tmp_path / "data"], tmp_path / "data" / "wh")
    assert ([source.uri for source in listing.sources], listing.whole) == (
        ["a.txt", "other/wh/b.txt"], (str(tmp_path / "data"),),
    )  # fmt: skip
    for given in (tmp_path / "data", tmp_path / "data" / "lake"):
        with pytest.raises(SourceNotFoundError, match="it would load its own files"):
            list_inputs([given], tmp_path / "data")
