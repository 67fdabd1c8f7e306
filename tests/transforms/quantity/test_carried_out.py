"""Words right around a number outweigh what its sentence announces, in invented sentences."""

import pytest

from tests.transforms.description.test_dating import kinds


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param("计划投资160元，其中100元补助资金已全部到位。", "ta", id="a part that is there"),
        pytest.param("计划投资160元，其中补助资金100元。", "tt", id="a part"),
        pytest.param("计划新建9座，改造任务30户已全部完成。", "tt", id="a task, done or not"),
        pytest.param("5个项目建成达产后，可实现利税8元。", "tt", id="not built yet"),
        pytest.param("5个项目建成后，全部交付。", "a", id="built"),
        pytest.param("下一步，将加强管护，让村里的30亩茶园增收5元。", "at", id="what is there"),
        pytest.param("下一步，将让新增的30亩茶园增收。", "t", id="what is not"),
        pytest.param(
            "今年计划新建水池70处。其中大型17处，小型53处。", "ttt", id="parts of a plan in the next sentence"
        ),
        pytest.param("今年计划新建水池70处。其中大型17处已建成。", "ta", id="and one that is done"),
        pytest.param("铁路正在施工，通车以后到省城只要2小时。", "t", id="works under way"),
        pytest.param("铁路通车以后，到省城只要2小时。", "a", id="works that are done"),
        pytest.param("水库建成后，新增灌溉3亩，每年可节水8吨。", "tt", id="what works will bring"),
        pytest.param("水库建成后，新增灌溉3亩，每年节水8吨。", "aa", id="what they brought"),
        pytest.param("日处理污水8吨的净化厂项目开工建设。", "t", id="what works that began will do"),
        pytest.param("日处理污水8吨的净化厂项目建成投用。", "a", id="and what they do"),
        pytest.param("今年计划每吨涨价5元。其中，东岭厂收购茶叶12吨，支付8元。", "taa", id="no parts of it"),
    ],
)
def test_kind_by_the_words_around(body: str, wanted: str) -> None:
    assert kinds(body) == wanted
