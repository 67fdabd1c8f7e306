"""Facts of an issue are read where they are printed, and inferred only where nothing else can be meant."""

import json
from datetime import date
from pathlib import Path

import pytest

from transforms.aligned import AlignedText
from transforms.issue import read_issue
from transforms.names.home import home_of
from transforms.records import Issue
from transforms.repair import repair
from transforms.structure import read_structure

HEADS: dict[str, tuple[str, dict[str, object]]] = {
    "imprint with spread labels": (
        "青禾先锋\n2019年第2期 (总第143期)\n主 办 中共青禾市委组织部\n地 址 青禾市临湖路18号\n邮 编 000218\n"
        "电 话 0100-5550143 5550144\n传 真 0100-5550145\n电 子 邮 箱 qinghe@mail.example\n"
        "准 印 证 （青禾）内资准字第0143号\n出 刊 2019年4月",
        {
            "publication": "青禾先锋",
            "issuer": "中共青禾市委组织部",
            "region": "青禾市",
            "issue_label": "2019年第2期",
            "total_issue": 143,
            "published": date(2019, 4, 1),
            "phone": "0100-5550143 5550144",
            "email": "qinghe@mail.example",
            "address": "青禾市临湖路18号",
            "postcode": "000218",
            "permit": "（青禾）内资准字第0143号",
        },
    ),
    "a name above the number of an imprint inside the file": (
        "正文。\n" * 12 + "青禾人社\n2015年第2期 (总第19期)\n主 办 青禾市人力资源和社会保障局\n"
        "地 址 青禾市临湖路18号\n邮 编 000218\n电 话 0100-5550143",
        {"publication": "青禾人社", "issuer": "青禾市人力资源和社会保障局", "issue_label": "2015年第2期"},
    ),
    "a notice numbered as documents are": (
        "督查通报\n〔2022〕第9号\n\n中共桃江县委县人民政府督查室　　　　2022年9月2日\n\n关于整改情况的通报\n\n正文。",
        {
            "publication": "督查通报",
            "issuer": "中共桃江县委县人民政府督查室",
            "region": "桃江县",
            "issue_label": "2022年第9号",
            "published": date(2022, 9, 2),
        },
    ),
    "number and total in one pair of brackets": (
        "工会动态\n（2023年第6期，总第148期）\n铜川市总工会办公室编\n\n市总工会为户外劳动者添置“歇脚屋”\n\n正文。",
        {"publication": "工会动态", "issuer": "铜川市总工会办公室", "issue_label": "2023年第6期", "total_issue": 148},
    ),
    "a day whose year stands in the number": (
        "工会工作简报\n(2024)第5期\n抚顺市总工会　　4月12日\n\n一杯热水背后的三笔账\n\n正文。",
        {"issuer": "抚顺市总工会", "region": "抚顺市", "published": date(2024, 4, 12)},
    ),
    "a county's 民政局": (
        "民政工作通讯\n2013年第3期（总第56期）\n宁强县民政局主办        二〇一三年三月二十八日\n\n修好敬老院\n\n正文。",
        {"issuer": "宁强县民政局", "region": "宁强县", "province": "陕西省", "published": date(2013, 3, 28)},
    ),
    "a dot between year and number": (
        "政协信息\n2016年·第7期\n政协城步苗族自治县委员会办公室        7月18日\n\n保护草场的建议\n\n正文。",
        {"publication": "政协信息", "issue_label": "2016年第7期", "published": date(2016, 7, 18)},
    ),
    "a month beside 内部资料": (
        "供销情况交流\n（第5期）\n青禾供销系统内部资料　一九八六年四月\n\n扶持茶农的做法\n\n正文。",
        {"publication": "供销情况交流", "published": date(1986, 4, 1)},
    ),
    "a body above the name": (
        "上饶市统计局\n统计分析　第33期\n\n从用电看工业运行\n\n正文。",
        {"publication": "统计分析", "issuer": "上饶市统计局", "region": "上饶市"},
    ),
    "the committee of a firm": (
        "企业党建参考\n2022年第4期\n青禾粮油有限责任公司党委\n\n把支部建在烘干塔下\n\n正文。",
        {"publication": "企业党建参考", "issuer": "青禾粮油有限责任公司党委"},
    ),
    "a body's paper without a number": (
        "岳西县林业局信息\n\n人努力，天帮忙，渠边的荒坡绿了\n\n正文。",
        {"publication": "岳西县林业局信息", "region": "岳西县"},
    ),
    "imprint on one line": (
        "主办：中共云岭县委组织部　地址：云岭县城南路1号　邮编：000301　电话：0101-7700301",
        {"issuer": "中共云岭县委组织部", "region": "云岭县", "postcode": "000301", "phone": "0101-7700301"},
    ),
    "label above its value": (
        "主办单位\n中共青禾市鹭湾区委组织部\n\n正文。",
        {"issuer": "中共青禾市鹭湾区委组织部", "region": "鹭湾区"},
    ),
    "an issuer that goes on below": (
        "青禾先锋\n主办单位：中共青禾能源集团有限公司\n　　委员会\n出刊：2019年4月",
        {"issuer": "中共青禾能源集团有限公司委员会"},
    ),
    "a special number": (
        "内部资料\n\n青禾河长制工作简报\n\n专　刊\n2018年第11期\n\n青禾县河长办公室　　2018年9月28日",
        {"publication": "青禾河长制工作简报", "issue_label": "2018年第11期"},
    ),
    "an office of a farm": (
        "青禾农场通讯\n2013年第8期  总第96期\n\n中共青禾农场委员会宣传科  主办\n\n正文。",
        {"publication": "青禾农场通讯", "issuer": "中共青禾农场委员会宣传科", "total_issue": 96},
    ),
    "a campaign above the generic name": (
        "青禾县河道清淤和污水治理攻坚\n\n# 简　报\n\n第14期\n\n青禾县水利局　　2018年9月28日",
        {"publication": "青禾县河道清淤和污水治理攻坚简报", "issue_label": "第14期"},
    ),
    "a body's name torn in two": (
        "工作简报\n\n（2014年第21期）\n\n青禾县联村联户为民富民行动\n\n"
        "协调推进领导小组办公室  2014年11月20日\n\n全县春耕有序。",
        {
            "issuer": "青禾县联村联户为民富民行动协调推进领导小组办公室",
            "region": "青禾县",
            "published": date(2014, 11, 20),
        },
    ),
    "newsletter head": (
        "青禾工作简报\n\n第12期（总第345期）\n\n青禾县人民政府办公室编  2015年3月20日\n\n全县春耕有序展开。",
        {
            "publication": "青禾工作简报",
            "issue_label": "第12期",
            "total_issue": 345,
            "issuer": "青禾县人民政府办公室",
            "region": "青禾县",
            "published": date(2015, 3, 20),
        },
    ),
    "newsletter with spread name": (
        "组 工 信 息\n〔2019〕第3期\n中共云岭县委组织部 2019年5月6日\n\n一、抓学习。",
        {
            "publication": "组工信息",
            "issue_label": "2019年第3期",
            "issuer": "中共云岭县委组织部",
            "published": date(2019, 5, 6),
        },
    ),
    "newsletter foot": (
        "全县春耕有序展开。\n\n报：市委办公室。\n送：县委常委。\n青禾县人民政府办公室  2015年3月20日印发",
        {"issuer": "青禾县人民政府办公室", "published": date(2015, 3, 20)},
    ),
    "title page of a compilation": (
        "# 松屏党建文选\n\n(二〇一六年七月——二〇一七年六月)\n\n中共松屏市委组织部\n二〇一七年七月\n\n"
        "# 目 录\n\n序言 ..... 1",
        {
            "publication": "松屏党建文选",
            "issuer": "中共松屏市委组织部",
            "published": date(2017, 7, 1),
            "issue_label": None,
        },
    ),
    "special issue": ("【便民行动专刊】\n\n编者按：各地想了不少新办法。", {"publication": "便民行动专刊"}),
    "newsletter on four lines": (
        "情况反映\n（第5期）\n中共云岭县委办公室编\n二〇一九年五月六日\n\n全县春耕有序展开。",
        {
            "publication": "情况反映",
            "issue_label": "第5期",
            "issuer": "中共云岭县委办公室",
            "published": date(2019, 5, 6),
        },
    ),
    "number and date on one line": (
        "松屏信息\n第12期（总第345期） 2015年3月20日\n松屏市里，松屏市外，松屏市的渡口都亮了灯。",
        {
            "publication": "松屏信息",
            "issue_label": "第12期",
            "total_issue": 345,
            "published": date(2015, 3, 20),
            "region": "松屏市",
            "inferred": ("region",),
        },
    ),
    "numbered special issue": (
        "【聚人心专刊（第6期）】\n\n编者按：各地想了不少新办法。",
        {"publication": "聚人心专刊", "issue_label": "第6期"},
    ),
    "communiqué": (
        "2019年温州市国民经济和社会发展统计公报\n\n温州市统计局\n国家统计局温州调查队\n（2020年3月20日）\n\n2019年，全市经济平稳。",
        {
            "issuer": "温州市统计局",
            "region": "温州市",
            "region_code": "330300",
            "province": "浙江省",
            "published": date(2020, 3, 20),
            "publication": None,
            "inferred": ("province",),
        },
    ),
    "work report": (
        "政府工作报告\n\n——2020年1月10日在鹿城区第九届人民代表大会第四次会议上\n\n各位代表：",
        {"region": "鹿城区", "region_code": "330302", "published": date(2020, 1, 10), "issuer": None},
    ),
    "permit tells the province": (
        "主办 中共石滩县委组织部\n准印证 浙内准字第C999号",
        {"province": "浙江省", "inferred": ("province",)},
    ),
    "bold labels, two issuers, province in the address": (
        "# 青禾青年\nQINGHE YOUTH\n2013年第2期\n（双月刊·总第58期）\n\n"
        "**主　　办**　青禾市青年联合会 共青团青禾市委员会\n**地　　址**　安徽省青禾市望海路19号（000299）",
        {
            "publication": "青禾青年",
            "issuer": "青禾市青年联合会、共青团青禾市委员会",
            "issue_label": "2013年第2期",
            "total_issue": 58,
            "region": "青禾市",
            "province": "安徽省",
            "inferred": ("province",),
        },
    ),
    "issuers on two lines, a permit without a label": (
        "石滩农情\n2014年第9期\n主办：中共石滩县委农村工作部\n　　　石滩县农业局\n"
        "湘常新出准字〔2014〕第999号\n农情分析",
        {
            "publication": "石滩农情",
            "issuer": "中共石滩县委农村工作部、石滩县农业局",
            "permit": "湘常新出准字〔2014〕第999号",
            "province": "湖南省",
        },
    ),
    "who issues it between the name and the number": (
        "崖 口 教 工\n崖口县教育工会主办\n2023年5月15日　第57期　本期4版\n要　闻",
        {
            "publication": "崖口教工",
            "issuer": "崖口县教育工会",
            "region": "崖口县",
            "issue_label": "第57期",
            "published": date(2023, 5, 15),
        },
    ),
    "two bodies issue it together": (
        "石滩信息\n第31期\n中共石滩县委宣传部　石滩县融媒体中心　合编\n2020年11月12日　星期四",
        {"publication": "石滩信息", "issuer": "中共石滩县委宣传部、石滩县融媒体中心", "published": date(2020, 11, 12)},
    ),
    "a collection counts in 辑": (
        "石滩文史\n第九辑\n政协石滩县委员会文史资料委员会　编\n2009年12月\n目　录",
        {
            "publication": "石滩文史",
            "issue_label": "第9辑",
            "issuer": "政协石滩县委员会文史资料委员会",
            "region": "石滩县",
        },
    ),
    "a prefecture, an evenly spaced name": (
        "南　崖　工　作　研　究\n1988年第2期（总第15期）\n中共南崖地委政策研究室编\n目　录",
        {"publication": "南崖工作研究", "issuer": "中共南崖地委政策研究室", "region": "南崖地区"},
    ),
    "head of a newspaper": (
        "石滩先锋\n中共石滩县委组织部主办　2021年6月15日　星期二\n\n把办公桌搬到田埂上",
        {"publication": "石滩先锋", "issuer": "中共石滩县委组织部", "published": date(2021, 6, 15)},
    ),
    "a special issue of a newsletter that names itself": (
        "石滩组工信息\n2018年第9期\n中共石滩县委组织部编  2018年9月10日\n【抓党建专刊】\n一、抓学习。",
        {"publication": "石滩组工信息", "issue_label": "2018年第9期", "published": date(2018, 9, 10)},
    ),
    "a date without a label": (
        "石滩先锋\n2019年第 2期（双月刊） 总第 61期\n主办：中共石滩县委组织部\n2019年4月出版",
        {"publication": "石滩先锋", "total_issue": 61, "published": date(2019, 4, 1)},
    ),
    "the kind of an issue is not its name": (
        "石滩组工信息\n2020年第12期（年终专刊）\n中共石滩县委组织部　2020年12月30日",
        {"publication": "石滩组工信息", "issue_label": "2020年第12期"},
    ),
    "what kind of issue it is stands between its name and its number": (
        "石 滩 先 锋\n\n驻村书记与集体经济专刊\n\n2018 年第 6 期\n\n（总第 143 期）\n\n中共石滩县委组织部主办",
        {"publication": "石滩先锋", "issue_label": "2018年第6期", "total_issue": 143},
    ),
    "the name in letters beside the name, the day below the number": (
        "石滩视窗\n\nSHITAN SHICHUANG\n\n2019年第2期（总第38期）\n\n4月30日出版\n\n主　办：中共石滩县委政策研究室",
        {"publication": "石滩视窗", "issue_label": "2019年第2期", "published": date(2019, 4, 30)},
    ),
    "the day stands two lines below the number": (
        "石滩铜业\n企业内部月刊\n2013年第9期\n（总第143期）\n9月28日出版\n主办：石滩铜业集团党委宣传部",
        {"publication": "石滩铜业", "issue_label": "2013年第9期", "published": date(2013, 9, 28)},
    ),
    "what may be done with it stands behind the date": (
        "石滩医院党建\n2017年第3期\n中共石滩县石滩医院委员会主办\n2017年9月30日　　内部资料　免费交流",
        {"publication": "石滩医院党建", "published": date(2017, 9, 30)},
    ),
    "two offices of one name": (
        "督 查 专 报\n第9期\n中共石滩县委督查室\n石滩县人民政府督查室          2020年8月6日\n关于进度的通报",
        {"issuer": "中共石滩县委督查室、石滩县人民政府督查室", "published": date(2020, 8, 6)},
    ),
    "a special collection": (
        "石滩政务信息\n（农业与民生专辑）\n2010年第16期\n石滩县人民政府办公室编　　二○一○年七月二十八日",
        {"publication": "石滩政务信息", "issue_label": "2010年第16期", "published": date(2010, 7, 28)},
    ),
    "pinyin running head": (
        "松屏市的党建工作抓得紧。党建要抓，松屏也要抓。\n\nSong Ping Dang Jian\n\n2021年第 3期\n\n正文。",
        {"publication": "松屏党建", "issue_label": "2021年第3期", "inferred": ("publication",)},
    ),
    "a weekday between date and number": (
        "松屏医讯\n2021年5月28日 星期五  第5期（总第176期）\n主办：松屏县医院",
        {"publication": "松屏医讯", "issue_label": "第5期", "total_issue": 176, "published": date(2021, 5, 28)},
    ),
    "web address": (
        "网 址 www.spdj.example\n\n松屏党建网全程直播，松屏党建网收到留言。",
        {"publication": "松屏党建", "inferred": ("publication",)},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), HEADS.values(), ids=HEADS.keys())
