"""Papers and speeches: what stands around their texts is no title."""

from transforms.repair import repair
from transforms.structure import read_structure

TEXT = "县里把小事当大事办，全年办成一百二十六件，人人都说好，家家都有份，谁家有事都上门去看，一户也没有落下。"
PAPER = f"""河灌区水权流转
的实践与思考①

林 青1  苗 晋2

（1.松屏市水务局，松屏 733000；2.石门县水务局，石门 733300）

摘要：{TEXT}

关键词：水权；流转；灌区

中图分类号：TV213.4   文献标识码：A

一、流转的形式

{TEXT}

表1  三种形式的比较
形式
手续
见证人
用途
协会内
登记
会长
大田

二、几点建议

{TEXT}

参考文献
[1] 叶松．灌区水权初探[J]．松屏水利，2012
"""
SPEECH = f"""在灌区改革座谈会上的讲话

祝 桐
（2013年8月22日 根据录音整理）

同志们：
{TEXT}

一、认清形势

{TEXT}

我就讲这些，谢谢大家！
（作者系松屏市水务局局长）
"""


def test_a_paper_is_one_article_with_keywords_table_and_references() -> None:
    (paper,) = read_structure(repair(PAPER)).articles
    assert (paper.title, paper.authors) == ("河灌区水权流转的实践与思考", ("林青", "苗晋"))
    assert "关键词：水权" in paper.body.text
    assert "见证人" in paper.body.text
    assert "几点建议" in paper.body.text


def test_a_speech_ends_with_its_thanks() -> None:
    (speech,) = read_structure(repair(SPEECH)).articles
    assert (speech.title, speech.authors) == ("在灌区改革座谈会上的讲话", ("祝桐",))
    assert speech.body.text.startswith("同志们")
    assert speech.body.text.endswith("谢谢大家！")
