"""The dashboard in a real browser, as its readers meet it."""

from pathlib import Path

import polars as pl
import pytest

from tests.dashboards.conftest import Dashboard, Visitor

PAGES = {"": "总览", "metrics": "指标", "ranking": "地区排名", "articles": "文章", "trends": "趋势", "quality": "质量"}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_without_an_error(visitor: Visitor, path: str) -> None:
    visitor.opens(path)
    assert visitor.page.locator("h1").inner_text() == PAGES[path]
    assert visitor.page.locator("[data-testid=stException], [data-testid=stAlertContentError]").count() == 0
    assert visitor.errors == []
    assert visitor.foreign == [], "the page asks nobody but its own server"
    visitor.keeps(f"page-{path or 'overview'}")


def test_the_language_switches(visitor: Visitor) -> None:
    visitor.opens("")
    visitor.page.get_by_text("English").click()
    visitor.sees("By periodical")
    visitor.page.get_by_role("link", name="Quality").click()
    visitor.sees("Quarantine")
    visitor.keeps("english")


def test_a_phone_shows_chart_and_table_within_its_width(phone: Visitor) -> None:
    phone.opens("metrics")
    phone.chart()
    assert phone.page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth")
    phone.keeps("phone")


def test_a_filter_changes_the_chart(visitor: Visitor) -> None:
    visitor.opens("metrics")
    visitor.enters(visitor.page.get_by_label("指标名称包含"), "地区生产总值")
    before = visitor.chart()
    visitor.page.locator(".st-key-metrics-region [data-baseweb=select], .st-key-metrics-region input").first.click()
    with visitor.answered():
        visitor.page.get_by_role("option", name="云岭县").click()
    assert visitor.chart() != before


def test_a_metric_opens_its_evidence(visitor: Visitor) -> None:
    visitor.opens("metrics")
    visitor.enters(visitor.page.get_by_label("指标名称包含"), "办结率")
    visitor.takes_row("metrics")
    visitor.shows("一、搬出")
    raw, clean = visitor.page.locator(".bulletin mark").all_inner_texts()[:2]
    assert "96.5%" in raw
    assert "96.5%" in clean
    assert "一尧搬出" in visitor.page.locator(".bulletin").nth(1).inner_text(), "the raw text shows its damage"
    assert "一、搬出" in visitor.page.locator(".bulletin").nth(2).inner_text(), "the repaired text does not"
    visitor.page.locator(".bulletin mark").first.scroll_into_view_if_needed()
    visitor.keeps("evidence")


def test_a_search_finds_an_article_and_opens_it(visitor: Visitor) -> None:
    visitor.opens("articles")
    visitor.searches("老人 食堂")
    visitor.takes_row("articles")
    visitor.shows("食堂")
    visitor.sees("来源")
    assert visitor.page.get_by_text("plain-halfwidth.txt").count() + visitor.page.get_by_text("planted.txt").count() > 0
    visitor.keeps("article")


def test_a_search_without_an_answer_says_so(visitor: Visitor) -> None:
    visitor.opens("articles")
    visitor.searches("鲸鱼座流星雨")
    visitor.sees("没有符合条件的记录")


def test_other_words_do_not_open_another_article(visitor: Visitor) -> None:
    visitor.opens("articles")
    visitor.searches("老人 食堂")
    visitor.takes_row("articles")
    visitor.sees("来源")
    visitor.searches("集体经济")
    visitor.page.get_by_text("来源").first.wait_for(state="detached", timeout=30_000)


def test_words_that_stand_nowhere_are_told(visitor: Visitor) -> None:
    visitor.opens("articles")
    visitor.searches("老人 完全没有的词zzz")
    visitor.sees("资料中没有：完全没有的词zzz。")


def test_an_address_without_a_page_says_so(visitor: Visitor) -> None:
    visitor.opens("nosuch")
    visitor.sees("没有“nosuch”这个页面")


def test_several_values_are_told_and_a_unit_that_is_none(visitor: Visitor) -> None:
    visitor.opens("metrics")
    visitor.page.locator(".st-key-metrics-floor input").first.click()
    with visitor.answered():
        visitor.page.get_by_role("option", name="≥ 0.5").click()
    visitor.enters(visitor.page.get_by_label("指标名称包含"), "亩均成本")
    visitor.sees("均已列出，未作取舍")
    visitor.enters(visitor.page.get_by_label("指标名称包含"), "第一产业比重")
    assert visitor.page.locator(".st-key-metrics-unit input").first.input_value() == "（无单位）"
    assert visitor.page.get_by_text("Choose an option").count() == 0


def test_planted_scripts_do_not_run(visitor: Visitor) -> None:
    visitor.opens("articles")
    visitor.searches("title:脚本")
    visitor.takes_row("articles")
    visitor.shows("<script>window.planted=1</script>标题里的脚本")
    visitor.shows('<img src=x onerror="window.planted=2">')
    visitor.takes_row("article-metrics")
    visitor.sees("出处")
    assert visitor.page.evaluate("window.planted") is None
    assert visitor.page.locator("img[src='x']").count() == 0
    assert visitor.foreign == []
    visitor.keeps("planted")


def test_a_table_downloads_as_csv(visitor: Visitor, tmp_path: Path) -> None:
    visitor.opens("articles")
    with visitor.page.expect_download(timeout=30_000) as download:
        visitor.page.locator(".st-key-articles-csv button").click()
    download.value.save_as(tmp_path / "articles.csv")
    assert (tmp_path / "articles.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "Excel knows UTF-8 by its mark"
    titles = pl.read_csv(tmp_path / "articles.csv")["title"].to_list()
    assert "政府工作报告" in titles


def test_a_new_build_shows_up_without_a_restart(visitor: Visitor, dashboard: Dashboard) -> None:
    visitor.opens("")
    count = visitor.page.locator("[data-testid=stMetricValue]").first
    before = int(count.inner_text())
    dashboard.load("second", "new.txt", "山岚简报\n\n2021年第6期\n\n新的一期\n\n全县新建公园7个，植树1200棵。\n")
    visitor.page.wait_for_function(
        "before => Number(document.querySelector('[data-testid=stMetricValue]').innerText) === before + 1",
        arg=before,
        timeout=120_000,
    )
