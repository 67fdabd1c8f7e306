"""The shape of the house: who may import whom, and one name for one subject in every room."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("transforms", "warehouse", "expectations", "dashboards", "flows")
MAY_IMPORT = {
    "transforms": {"transforms"},
    "warehouse": {"warehouse", "transforms"},
    "expectations": {"expectations", "warehouse", "transforms"},
    "dashboards": {"dashboards", "warehouse"},
    "flows": {"flows", "expectations", "warehouse", "transforms"},
}
PURE = {
    "prefect",
    "duckdb",
    "os",
    "pathlib",
    "io",
    "shutil",
    "subprocess",
    "socket",
    "urllib",
    "tempfile",
    "sqlalchemy",
}
READS_DATA = {"reference.py", "words.py"}
"""The modules of transforms/ that open files, read once like an import: the reviewed tables, jieba's word list."""

FLOORS = (
    {"aligned", "records", "reference", "frames"},  # what all of them hand to each other or read
    {"text"},
    {"quantity"},
    {"mending"},
    {"names"},
    {"imprint", "indicator"},
    {"page", "period"},
    {"subject"},
    {"description"},
)
"""The rooms of transforms/ from the ground up: a module imports from its own room and from floors below only."""
DOORS = {"repair": "mending", "quantities": "quantity"}
"""Steps that a room imports although they stand above: what they give is part of the room's own."""

TRANSFORMS = sorted((ROOT / "transforms").rglob("*.py"))
MODULES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
TABLES = sorted(path.stem for path in (ROOT / "sql" / "schema").glob("*.sql"))


def imported(path: Path) -> set[str]:
    """Top-level names that a module imports, at its head or inside its functions."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert imported(path) & set(ROOMS) <= MAY_IMPORT[room]


@pytest.mark.parametrize("path", TRANSFORMS, ids=lambda p: p.name)
def test_transforms_are_pure(path: Path) -> None:
    if path.name in READS_DATA:
        return
    assert not imported(path) & PURE
    calls = {
        n.func.id
        for n in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    assert not calls & {"open", "print", "input", "exec", "eval"}


def steps() -> list[str]:
    """The modules of transforms/ that the pipeline calls, and those that the rooms outside read."""
    names = {"decode", "repair", "layout", "issue", "contents", "articles", "quantities", "metrics", "terms"}
    for path in [ROOT / "transforms" / "pipeline.py", *(p for p in MODULES if "transforms" not in p.parts)]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("transforms."):
                names.add(str(node.module).split(".")[-1])
    return sorted(names)


@pytest.mark.parametrize("name", steps())
def test_every_step_has_a_test_of_its_name(name: str) -> None:
    (module,) = (path for path in TRANSFORMS if path.stem == name)
    room = module.parent.relative_to(ROOT)
    assert (ROOT / "tests" / room / f"test_{name}.py").exists()


def floor_of(name: str) -> int:
    """The floor on which a room or module directly in transforms/ stands; steps stand on the roof."""
    return next((i for i, floor in enumerate(FLOORS) if DOORS.get(name, name) in floor), len(FLOORS))


@pytest.mark.parametrize("path", TRANSFORMS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_transforms_import_from_below(path: Path) -> None:
    at, *below = path.relative_to(ROOT / "transforms").with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if below and isinstance(node, ast.ImportFrom) and (node.module or "").startswith("transforms."):
            room = str(node.module).split(".")[1]
            assert room == at or floor_of(room) < floor_of(at), f"{path.name} imports {node.module} from above"


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_a_suite_of_its_name(table: str) -> None:
    assert (ROOT / "expectations" / f"{table}.py").exists()


def test_there_are_tables_to_look_at() -> None:
    assert len(TABLES) >= 16


def test_no_two_test_modules_share_a_name() -> None:
    """pytest cannot load both in one process, and which tests share a process is chance."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(names) == len(set(names)), sorted(name for name in set(names) if names.count(name) > 1)
