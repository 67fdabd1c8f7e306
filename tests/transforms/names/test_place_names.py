"""Names of places and bodies are told from phrases."""

import pytest

from transforms.names.place_names import is_stem, names_at_clause_start, says_what
from transforms.names.place_tests import begins_with_verb, is_place_or_body


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在石浪镇红石村，路修好了。", "红石村"),
        ("华东电气有限公司投产。", "华东电气有限公司"),
        ("配备社区干部20人。", None),
        ("柳坞峪村把旧学校改成车间。", "柳坞峪村"),
        ("石硚镇推行新办法。", "石硚镇"),
        ("发展快的贫困村投入5万元。", None),
        ("石浪镇光明村成立农机队。", "光明村"),
        ("永嘉县石浪镇光明村成立农机队。", "光明村"),
        ("石浪镇光明村党支部成立农机队。", "光明村"),
        ("石浪镇板石山村成立农机队。", "板石山村"),
        ("石浪镇偏远山村成立农机队。", None),
        ("石浪镇政府投入5万元。", "石浪镇"),
        ("石浪镇新上的项目投产。", "石浪镇"),
        ("营前养护站管着68公里山路。", "营前养护站"),
        ("比邻村高出80公斤，比邻村多。", None),
        ("十里八乡没有不晓得的，十里八乡都说好。", None),
        ("重点乡镇建成3个，重点乡镇先行。", None),
        ("新一届村干部1264名，新一届村干部上岗。", None),
        ("每年集中学习56学时，每年集中学习不少。", None),
        ("覆盖专业蔬菜合作社3家。", None),
        ("洪水漫进石滩村。", None),
        ("马集镇完成投资2亿元。", "马集镇"),
        ("陶家河乡只有295座。", "陶家河乡"),
        ("南河镇1310座。", "南河镇"),
        ("王家岗乡19个村换届。", "王家岗乡"),
        ("重点集镇12个。", None),
        ("山区乡12个。", None),
        ("弘扬兴镇精神，弘扬兴镇传统。", None),
        ("学习农村工作方法，学习农村好。", None),
        ("“五基地六产业七景区”建成。", None),
        ("划定禁养区12个。", None),
        ("建设石硚村，投资5元，建设石硚村快。", None),
        ("问题最突出的是石浪镇红石村，多领12笔。", "红石村"),
        ("欠账最严重的是石硚镇，欠12笔。", "石硚镇"),
        ("与排名首位的石硚镇差3分。", None),
        ("△石浪镇敬老院入住48名。", "石浪镇敬老院"),
        ("△石浪镇水系连通工程总投资48万元。", "石浪镇"),
        ("光明村有茶园5亩，离石浪镇光明村不远。", "光明村"),
        ("光明村有茶园5亩，光明村修路。", None),
        ("光红石坪村就霉掉60吨，红石坪村没有晒场。", "红石坪村"),
        ("又发动专业合作社自筹9元。", None),
        ("拟充实城关镇卫生院5家。", None),
        ("29日21时许，菜园乡突降暴雨。", "菜园乡"),
        ("风大雨急，菜园乡土少。", None),
    ],
)
def test_a_clause_may_open_with_a_name(text: str, name: str | None) -> None:
    found = next((m for m in names_at_clause_start(text, 0, len(text)) if is_place_or_body(m, text)), None)
    assert (found and (found["place"] or found["name"])) == name


@pytest.mark.parametrize(("name", "verb"), [("覆盖专业合作社", True), ("华东电气公司", False), ("跃华集团", False)])
def test_begins_with_verb(name: str, verb: bool) -> None:
    assert begins_with_verb(name) is verb


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("红石小学坐落在半山腰。", "红石小学"),
        ("红石村一直是镇上最穷的村。", "红石村"),
        ("柳湾片区是老工业基地。", "柳湾片区"),
        ("青石渠第三支渠浇着4个村的地。", "青石渠第三支渠"),
    ],
)
def test_says_what(text: str, name: str) -> None:
    found = says_what().match(text)
    assert found is not None
    assert found["name"] == name


@pytest.mark.parametrize(
    ("stem", "answer"),
    [
        ("龙亢", True),
        ("共有城", False),
        ("所辖城", False),
        ("仅有县", False),
        ("低保", False),
        ("于知", False),
        ("其中跨", False),
        ("扣减", False),
        ("立即向", False),
    ],
)
def test_is_stem(stem: str, *, answer: bool) -> None:
    assert is_stem(stem) == answer