def test_heads(text: str, wanted: dict[str, object]) -> None:
    issue = read_issue(AlignedText.unchanged(text))
    assert {name: getattr(issue, name) for name in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "村里的路修好了。",
        "原载《松屏通讯》2006年第3期。",
        "全市举办2019年第4期干部培训班\n\n培训班为期三天。",
        "编辑 竺小满\n\n《松屏日报》2006年第3期",
        "电话、网络等方式都可以报名，地址不限。",
        "请拨打电话 5550143，我们上门服务。",
    ],
    ids=["nothing", "prose", "a source", "a training course", "a cited paper", "labels in prose", "a call in prose"],
)
def test_prose_gives_no_facts(text: str) -> None:
    assert read_issue(AlignedText.unchanged(text)) == Issue()


KEYS = ["publication", "issuer", "region", "province", "issue_label", "total_issue"]


def test_issues_of_the_real_bulletins(bulletins: Path, gold: Path) -> None:
    for name, wanted in json.loads((gold / "issues.json").read_text("utf-8")).items():
        issue = read_issue(repair((bulletins / f"{name}.txt").read_bytes().decode("utf-8")))
        assert {key: getattr(issue, key) for key in KEYS} == {key: wanted[key] for key in KEYS}, name
        assert (issue.published.strftime("%Y-%m") if issue.published else None) == wanted["published"], name
        for key in ("phone", "email", "address", "postcode", "permit"):
            assert getattr(issue, key) == wanted[key], (name, key)
        assert set(wanted["inferred"]) <= set(issue.inferred), name


