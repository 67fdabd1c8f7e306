"""What the steps make of real and invented bulletins breaks no check of severity error."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from expectations.checkpoint import run_checks
from expectations.result import failed_errors
from tests.conftest import ROOT
from tests.transforms.reading import read_whole
from transforms.frames import SCHEMAS, Rows, frames_of
from warehouse import changes, schema
from warehouse.sqltext import quoted

ODD = """日本政府债务达1270万亿日元，全国支付系统处理业务金额10814万亿元。
12月至3月，完成植树20万株。去年11月-1月，投入资金30万元。2019—2017年，新建公路30公里。
气温由10℃降至-5℃，价格由30元至20元不等，占比由50%—30%不等，打9至8折，约90-80分。
共計3萬元，億萬元，兩萬人，參加者貳佰人，廿五個村，卅户，仨人，俩孩子，半个月。
½的群众，¾亩，①第一个，Ⅲ级响应3次，５０％，３．５公里，𝟙𝟚𝟛元，²元，٣٤٥元。
1e400元，1E10元，0x10元，∞元，NaN元，-0个，—5%，负3个百分点，1/0的人。
0000年00月00日，共3人。二〇二一年十三月三十二日，共3人。公元前200年，3人。
第0期，第-1期，总第99999999999999999999期，邮编：32500，电话：-，邮箱：@。
1.2.3亿元，1,234,56万元，１，２３４元，5千００万元，9999万亿亿元，百分之一百五十，5-10-15人。
目录\n…… 1\n第一篇 …… 2\n …… 3\n""".splitlines()
"""Words that are odd and may be true: the night goes on with them, whatever is made of them."""


def texts_of(folder: Path) -> list[bytes]:
    """The files of a folder and of the folders in it."""
    return [file.read_bytes() for file in sorted(folder.rglob("*.txt"))]


def odd_texts() -> list[bytes]:
    """Each odd line alone where it is Chinese, and with four hundred nines; below a masthead and a title."""
    lines = [*ODD, f"编号为{'9' * 400}元的账单，共计{'9' * 400}户，增长{'9' * 400}%。"]
    issues = [f"山川县简报\n2021年第{n}期\n\n全县工作取得新进展\n\n{line}\n" for n, line in enumerate(lines, 1)]
    alone = [line for line in lines if re.search("[\u4e00-\u9fff]", line)]  # without Chinese it is refused
    return [text.replace("\\n", "\n").encode() for text in (*alone, *issues)]


def named(rows: Rows, uri: str) -> Rows:
    """The rows of a bulletin that is called ``uri``: only the row of the document tells."""
    at = list(SCHEMAS["dim_document"]).index("uri")
    return {**rows, "dim_document": [(*row[:at], uri, *row[at + 1 :]) for row in rows["dim_document"]]}


def loaded(texts: list[bytes]) -> duckdb.DuckDBPyConnection:
    """A warehouse in memory with these bulletins."""
    connection = duckdb.connect()
    frames = frames_of(named(read_whole(data), f"{n}.txt") for n, data in enumerate(texts))
    for name, table in schema.tables().items():
        connection.execute(schema.ddl(table, name, table.columns))
        frame = changes.reference(name) if name in schema.REFERENCE else frames.get(name)
        if frame is not None:
            rest = ", ".join(quoted(c) for c in frame.columns)
            connection.register("rows", frame)
            if name == "dim_document":
                connection.execute(f"insert into {name} by name select {rest}, 'r' as first_run_id, "
                                   "now()::timestamp as ingested_at, 'r' as loaded_run_id from rows")  # fmt: skip
            else:
                connection.execute(f"insert into {name} by name select {rest} from rows")
    return connection


INVENTED = ROOT / "tests" / "data"


@pytest.mark.parametrize("kind", ["samples", "bulletins", "unseen", pytest.param("all unseen", marks=pytest.mark.long)])
def test_no_error_check_fails(kind: str, request: pytest.FixtureRequest) -> None:
    """Of the unseen ones the default run takes those that other tests of it read, too."""
    if "unseen" in kind:
        texts = texts_of(INVENTED if kind == "all unseen" else INVENTED / "blind_bulletins") + odd_texts()
    else:
        texts = texts_of(request.getfixturevalue(kind))
    with loaded(texts) as connection:
        results = run_checks(connection, "main", "run")
    assert len(results) > 150
    assert [(r.table_name, r.expectation, r.observed, r.examples[:3]) for r in failed_errors(results)] == []
