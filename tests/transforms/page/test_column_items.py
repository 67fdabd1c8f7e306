"""Items of columns of short news: marks, labels, names of who is told of, and what is none."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.column_items import mark_item_titles
from transforms.repair import repair
from transforms.structure import read_structure

BRIDGES = "今年以来修好七座便民桥，硬化村组道路十二公里，三千二百名群众过河不再绕路。"
JOBS = "五月份举办电焊、月嫂两期免费培训班，培训二百人，现场与企业达成意向一百二十一人。"
TEA = "抢抓雨前晴好天气组织采茶队四十六支，截至六月八日全镇春茶全部采摘入库。"


def items(text: str) -> list[tuple[str | None, str, str | None]]:
    """Place, title and column of each article."""
    return [(a.place, a.title, a.section) for a in read_structure(repair(text)).articles]


@pytest.mark.parametrize("mark", ["- ", "* ", "\\* "])
def test_items_of_a_list_of_markdown(mark: str) -> None:
    found = items("## 简讯\n\n" + "\n".join(mark + said for said in (BRIDGES, JOBS, TEA)) + "\n")
    assert [(title, section) for _, title, section in found] == [("", "简讯")] * 3


@pytest.mark.parametrize("label", ["【{}】", "{}：", "{}　", "◆{}："])
def test_items_are_labelled_in_several_ways(label: str) -> None:
    said = "\n\n".join(f"{label.format(who)}{what}" for who, what in (("石门镇", BRIDGES), ("县人社局", JOBS)))
    found = items(f"【简讯】\n\n{said}\n")
    assert [(place, section) for place, _, section in found] == [("石门镇", "简讯"), ("县人社局", "简讯")]


def test_an_item_goes_on_over_the_end_of_a_page() -> None:
    cut = "◆七月八日，青禾县建成关爱中心，配备社工六名、心理咨询室两间，首批对接服务\n—9—\n留守儿童三百名。"
    assert [section for _, _, section in items(f"【简讯】\n{cut}\n◆{BRIDGES}\n◆{JOBS}\n")] == ["简讯"] * 3


def test_the_points_of_a_list_are_no_items() -> None:
    names = ("派一名书记", "修一件好事", "理一本好账")
    points = "\n".join(f"●　{name}。{what[:-1]}；" for name, what in zip(names, (BRIDGES, JOBS, TEA), strict=True))
    text = f"【工作动态】\n\n梅岭镇“三个一”帮村转化\n\n梅岭镇共有十七个村，三个村有了起色。\n\n{points}\n\n群众说好。\n"
    assert len(items(text)) == 1


def test_what_looks_like_a_label_in_a_report_is_none() -> None:
    text = f"# 工作研究\n\n# 修桥记\n\n石门镇：{BRIDGES}\n\n白石镇：{JOBS}\n"
    assert [title for _, title, _ in items(text)] == ["修桥记"]


def test_an_issue_of_nothing_but_marked_items() -> None:
    head = "妇女工作简讯\n2015年第2期\n青禾区妇女联合会编印\n2015年2月27日\n\n"
    items = [
        "● 2月9日，区妇联看望留守儿童，送去书包和棉衣，现场结对帮扶三十一户，孩子们很高兴。",
        "● 2月12日，区妇联举办招聘会，四十七家企业到场提供岗位，达成就业意向四百多人。",
        "● 截至2月25日，全区新办小额担保贷款六十四笔，带动就业二百九十人，款项已到账。",
    ]
    found = read_structure(repair(head + "\n\n".join(items))).articles
    assert [article.title for article in found] == ["", "", ""]
    (whole,) = read_structure(repair(f"{head}修好七座桥\n\n" + "\n\n".join(items))).articles
    assert whole.title == "修好七座桥"


@pytest.mark.parametrize("name", ["·基层动态·", "各地来电"])
@pytest.mark.parametrize("label", ["{}：", "{}　"])
def test_the_name_of_the_column_may_stand_between_marks(name: str, label: str) -> None:
    said = "\n".join(f"{label.format(who)}{what}" for who, what in (("石门镇", BRIDGES), ("县人社局", JOBS)))
    found = items(f"修桥记\n\n{TEA}{TEA}\n\n{name}\n\n{said}\n\n石门镇种茶记\n\n去年全镇种茶两千亩，建起茶坊三座。\n")
    assert [(place, title) for place, title, _ in found] == [
        (None, "修桥记"),
        ("石门镇", ""),
        ("县人社局", ""),
        (None, "石门镇种茶记"),
    ]


ADVICE = ["板栗空苞怎样防治", "怎样识别毒蘑菇", "沼气池夏季怎样管理"]


@pytest.mark.parametrize("mark", "■●☆")
def test_marked_lines_from_the_head_of_an_issue_on_are_titles(mark: str) -> None:
    head = "青禾科普\n第4期\n青禾县科学技术协会    1998年7月20日\n"
    writers = ["林青", "苗晋", "县能源站"]
    parts = [f"{mark}{t}\n{said}\n{who}\n" for t, said, who in zip(ADVICE, (BRIDGES, JOBS, TEA), writers, strict=True)]
    found = read_structure(repair(head + "\n" + "\n".join(parts))).articles
    assert [(a.title, a.authors) for a in found] == [(t, (who,)) for t, who in zip(ADVICE, writers, strict=True)]


def test_marked_lines_below_the_title_of_an_article_are_no_titles() -> None:
    parts = "\n".join(f"■{t}\n{said}" for t, said in zip(ADVICE, (BRIDGES, JOBS, TEA), strict=True))
    blocks = read_blocks(AlignedText.unchanged(f"青禾科普\n第4期\n修桥记\n{TEA}\n{parts}"))
    for head in blocks[:2]:
        head.fix("masthead")
    mark_item_titles(blocks)
    assert [b.words for b in blocks if "item_title" in b.found] == []


@pytest.mark.parametrize("report", ["本报讯　", "本报讯（通讯员　林青）"])
def test_a_line_above_a_report_is_its_title(report: str) -> None:
    text = f"石门矿三月超产\n\n　　{report}{TEA}\n\n女工委办起食堂\n\n　　{report}{JOBS}\n"
    assert [title for _, title, _ in items(text)] == ["石门矿三月超产", "女工委办起食堂"]


def test_a_line_behind_an_untitled_item_is_no_title_of_it() -> None:
    marked = f"◇一线传真\n\n●8月4日，{JOBS}\n●8月15日，{TEA}\n\n◇微型党课\n\n说说小事\n主讲人：林青\n\n　　{BRIDGES}\n"
    found = items(f"◇本期关注\n\n修桥记\n\n　　石门镇的桥修了三年，人人都说好，家家都出力。\n\n{marked}")
    assert [(title, section) for _, title, section in found] == [
        ("修桥记", "本期关注"),
        ("", "一线传真"),
        ("", "一线传真"),
        ("说说小事", "微型党课"),
    ]


@pytest.mark.parametrize("label", ["〔{}〕　", "●{}　", "【{}】  "])
def test_a_label_that_wide_blanks_set_off_is_none_of_the_words(label: str) -> None:
    said = "\n".join(f"{label.format(who)}{what}" for who, what in (("石门镇", BRIDGES), ("云岭镇", JOBS)))
    found = read_structure(repair(f"【简讯】\n\n{said}\n")).articles
    assert [(a.place, a.body.text) for a in found] == [("石门镇", BRIDGES), ("云岭镇", JOBS)]


MORE = ("账本上写着每座桥用了多少石料和木料，谁出了几天工。", "村里人看了都说清楚，明年还要照这个样子记下去。")
APART = "青禾情况反映\n第9期\n青禾县水利局    2016年5月8日\n\n修桥的账\n　　{0}\n　　{1}\n　　{2}\n"


def test_labelled_paragraphs_set_apart_behind_the_last_article_are_items() -> None:
    raw = APART.format(TEA, *MORE) + f"\n〔石门镇〕　{BRIDGES}\n\n〔云岭镇〕　{JOBS}\n"
    assert items(raw) == [(None, "修桥的账", None), ("石门镇", "", None), ("云岭镇", "", None)]


def test_labelled_paragraphs_of_one_text_are_none() -> None:
    raw = APART.format(MORE[0], f"【石门镇】{BRIDGES}", f"【云岭镇】{JOBS}")
    assert [title for _, title, _ in items(raw)] == ["修桥的账"]


SPEECHES = ("报告讲苹果产量五十万吨，可是商品率只有七成。", "我们乡还有三所小学是土木房，希望今年改造。")
MEETING = "青禾县人民代表大会第三次会议简报\n第4号\n大会秘书处编    2004年3月5日\n\n各代表团审议报告\n{0}\n\n{1}\n"


@pytest.mark.parametrize(
    "form",
    ["{}代表（石门代表团）说：", "{}委员（石门代表团）认为，", "{}（石门代表团）：", "{}同志（石门代表团）发言："],
)
def test_speeches_below_their_column_are_items_of_who_speaks(form: str) -> None:
    said = "\n\n".join(form.format(who) + words for who, words in zip(("屈志民", "党麦霞"), SPEECHES, strict=True))
    found = read_structure(repair(MEETING.format(BRIDGES, f"审议发言摘登\n{said}"))).articles
    assert [(a.title, a.section, a.authors, a.affiliation) for a in found[1:]] == [
        ("", "审议发言摘登", ("屈志民",), "石门代表团"),
        ("", "审议发言摘登", ("党麦霞",), "石门代表团"),
    ]


def test_speeches_inside_a_report_are_its_words() -> None:
    said = f"屈志民代表（石门代表团）说：{SPEECHES[0]}\n党麦霞代表（云岭代表团）说：{SPEECHES[1]}"
    assert len(read_structure(repair(MEETING.format(BRIDGES, said))).articles) == 1


def marked(third: str) -> list[str]:
    first = f"★修好七座便民桥\n{BRIDGES}\n\n★培训班开到村口\n——办班侧记\n{JOBS}\n\n"
    raw = f"青禾简报\n第9期\n青禾县政府办公室    2016年5月8日\n\n{first}{third}\n\n★茶叶采收结束\n{TEA}\n"
    return [a.title for a in read_structure(repair(raw)).articles]


def test_a_title_with_the_mark_of_the_others_is_none_who_signs() -> None:
    assert marked(f"★市检查组来县检查\n{MORE[0]}")[2] == "市检查组来县检查"


def test_a_marked_writer_right_below_a_title_signs() -> None:
    assert marked(f"★清淤的账本\n★林 青\n{MORE[0]}")[2:] == ["清淤的账本", "茶叶采收结束"]
