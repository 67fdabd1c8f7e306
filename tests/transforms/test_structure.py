"""A bulletin as a reader finds it: whole documents in, issue, articles and spans out."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.aligned import AlignedText
from transforms.decode import decode
from transforms.pipeline import transform_document
from transforms.records import ROLES
from transforms.repair import repair
from transforms.structure import Structure, read_structure

NEWSLETTER = """松屏先锋
2019年8月15日　第16期　总第203期

【要闻】

全市基层治理现场会在望川区召开

本报讯（记者 林青 通讯员 苗晋）8月12日，全市基层治理现场会在望川区召开，各县区60余人参加会议。

会议指出，要坚持党建引领，把资源、服务、管理下沉到基层。

市委第二轮巡察完成进驻

8月9日，市委第二轮巡察6个巡察组全部完成进驻，将对18家单位开展为期45天的巡察。（丁禾）

【一线】

夜访夜谈暖民心
——望川区“板凳会”走访记

□ 祝桐

晚上七点，河埠社区的老樟树下坐满了人。社区书记搬来板凳，和大家拉起了家常。

小屋虽小，作用不小

文/叶松 图/苗晋

石门镇的党员驿站只有12平方米，却成了快递员歇脚的好去处。

【简讯】

● 芦汀县举办村级财务培训班，全县187个村的报账员参加。
● 雁回县新建党群服务中心6个，总面积达4800平方米。
"""
REPORT = """内部资料
组工信息

第12期
（总第345期）

中共青禾市委组织部编　　　　　　2020年3月5日

柳塘县“三张清单”压实基层党建责任

　　今年以来，柳塘县聚焦基层党建重点任务，推行三张清单。全县共梳理问题126个，已整改98个。

　　一、列清单，明责任。县委组织部牵头，会同12个乡镇逐村走访，形成问题清单。

　　二、抓督查，促整改。成立5个督查组，对进展缓慢的8个村进行约谈。
（柳塘县委组织部供稿）

报：市委常委，省委组织部办公室。
责任编辑：丁禾
（共印150份）
"""
INTERVIEW = """河湾调研

2021年第2期

关于全县村级集体经济发展情况的调研报告

县委组织部课题组

为摸清全县村级集体经济底数，今年3月，课题组深入12个乡镇开展调研。现将情况报告如下。

一、基本情况

全县共有行政村216个，2020年村级集体经济总收入1.08亿元。

二、存在问题

一是发展不平衡。收入最高的村达380万元，最低的只有4.2万元。

（执笔：祝桐、叶松）

“三问”村级账本怎么管

编者按：村级财务事关群众切身利益。本刊记者就此专访了县农业农村局局长沈小满。

记者：村级账本存在的最大问题是什么？

沈小满：最大的问题是公开不及时。去年全县抽查120个村，有34个村没有按月公开。
"""
WRAPPED = """                    先锋风采
- 3 -
一盏灯照亮一条路
——记石盘县老渡村党支部书记叶长河
本刊记者  苗 晋

    村口的渡船停了十多年，渡口边的小屋却
又亮起了灯。每天晚上七点，叶长河准时来到
小屋值班，风雨无阻。
    他带着党员修路、架桥、通水，用了6年时
间，把村里的路全部硬化。
                    先锋风采
- 4 -
如今，老渡村有了自己的茶厂，年产值达到
860万元，村民人均收入2.3万元。
把办公桌搬到田埂上
——记梅坞县云坑村第一书记竺小满
梅坞县委组织部

    三年来，他走遍了全村312户人家，记下了
8本民情日记，帮助村里引进资金460万元。
                    先锋风采
- 5 -
    “办公桌离田近一点，心就离群众近一点。”
竺小满在日记里写道。
"""
BEHIND = """ 去年以来，芦汀县推行“水上药箱”，把巡诊

船开到29座湖岛。船上的大夫说，岛上老人

多，一趟下来要看六十多人，药箱常常是空的

（作者单位：芦汀县卫生健康局）

芦汀县：

“水上药箱”开到家门口

■苗 晋
 望川区把“板凳会”开到河埠头，全年开了

86场，收集意见530条，办结率95%，村民

都说，这样的会开得实在，想说的话都能说

（作者单位：望川区委组织部）