def test_the_text_outrules_a_namesake_of_the_table() -> None:
    """江源区 is in the table; a bulletin that writes 江源市 is of another place, whose code is open."""
    text = "江源市今年新建公路。江源市委召开会议。江源市表示满意。"
    home = home_of(issuer=None, publication="江源党建研究", permit=None, region=None, text=text)
    assert (home.region, home.region_code) == ("江源市", None)


def test_a_day_of_the_moon_between_name_and_number_is_no_name() -> None:
    lines = ("清 澜 水 利", "QINGLAN SHUILI", "清澜县水利局主办", "2017年 8 月 25日", "星期五", "农历丁酉年七月初四")
    head = "\n".join([*lines, "第8期 总第92期\n\n"])
    issue = read_issue(repair(f"{head}修好七座石桥\n\n今年以来，县里修好七座石桥。\n"))
    assert (issue.publication, issue.issuer, issue.region) == ("清澜水利", "清澜县水利局", "清澜县")


HEADS = {
    "the hour behind the day": "青禾县防汛抗旱指挥部办公室    2023年9月14日8时\n",
    "a clock": "青禾县防汛抗旱指挥部办公室    2023年9月14日18:00\n",
    "on two lines": "青禾县防汛抗旱指挥部办公室\n2023年9月14日8时\n",
    "a title below that would fill the line": "青禾县防汛抗旱指挥部办公室    2023年9月14日\n",
}


