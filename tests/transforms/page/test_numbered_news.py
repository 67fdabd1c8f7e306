"""Numbered titles and paragraphs of short news, and the points and chapters of one text."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾水利简报\n第8期\n青禾县水利局    2021年9月14日\n\n"
NEWS = {
    "县领导巡查青禾河": "9月4日，县领导带领水利部门负责人，乘船查看了九座水坝，登上三只渔船问了情况。",
    "石门镇管好门前塘": "石门镇共有池塘沟渠一百三十六处，过去没有人管，今年都划到了户，由临水的人家保洁。",
    "志愿者清理岸线垃圾": "9月12日，县里组织一百五十名志愿者，分成十个小组清理岸线，捡拾垃圾两吨多。",
}
PARAGRAPHS = [
    "9月4日，县领导带领水利部门负责人查看了九座水坝。",
    "9月8日，市水利局一行三人来我县查看物资仓库，提了三条意见。",
    "石门镇清淤渠道十二公里，三个村的群众种上了晚稻。",
]
MARKS = ["{}、", "{}．", "({}) ", "（{}）"]


def found_in(text: str) -> list[tuple[str, str | None, str]]:
    """Title, column and first two characters of each article."""
    return [(a.title, a.section, a.body.text[:2]) for a in read_structure(repair(text)).articles]


def numbered(mark: str, numbers: str, said: list[str]) -> str:
    return "\n\n".join(mark.format(n) + words for n, words in zip(numbers, said, strict=False))


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("numbers", ["123", "一二三"])
def test_numbered_titles_right_below_the_head_are_articles(mark: str, numbers: str) -> None:
    issue = HEAD + numbered(mark, numbers, [f"{title}\n\n{text}" for title, text in NEWS.items()])
    assert [title for title, _, _ in found_in(issue)] == list(NEWS)


def test_a_line_that_counts_the_items_is_part_of_the_head() -> None:
    issue = HEAD + "本期共三条\n\n" + numbered("({}) ", "123", [f"{a}\n\n{b}" for a, b in NEWS.items()])
    assert [title for title, _, _ in found_in(issue)] == list(NEWS)


def test_numbered_titles_below_the_name_of_a_column_stand_in_it() -> None:
    said = [f"{title}\n{text}" for title, text in NEWS.items()]
    assert found_in(f"{HEAD}一周要闻\n\n{numbered('{}、', '123', said)}\n") == [
        (title, "一周要闻", text[:2]) for title, text in NEWS.items()
    ]


CHAPTERS = {
    "抓好源头治理": "县里把小事当大事办，全年办成一百二十六件，人人都说好，家家都有份。",
    "抓好队伍建设": "全县组建巡河队四十六支，每人每月补助二百元，天天有人看，处处有人管。",
    "抓好制度落实": "全县订立制度十二项，每季度通报一次，连续两次末位的要说明原因，限期改好。",
}


@pytest.mark.parametrize(
    "above", [pytest.param("", id="right below the head"), pytest.param("一周要闻\n\n", id="below a column")]
)
def test_the_chapters_of_a_report_are_no_articles(above: str) -> None:
    said = [f"{title}\n\n{text}" for title, text in CHAPTERS.items()]
    assert len(found_in(HEAD + above + numbered("{}、", "一二三", said))) == 1


def test_the_chapters_of_a_survey_of_figures_are_no_articles() -> None:
    said = [
        f"{what}稳步增长\n\n1至6月，全县{what}完成十二亿元，比去年同期多三成。" for what in ("工业", "投资", "消费")
    ]
    assert len(found_in(HEAD + numbered("{}、", "一二三", said))) == 1


def test_the_numbered_headings_of_an_article_with_a_title_stay_in_it() -> None:
    said = [f"{title}\n\n{text}" for title, text in NEWS.items()]
    titles = [title for title, _, _ in found_in(HEAD + "青禾县治水记\n\n" + numbered("{}、", "一二三", said))]
    assert titles == ["青禾县治水记"]


@pytest.mark.parametrize("numbers", ["①②③", "⑴⑵⑶", "123"])
def test_numbered_paragraphs_of_short_news_have_no_title_and_lose_their_number(numbers: str) -> None:
    mark = "{}、" if numbers[0] == "1" else "{} "
    issue = f"{HEAD}一句话新闻\n\n{numbered(mark, numbers, PARAGRAPHS)}\n\n修桥记\n\n{CHAPTERS['抓好源头治理']}\n"
    found = found_in(issue)
    assert found[:3] == [("", "一句话新闻", words[:2]) for words in PARAGRAPHS]
    assert [title for title, _, _ in found[3:]] == ["修桥记"]


def test_columns_of_one_issue_are_numbered_alike() -> None:
    told = numbered("{}、", "12", PARAGRAPHS)
    figures = numbered(
        "{}、",
        "12",
        [
            "一至八月份，全县共发放低保金二百一十四万六千元，保障对象九千七百六十三人，都张榜公布了。",
            "暑假期间，全县办理结婚登记三百一十八对，比去年同期多六十七对，登记员连着七天没有休息。",
        ],
    )
    found = found_in(f"{HEAD}【领导活动】\n{told}\n\n【数字民政】\n{figures}\n")
    assert [section for _, section, _ in found] == ["领导活动", "领导活动", "数字民政", "数字民政"]


@pytest.mark.parametrize(
    "points",
    [
        pytest.param(["修一座桥；", "种一片茶；", "办一所学校。"], id="points of a list"),
        pytest.param(["请各镇按时上报材料。", "请各村张榜公布。", "电话保持畅通。"], id="rules below a notice"),
    ],
)
def test_the_points_below_the_name_of_no_news_are_one_text(points: list[str]) -> None:
    assert len(found_in(f"{HEAD}【工作提示】\n{numbered('{}、', '123', points)}\n")) == 1


def test_a_list_of_titles_without_texts_is_none() -> None:
    assert len(found_in(HEAD + "一周要闻\n\n" + "\n".join(f"{n}、{title}" for n, title in enumerate(NEWS, 1)))) == 1


@pytest.mark.parametrize(("signer", "number"), [("（石门镇卫生院）\n", 3), ("", 1)], ids=["signed", "not signed"])
def test_numbered_lines_with_a_signature_between_are_titles(signer: str, number: int) -> None:
    head = "青禾疾控简报\n第7期\n青禾县疾病预防控制中心　2011年3月8日\n\n"
    raw = (
        f"{head}一、幼儿园晨检要细\n晨检要看手心和口腔，有疹子的劝返。\n二、石门镇把住三道关\n镇上有八所幼儿园，三名医生分片包干。\n"
        f"{signer}三、井水监测提醒\n十四口水井合格九口，不合格的先煮开再喝。"
    )
    assert len(read_structure(repair(raw)).articles) == number


ABROAD = "青禾侨讯\n2019年第2期\n青禾县归国华侨联合会\n\n"
NEWS_APART = [
    ("石门镇修好七座便民桥", "三月二日，石门镇的七座便民桥同时通车，群众过河不再绕路。"),
    ("县水利局清淤渠道", "县水利局的工人清淤渠道十二公里，三个村的稻田用上了水。"),
    ("侨胞返乡寻访老屋", "侨胞返乡的大巴停在村口，老人们早就等在那里了。"),
]
CHAPTERS_APART = [
    ("一条山路", "山路弯弯，我第一次走进石门，鞋底磨破了两双。"),
    ("一盏油灯", "油灯下面，老林把三十年的账本一页一页翻给我看。"),
    ("一碗米酒", "米酒很甜，临走的时候大家都舍不得说再见。"),
]


def titles_of(text: str) -> list[str]:
    return [a.title for a in read_structure(repair(text)).articles]


@pytest.mark.parametrize("marks", [["1", "2", "3"], ["1.", "2.", "3."], ["（一）", "（二）", "（三）"]])
def test_numbers_alone_stand_above_the_items_of_an_issue(marks: list[str]) -> None:
    said = "\n\n".join(f"{mark}\n{title}\n{text}" for mark, (title, text) in zip(marks, NEWS_APART, strict=True))
    assert titles_of(ABROAD + said) == [title for title, _ in NEWS_APART]


def test_items_that_are_signed_need_tell_no_day() -> None:
    said = "\n\n".join(f"{n}.\n{title}\n县林业局　林青\n{text}" for n, (title, text) in enumerate(CHAPTERS_APART, 1))
    assert len(titles_of(ABROAD + said)) == 3


@pytest.mark.parametrize("marks", [["1", "2", "3"], ["（一）", "（二）", "（三）"], ["01", "02", "03"]])
def test_chapters_stay_in_their_text(marks: list[str]) -> None:
    said = "\n\n".join(f"{mark}\n{title}\n{text}" for mark, (title, text) in zip(marks, CHAPTERS_APART, strict=True))
    assert titles_of(f"{ABROAD}走进石门\n林青\n\n{said}") == ["走进石门"]
    assert titles_of(f"{ABROAD}走进石门\n林青\n\n去年冬天，我去了石门。那里的山很高。\n\n{said}") == ["走进石门"]


def test_numbers_between_paragraphs_of_news_part_them() -> None:
    texts = [text for _, text in NEWS_APART[:2]]
    texts += ["河西街道举办灯会，三千名居民到场，灯谜全都猜完了。", "青禾小学开办书法课，四百名学生报了名。"]
    assert titles_of(ABROAD + _parted(texts)) == [""] * 4
    assert len(titles_of(f"{ABROAD}走进石门\n林青\n\n" + _parted([text for _, text in CHAPTERS_APART]))) == 1


def _parted(texts: list[str]) -> str:
    return texts[0] + "".join(f"\n\n{n:02}\n\n{text}" for n, text in enumerate(texts[1:], 1))


FLOODS = {
    "雨水情": "7月20日8时至21日8时，我县普降中到大雨，局部暴雨。",
    "工情险情": "全县堤防共发现险情九处，均已得到妥善处置。",
    "群众转移安置": "低洼处的群众全部转移，各安置点都有医务室。",
    "下一步工作": "继续严密监视水情雨情，每小时会商研判一次。",
}


def floods(names: tuple[str, ...], texts: tuple[str, ...], above: str = "") -> str:
    pieces = zip("一二三四", names, texts, strict=True)
    head = "青禾防汛简报\n第18期\n青禾县防汛办公室    2020年7月21日\n\n"
    return head + above + "\n\n".join(f"{number}、{name}\n\n{text}" for number, name, text in pieces)


def test_an_issue_of_numbered_pieces_has_no_other_titles() -> None:
    found = read_structure(repair(floods(tuple(FLOODS), tuple(FLOODS.values())))).articles
    assert [(a.title, a.body.text) for a in found] == list(FLOODS.items())


@pytest.mark.parametrize(
    ("names", "texts", "above"),
    [
        pytest.param(tuple(FLOODS), tuple(FLOODS.values()), "青禾县防汛工作报告\n\n", id="below a title"),
        pytest.param(
            ("总体情况", "主要做法", "存在问题", "下步打算"), tuple(FLOODS.values()), "", id="the parts of a report"
        ),
        pytest.param(tuple(FLOODS), ("今年雨多。", *list(FLOODS.values())[1:]), "", id="tells of no day"),
    ],
)
def test_the_chapters_of_one_report_are_no_pieces(names: tuple[str, ...], texts: tuple[str, ...], above: str) -> None:
    assert len(read_structure(repair(floods(names, texts, above))).articles) == 1


POST = "石门社区周报 | 第102期\n石门社区 2024-05-10 18:30\n\n"
WEEK = [
    ("电梯装好了，奶奶下楼晒太阳", "盼了三年，乙单元的电梯终于运行啦！\n\n5月6日一早，陈奶奶坐着轮椅来到花园。"),
    ("红黑榜出炉", "四月份的评比结果出来了，丁香苑位列第一，河西小区还要加把劲。"),
    ("停水通知", "因管道改造，周二八时至十七时丁香苑停水，请居民提前储水。"),
    ("理发角满月啦", "每周三上午，一楼总是排着长队，老冯带着两位徒弟为老人理发。"),
]
CREDITS = "— END —\n\n文字 | 丁禾、林青\n图片 | 苗晋\n编辑 | 林青\n审核 | 丁禾\n"


def week() -> str:
    return POST + "\n\n".join(f"0{n}\n{title}\n\n{text}" for n, (title, text) in enumerate(WEEK, 1)) + "\n\n"


def test_numbers_right_below_the_head_of_a_post() -> None:
    found = read_structure(repair(week() + CREDITS)).articles
    assert [(a.title, a.authors) for a in found] == [(title, ()) for title, _ in WEEK]
    assert found[0].body.text.startswith("盼了三年")


def test_credits_go_with_the_last_item_where_another_is_signed() -> None:
    signed = week().replace("红黑榜出炉\n", "红黑榜出炉\n文 / 林青\n")
    assert read_structure(repair(signed + CREDITS)).articles[-1].authors == ("丁禾", "林青")


STATE = {
    "疫情概况": "2月15日，全县没有新增病例，治愈出院两例，在院治疗十八例。",
    "防控措施": "全县一百一十六个小区凭卡出入，每户两天可以派一人外出采购。",
    "物资保障": "口罩还有两万个，防护服可用五天，已经向市里申请两千套。",
    "复工复产": "到16日中午，全县有七十一家企业申报复工，批准了五十八家。",
}


@pytest.mark.parametrize("name", ["青禾工作日报", "工 程 周 报", "防汛快报"])
def test_the_subjects_of_a_daily_report_are_items(name: str) -> None:
    said = "\n\n".join(f"{n}、{title}\n{text}" for n, (title, text) in zip("一二三四", STATE.items(), strict=True))
    found = found_in(f"{name}\n第21期\n青禾县应急办公室    2020年2月16日\n\n{said}")
    assert [title for title, _, _ in found] == list(STATE)


def test_the_parts_of_one_report_are_none_in_a_daily_report_either() -> None:
    names = ("基本情况", "主要做法", "取得成效", "下步打算")
    said = "\n\n".join(
        f"{n}、{title}\n{text}" for n, title, text in zip("一二三四", names, STATE.values(), strict=True)
    )
    assert len(found_in(f"青禾工作日报\n第21期\n青禾县应急办公室    2020年2月16日\n\n{said}")) == 1