望川区：

“小板凳”坐出大民生

■祝 桐
"""
ARTICLES = {
    "newsletter": (NEWSLETTER, [
        ("全市基层治理现场会在望川区召开", None, "要闻", ("林青", "苗晋")),
        ("市委第二轮巡察完成进驻", None, "要闻", ("丁禾",)),
        ("夜访夜谈暖民心", "望川区“板凳会”走访记", "一线", ("祝桐",)),
        ("小屋虽小，作用不小", None, "一线", ("叶松", "苗晋")),
        ("", None, "简讯", ()),
        ("", None, "简讯", ()),
    ]),
    "report": (REPORT, [("柳塘县“三张清单”压实基层党建责任", None, None, ("柳塘县委组织部",))]),
    "interview": (INTERVIEW, [
        ("关于全县村级集体经济发展情况的调研报告", None, None, ("县委组织部课题组", "祝桐", "叶松")),
        ("“三问”村级账本怎么管", None, None, ()),
    ]),
    "wrapped": (WRAPPED, [
        ("一盏灯照亮一条路", "记石盘县老渡村党支部书记叶长河", "先锋风采", ("苗晋",)),
        ("把办公桌搬到田埂上", "记梅坞县云坑村第一书记竺小满", "先锋风采", ("梅坞县委组织部",)),
    ]),
    "titles behind the text": (BEHIND, [
        ("“水上药箱”开到家门口", None, None, ("苗晋",)),
        ("“小板凳”坐出大民生", None, None, ("祝桐",)),
    ]),
}  # fmt: skip
each_layout = pytest.mark.parametrize(("raw", "expected"), ARTICLES.values(), ids=ARTICLES)


def read(raw: str) -> Structure:
    return read_structure(repair(raw))


def letters(text: str | None) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text or "") if c.isalnum())


def uncovered(raw: str, structure: Structure) -> list[int]:
    """Offsets of characters in no span, or in two, blanks apart."""
    times = [0] * len(raw)
    for span in structure.spans:
        assert span.role in ROLES
        for i in range(span.char_start, span.char_end):
            times[i] += 1
    return [i for i, c in enumerate(raw) if times[i] > 1 or (times[i] == 0 and not c.isspace())]


@each_layout
def test_articles_of_an_invented_layout(
    raw: str, expected: list[tuple[str, str | None, str | None, tuple[str, ...]]]
) -> None:
    found = [(a.title, a.subtitle, a.section, a.authors) for a in read(raw).articles]
    assert found == expected


@each_layout
def test_every_character_lies_in_one_span(raw: str, expected: object) -> None:
    assert uncovered(raw, read(raw)) == []


NEWS = """# 春耕开犁早

◎ 林青

今年，全县早早备下种子三万斤。

## 动态

板凳会开到晒谷场

青禾乡把板凳会开到晒谷场上，一年办结小事四十件。

田间学堂添了新课

石门乡请来农技员，给两百名村民讲了十二堂课。

一袋种子送到家