@pytest.mark.parametrize("signed", HEADS.values(), ids=HEADS.keys())
@pytest.mark.parametrize("label", ["第8期", "〔2023〕第8期", "【2023】第8期", "（2023）第8期（总第36期）"])
def test_who_signs_a_head_and_when(signed: str, label: str) -> None:
    text = f"防汛快报\n{label}\n{signed}全县扎实做好当前防汛各项工作\n9月14日，全县做好防汛工作，查了二十座水库。\n"
    structure = read_structure(repair(text))
    issue = structure.issue
    assert (issue.publication, issue.issuer) == ("防汛快报", "青禾县防汛抗旱指挥部办公室")
    assert issue.published == date(2023, 9, 14)
    assert issue.issue_label == ("第8期" if label == "第8期" else "2023年第8期")
    assert [article.title for article in structure.articles] == ["全县扎实做好当前防汛各项工作"]


def test_the_serial_number_of_a_paper_stands_beside_the_number_of_its_issue() -> None:
    text = "青禾教育\n国内统一刊号：CN61-1234/G 第8期 2023年9月14日\n青禾县教育局主办\n全县开学\n9月1日，全县开学。\n"
    issue = read_structure(repair(text)).issue
    assert (issue.publication, issue.issue_label, issue.published) == ("青禾教育", "第8期", date(2023, 9, 14))