3月上旬，云坑乡连下大雨，党员分头送种子，最远
"""


def test_items_of_a_column_of_news_are_articles_and_a_torn_line_is_text() -> None:
    found = read(NEWS + "\n\f\n的一户走了三小时，一共送出六百袋。\n").articles
    assert [a.title for a in found] == ["春耕开犁早", "板凳会开到晒谷场", "田间学堂添了新课", "一袋种子送到家"]
    assert found[-1].body.text.startswith("3月上旬，云坑乡连下大雨，党员分头送种子，最远的一户")


def test_a_special_issue_names_no_column() -> None:
    head = "# 青禾组工\n\n2019年第21期（总第388期）\n\n中共青禾县委组织部编　　2019年9月26日\n\n## 创新案例专刊\n\n"
    body = "## 石门镇：板凳会开到院里\n\n今年，镇里办成三件实事，群众都说好。" + "村里的路修通了，灯也亮了。" * 4
    (article,) = read_structure(AlignedText.unchanged(head + body)).articles
    assert (article.title, article.place, article.section) == ("板凳会开到院里", "石门镇", None)


def test_who_made_the_issue_is_no_subtitle() -> None:
    found = read("主 编 何 青\n\n编 辑 林 田 丁 禾\n\n# 春耕开犁早\n\n今年，全县早早备下种子三万斤。\n")
    assert [(a.title, a.subtitle) for a in found.articles] == [("春耕开犁早", None)]


def test_page_furniture_and_pages_do_not_cut_a_text() -> None:
    lamp = read(WRAPPED).articles[0].body.text
    assert lamp.split("\n") == [
        "村口的渡船停了十多年，渡口边的小屋却又亮起了灯。每天晚上七点，叶长河准时来到小屋值班，风雨无阻。",
        "他带着党员修路、架桥、通水，用了6年时间，把村里的路全部硬化。",
        "如今，老渡村有了自己的茶厂，年产值达到860万元，村民人均收入2.3万元。",
    ]


def test_a_column_without_an_end_is_put_together_with_its_map() -> None:
    article = read(BEHIND).articles[0]
    assert article.body.text.startswith("去年以来，芦汀县推行“水上药箱”，把巡诊船开到29座湖岛。")
    start = article.body.text.index("29座")
    assert BEHIND[slice(*article.body.raw_span(start, start + 3))] == "29座"
    assert (article.place, article.affiliation) == ("芦汀县", "芦汀县卫生健康局")


def test_a_continuation_goes_behind_the_text_it_continues() -> None:
    raw = (
        "# 甲文讲治水\n\n◎ 林 青\n\n各村都在修渠，水从 (下转8页)\n\n"
        "# 乙文讲修路\n\n◎ 苗 晋\n\n路修好了，货车开进了村。\n\n(上接6页)山上引到田里。\n"
    )
    first, second = read(raw).articles
    assert first.body.text == "各村都在修渠，水从山上引到田里。"
    assert second.body.text == "路修好了，货车开进了村。"


def test_contents_and_articles_find_each_other() -> None:
    raw = (
        "目 录\n\n经验交流\n\n03 把小事办好\n\n07 一张明白卡\n\n09 没有印出来的一篇\n\n# 把小事办好\n\n"
        "◎ 林 青\n\n民生连着民心，小事牵动大局。\n\n# 一张明白卡\n\n◎ 苗 晋\n\n卡片虽小，写得明白。\n"
    )
    structure = read(raw)
    assert [(e.title, e.article_seq) for e in structure.contents] == [
        ("把小事办好", 1),
        ("一张明白卡", 2),
        ("没有印出来的一篇", None),
    ]
    assert [(a.section, a.page) for a in structure.articles] == [("经验交流", 3), ("经验交流", 7)]


def test_titles_below_their_texts_stay_with_them_over_the_end_of_a_page() -> None:
    one = "　　今年以来，矿上把小事当大事办，样样有回音。\n　　账本一页一页贴出来，哪家有疑问，班组就上门去讲。"
    two = "　　老林下井二十四年，带出一屋子徒弟。\n　　他住在巷子口，夜里谁家灯不亮，他就敲谁家的门。"
    three = "　　以前筛一批料，两个人要盯半天。\n　　现在一个人喝杯茶的工夫就好，省下的钱买了新筛网。"
    raw = (
        f"{one}\n\n办好小事情的这一年\n（机修部 林青）\n\n\n·1·\n\n{two}\n\n巷子口的老林\n记掘进队队长林大海\n"
        f"本刊通讯员 苗晋\n\n\n·2·\n\n{three}\n\n小革新省下大钱\n（洗选厂 叶松）\n"
    )
    found = [(a.title, a.subtitle, a.authors) for a in read(raw).articles]
    assert found == [
        ("办好小事情的这一年", None, ("林青",)),
        ("巷子口的老林", "记掘进队队长林大海", ("苗晋",)),
        ("小革新省下大钱", None, ("叶松",)),
    ]


def test_two_words_of_the_head_below_a_page_number_are_its_short_name() -> None:
    page = "　　一、办好小事。今年全县办成三件，样样有回音。\n\n·1·\n{}\n\n　　二、记好账本。账本一页一页贴出来。\n"
    head = "督查通报\n第7期\n中共青禾县委督查室　　　　2019年8月6日\n\n关于办好小事的通报\n"
    for line, role in (("青禾督查", "running_head"), ("板凳夜谈", "heading")):
        raw = head + page.format(line)
        assert [s.role for s in read(raw).spans if raw[s.char_start : s.char_end] == line] == [role]


def test_numbered_lines_of_a_contents_list_with_pages_are_titles() -> None:
    listed = "本期目录\n一、上周雨情 ……………… 1\n二、农情与墒情 ……………… 2\n三、本周预报 ……………… 2\n\n"
    texts = "一、上周雨情\n全县下雨三天。\n\n二、农情与墒情\n早稻收了一半，地里还潮。\n\n三、本周预报\n本周放晴。\n"
    structure = read(listed + texts)
    assert [a.title for a in structure.articles] == ["上周雨情", "农情与墒情", "本周预报"]
    assert [(e.title, e.page, e.article_seq) for e in structure.contents] == [
        ("一、上周雨情", 1, 1),
        ("二、农情与墒情", 2, 2),
        ("三、本周预报", 2, 3),
    ]
    assert len(read(f"{listed}各位代表：\n现在，我作报告，请大家审议。\n\n{texts}").articles) == 1


@pytest.mark.parametrize(
    "raw", ["今年上半年，全市完成投资56亿元。\n下半年要抓紧。", "通知", "　\n12\n村村通\n"], ids=repr
)
def test_a_text_without_structure_is_one_article(raw: str) -> None:
    assert len(read(raw).articles) == 1


def test_an_empty_text_has_no_article() -> None:
    assert read(" \n\n").articles == ()


ALPHABET = "一二三今年县委书记李王各地，。：（）“”、#*- \n\n\n12345期页◎■【】　\t\fAa"


@settings(max_examples=60, deadline=None)
@given(st.text(ALPHABET, max_size=300))
def test_any_text_is_read_and_covered(raw: str) -> None:
    structure = read_structure(AlignedText.unchanged(raw))
    assert uncovered(raw, structure) == []
    assert [a.seq for a in structure.articles] == list(range(1, len(structure.articles) + 1))
    assert len({a.raw_start for a in structure.articles}) == len(structure.articles)


def gold_articles(path: Path) -> list[dict[str, Any]]:
    gold = json.loads(path.read_text("utf-8"))
    return [a for a in (gold["articles"] if isinstance(gold, dict) else gold) if not a.get("missing")]


@pytest.mark.parametrize("field", ["title", "subtitle", "place", "section", "authors"])
def test_real_bulletins_have_the_fields_that_readers_found(bulletins: Path, gold: Path, field: str) -> None:
    asked = hits = 0
    for path in sorted(gold.glob("*.articles.json")):
        stem = path.name.split(".")[0]
        articles = read(decode((bulletins / f"{stem}.txt").read_bytes()).text).articles
        by_title = {letters(a.title): a for a in articles}
        for want in gold_articles(path):
            if want["kind"] == "editor_note" or not want.get(field):
                continue
            asked += 1
            found = by_title.get(letters(want["title"]))
            said = getattr(found, field) if found else None
            same = (
                tuple(map(letters, want[field])) == tuple(map(letters, said or ()))
                if field == "authors"
                else letters(want[field]) == letters(said)
            )
            hits += same
    assert asked
    assert hits == asked  # all of them, since long: one that is lost is seen


def test_real_bulletins_have_the_bodies_that_readers_found(bulletins: Path, gold: Path) -> None:
    asked = hits = 0
    for path in sorted(gold.glob("*.articles.json")):
        raw = decode((bulletins / f"{path.name.split('.')[0]}.txt").read_bytes()).text
        structure = read(raw)
        assert uncovered(raw, structure) == []
        bodies: dict[int, set[int]] = {}
        for span in structure.spans:
            if span.role in ("body", "heading") and span.article_seq:
                inked = (i for i in range(span.char_start, span.char_end) if not raw[i].isspace())
                bodies.setdefault(span.article_seq, set()).update(inked)
        starts = [0, *(i + 1 for i, c in enumerate(raw) if c == "\n"), len(raw) + 1]
        for want in gold_articles(path):
            if want["kind"] == "editor_note":
                continue
            asked += 1
            lines = want["lines"]["body"]
            wanted = {
                i for a, b in lines for i in range(starts[a - 1], min(starts[b], len(raw))) if not raw[i].isspace()
            }
            hits += any(len(wanted & body) >= 0.9 * len(wanted | body) for body in bodies.values())
    assert hits == asked


@pytest.mark.parametrize(("stem", "articles"), [("jilin-2018-04", 26), ("quzhou-2018-02", 32)])
def test_every_article_of_a_bulletin_without_full_gold_is_found(bulletins: Path, stem: str, articles: int) -> None:
    found = [a for a in read(decode((bulletins / f"{stem}.txt").read_bytes()).text).articles if a.kind != "editor_note"]
    assert len(found) == articles
    assert all(5 <= len(a.title) <= 45 and len(a.body.text) > 150 for a in found)
    assert sum(a.section is None for a in found) <= 1


STEMS = ("jilin-2018-04", "quzhou-2018-02", "taijiang-2007-07", "wenzhou-2012-04", "zhejiang-2012-special")


def test_names_of_files_and_the_order_of_loading_change_nothing(bulletins: Path) -> None:
    data = {path.name: path.read_bytes() for path in sorted(bulletins.glob("*.txt"))}
    assert len(data) == len(STEMS)
    once = [transform_document(given, name) for name, given in data.items()]
    again = [transform_document(given, f"{n}.txt") for n, given in enumerate(reversed(data.values()))]
    for one, other in zip(once, reversed(again), strict=True):
        assert {t: rows for t, rows in one.items() if t != "dim_document"} == {
            t: rows for t, rows in other.items() if t != "dim_document"
        }


def test_who_attended_is_no_title_of_a_record() -> None:
    raw = (
        "县政府第42次常务会议纪要\n\n2018年6月5日，县长主持召开会议，研究部署下半年工作。会议原则同意所提意见，安排资金300万元。\n\n"
        "出席：韦一舟　万红旗　甘九思　百里青\n列席：陆小曼　何志远　周大同　林一平\n"
    )
    (article,) = read_structure(repair(raw)).articles
    assert article.title == "县政府第42次常务会议纪要"
    assert "林一平" in article.body.text


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "督查通报\n〔2022〕第9号\n\n关于整改情况的通报\n\n", ("关于整改情况的通报", None, ()), id="〔〕 and 号"
        ),
        pytest.param(
            "供销情况\n（第5期）\n青禾供销系统内部资料　一九八六年四月\n\n扶持茶农的做法\n\n",
            ("扶持茶农的做法", None, ()),
            id="内部资料",
        ),
        pytest.param(
            "工会简报\n(2024)第5期\n抚顺市总工会　　4月12日\n\n一杯热水的账\n\n",
            ("一杯热水的账", None, ()),
            id="a day without its year",
        ),
        pytest.param(
            "对话村支书：三年只干三件事\n\n受访人：石门村党总支书记　林青\n\n",
            ("对话村支书：三年只干三件事", None, ()),
            id="who is asked",
        ),
        pytest.param(
            "在安全生产大会上的讲话\n\n(根据录音整理)\n\n",
            ("在安全生产大会上的讲话", None, ()),
            id="what it was made from",
        ),
        pytest.param(
            "山口的风\n\n青禾县融媒体中心讯（记者 祁生莲）\n\n", ("山口的风", None, ("祁生莲",)), id="who reports"
        ),
        pytest.param(
            "老年人慎捂\n\n市中医院主任医师  房 敏\n\n", ("老年人慎捂", None, ("房敏",)), id="a physician who writes"
        ),
        pytest.param(
            "民政经验交流会材料之九\n\n把丧事办简\n——石门镇移风易俗的做法\n\n",
            ("把丧事办简", "石门镇移风易俗的做法", ()),
            id="one of a series",
        ),
        pytest.param(
            "校园里的账本\n——营养餐改革侧记\n\n青禾县教育局　供稿\n\n",
            ("校园里的账本", "营养餐改革侧记", ("青禾县教育局",)),
            id="who sent it in",
        ),
    ],
)
def test_what_stands_around_a_title_is_no_part_of_it(head: str, expected: tuple[object, ...]) -> None:
    body = "去年以来，全县新建驿站十二座，办成小事三千件，做法在全省推广，各乡镇都派人来看，路也修到了村口。\n"
    (article,) = read_structure(repair(head + body + body)).articles
    assert (article.title, article.subtitle, article.authors) == expected
