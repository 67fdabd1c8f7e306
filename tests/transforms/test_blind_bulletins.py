"""Invented bulletins, 128 by forty-four hands that had not seen the program (``tests/data/blind_bulletins``).

At first sight (means of the scorer's figures, before any rule was mended for them):

- six of the kind of the real ones: body .903, title .864, subtitle .611, place .933, section .726, authors .972; value
  and unit .976, indicator .707, subject .737, period .787, kind .932; issue fields .921;
- six that go further: body .479, title .440, subtitle .417, place .306, section .516, authors .648; value and unit
  .946, indicator .758, subject .505, period .749, kind .897; issue fields .681.

- a second six of the kind of the real ones: body .785, title .741, subtitle .806, place .550, section .613, authors
  .888; value and unit .957, indicator .788, subject .723, period .789, kind .916; issue fields .887;
- six of other kinds (a ministry's weekly, a statistics office, forestry, schools, a gazette, a trade): body .933, title
  .794, subtitle .833, place .615, section .769, authors .913; value and unit .980, indicator .800, subject .730, period
  .778, kind .922; issue fields .806.

- a third five of the kind, after the rules had learnt from all the others: body .982, title .909, subtitle .800, place
  .933, section .945, authors .978; value and unit .986, indicator .838, subject .698, period .806, kind .887; issue
  fields .920;
- a fourth six, three of the kind and three of others, by two more hands: body .803, title .851, subtitle .944, place
  .912, section .854, authors 1.000; value and unit .961, indicator .807, subject .803, period .787, kind .937;
- a fifth six by two more hands, of numbers that belong to villages, firms and persons, of torn and numbered lists: body
  .759, title .630, subtitle .444, place .693, section .815, authors .692; value and unit .922, indicator .747, subject
  .610, period .785, kind .903;
- a sixth three, after the rules had learnt from the fifth: body .947, title .746, subtitle .433, place .820, section
  .509, authors .778; value and unit .953, indicator .644, subject .618, period .720, kind .856. The rules of before had
  done as well (subject .636): what is learnt from one hand helps little with the next;
- a seventh nine by three more hands, of ninety numbers a bulletin: body .917, title .804, subtitle .722, place .889,
  section .835, authors .910; value and unit .957, indicator .683, subject .616, period .753, kind .935; repair 1.000;
- an eighth six by two more hands, after the rules had learnt from the seventh: body .920, title .780, subtitle .833,
  place .810, section .904, authors .889; value and unit .955, indicator .689, subject .727, period .622, kind .954;
  repair .996. The rules of before the seventh had subject .690 and period .610;
- a ninth six by three more hands, of layouts above all, after the eighth: body .903, title .870, subtitle .789, place
  .993, section .929, authors .722; value and unit .970, indicator .709, subject .616, period .790, kind .946; repair
  .999. The rules of before the seventh had place .826, section .889 and subject .566;
- a tenth six by three more hands, after the ninth: body .790, title .792, subtitle .833, place .531, section .856,
  authors .846; value and unit .976, indicator .690, subject .528, period .803, kind .902; repair .996. The rules of
  before the seventh had title .780, subject .510 and period .779;
- an eleventh six by three more hands, after the tenth: body .893, title .880, subtitle .615, place .909, section .781,
  authors .846; value and unit .930 (.945 once falls were as printed), indicator .719, subject .665, period .837, kind
  .944;
- a twelfth six by three more hands, after the eleventh: body .907, title .907, subtitle .889, place .944, section .959,
  authors .846; value and unit .932, indicator .735, subject .758, period .790, kind .928. The rules of before the
  eleventh had the same (subject .761);
- a thirteenth six by three more hands, after the twelfth, of some hundred and fifty numbers each: body .969, title
  .891, subtitle .700, place .939, section .807, authors .622; value and unit .943, indicator .721, subject .726, period
  .819, kind .918;
- a fourteenth six by three more hands, after the thirteenth, of some ninety numbers each: body .836, title .887,
  subtitle .889, place .556, section .704, authors .750; value and unit .947, indicator .732, subject .664, period .737,
  kind .932. What can be expected today. The rules of before the thirteenth had the same (subject .667, authors .727).
- a sixteenth four by one more hand, of kinds far from the real ones (a notice of inspections, a weekly of rain and
  rivers, a miners' paper, a hospital's): body .429, title .368, subtitle .000, section .583, authors .250; value and
  unit .928, indicator .723, subject .548, period .690, kind .936;
- a seventeenth four by one more hand, of the kind, dense with comparisons, lists, rules and speech: body .632, title
  .579, subtitle .250, place .500, section .625, authors .700; value and unit .927, indicator .771, subject .641, period
  .801, kind .883;
- an eighteenth four by one more hand, as near the real ones as could be: body .844, title .867, subtitle .600, place
  1.000, section .789, authors .816; value and unit .955, indicator .705, subject .754, period .796, kind .906; issue
  fields 1.000. The rules of before the session that learnt from fresh prose had the same (indicator .702);
- a nineteenth three by one more hand, after a session on titles inside and behind their texts: body .692, title .769,
  subtitle 1.000, place .900, section .692, authors .842 (columns of short news, a continuation inside a sentence);
  value and unit .961, indicator .741, subject .763, period .756, kind .888. The rules of before had the same.

- a twentieth three by one more hand, after five rounds of mends on real texts: body .857, title .905, subtitle .000
  (of two), place 1.000, section .905, authors .778; value and unit .992, indicator .811, subject .778, period .814,
  kind .901;
- a twenty-first three by another, the same day: body .824, title .941, subtitle 1.000, place 1.000, section 1.000,
  authors 1.000; value and unit .980, indicator .663, subject .857, period .874, kind .940. One hand calls what a number
  counts by the sentence's words, the other by words of its own: that is most of what parts them.

After the layouts of ``tests/data/blind_layouts`` had been mended by a hand that knew neither set, the first six stood
at body .973, title .934, section .890. The floors below are what is reached since; the gold keeps its first wording.
"""

import json
from pathlib import Path

import pytest

from tests.transforms.test_blind import means_of
from tests.transforms.test_blind_layouts import agrees, pairs_of
from transforms.issue import read_issue
from transforms.repair import repair

ROOT = Path(__file__).resolve().parent.parent / "data" / "blind_bulletins"
SETS = {
    name: ROOT / name
    for name in (
        "of_the_kind",
        "invented",
        "second_of_the_kind",
        "other_kinds",
        "third_of_the_kind",
        "fourth_of_the_kind",
        "fifth_of_the_kind",
        "sixth_of_the_kind",
        "seventh_of_the_kind",
        "eighth_of_the_kind",
        "ninth_of_the_kind",
        "tenth_of_the_kind",
        "eleventh_of_the_kind",
        "twelfth_of_the_kind",
        "thirteenth_of_the_kind",
        "fourteenth_of_the_kind",
        "fifteenth_of_the_kind",
        "sixteenth_of_the_kind",
        "seventeenth_of_the_kind",
        "eighteenth_of_the_kind",
        "nineteenth_of_the_kind",
        "twentieth_of_the_kind",
        "twentyfirst_of_the_kind",
        "twentysecond_of_the_kind",
        "twentythird_of_the_kind",
    )
}
ARTICLES = {
    "of_the_kind": {"body": 0.98, "title": 0.95, "place": 0.97, "section": 0.90, "authors": 0.97},
    "invented": {"body": 0.76, "title": 0.84, "place": 0.77, "section": 0.87, "authors": 0.83},
    "second_of_the_kind": {"body": 0.99, "title": 0.99, "place": 0.99, "section": 0.99, "authors": 0.99},
    "third_of_the_kind": {"body": 0.99, "title": 0.99, "place": 0.99, "section": 0.99, "authors": 0.99},
    "fourth_of_the_kind": {"body": 0.96, "title": 0.99, "place": 0.96, "section": 0.99, "authors": 0.99},
    "fifth_of_the_kind": {"body": 0.99, "title": 0.96, "place": 0.99, "section": 0.96, "authors": 0.85},
    "sixth_of_the_kind": {"body": 0.99, "title": 0.95, "place": 0.99, "section": 0.91, "authors": 0.94},
    "seventh_of_the_kind": {"body": 0.93, "title": 0.89, "place": 0.85, "section": 0.83, "authors": 0.89},
    "eighth_of_the_kind": {"body": 0.99, "title": 0.99, "place": 0.99, "section": 0.97, "authors": 0.96},
    "ninth_of_the_kind": {"body": 0.97, "title": 0.98, "place": 0.99, "section": 0.95, "authors": 0.94},
    "tenth_of_the_kind": {"body": 0.98, "title": 0.99, "place": 0.99, "section": 0.99, "authors": 0.97},
    "twelfth_of_the_kind": {"body": 0.95, "title": 0.96, "place": 0.93, "section": 0.98, "authors": 0.91},
    "eleventh_of_the_kind": {"body": 0.96, "title": 0.98, "place": 0.96, "section": 0.99, "authors": 0.96},
    "thirteenth_of_the_kind": {"body": 0.99, "title": 0.99, "place": 0.99, "section": 0.99, "authors": 0.99},
    "fourteenth_of_the_kind": {"body": 0.99, "title": 0.97, "place": 0.94, "section": 0.97, "authors": 0.99},
    "fifteenth_of_the_kind": {"body": 0.98, "title": 0.99, "place": 0.99, "section": 0.95, "authors": 0.91},
    "sixteenth_of_the_kind": {"body": 0.84, "title": 0.93, "section": 0.69, "authors": 0.87},
    "seventeenth_of_the_kind": {"body": 0.99, "title": 0.99, "place": 0.99, "section": 0.93, "authors": 0.99},
    "eighteenth_of_the_kind": {"body": 0.97, "title": 0.97, "place": 0.99, "section": 0.91, "authors": 0.99},
    "nineteenth_of_the_kind": {"body": 0.95, "title": 0.99, "place": 0.99, "section": 0.79, "authors": 0.94},
    "twentieth_of_the_kind": {"body": 0.85, "title": 0.90, "place": 0.99, "section": 0.90, "authors": 0.77},
    "twentysecond_of_the_kind": {"body": 0.99, "title": 0.95, "place": 0.99, "section": 0.94, "authors": 0.99},
    "twentythird_of_the_kind": {"body": 0.95, "title": 0.99, "place": 0.99, "section": 0.95, "authors": 0.99},
    "twentyfirst_of_the_kind": {"body": 0.99, "title": 0.99, "place": 0.99, "section": 0.99, "authors": 0.99},
    "other_kinds": {"body": 0.99, "title": 0.97, "place": 0.92, "section": 0.96, "authors": 0.99},
}
"""Share of the articles that have a field in the gold, or get one, in which both are the same."""
METRICS = {
    "of_the_kind": {"indicator": 0.80, "subject": 0.94, "period_text": 0.91, "kind": 0.95},
    "invented": {"indicator": 0.79, "subject": 0.78, "period_text": 0.88, "kind": 0.95},
    "second_of_the_kind": {"indicator": 0.77, "subject": 0.94, "period_text": 0.88, "kind": 0.90},
    "other_kinds": {"indicator": 0.78, "subject": 0.95, "period_text": 0.88, "kind": 0.90},
    "third_of_the_kind": {"indicator": 0.80, "subject": 0.93, "period_text": 0.82, "kind": 0.90},
    "fourth_of_the_kind": {"indicator": 0.80, "subject": 0.88, "period_text": 0.78, "kind": 0.92},
    "sixth_of_the_kind": {"indicator": 0.62, "subject": 0.73, "period_text": 0.70, "kind": 0.83},
    "ninth_of_the_kind": {"indicator": 0.68, "subject": 0.63, "period_text": 0.77, "kind": 0.92},
    "tenth_of_the_kind": {"indicator": 0.67, "subject": 0.66, "period_text": 0.77, "kind": 0.88},
    "twelfth_of_the_kind": {"indicator": 0.72, "subject": 0.75, "period_text": 0.77, "kind": 0.91},
    "eleventh_of_the_kind": {"indicator": 0.71, "subject": 0.67, "period_text": 0.82, "kind": 0.93},
    "thirteenth_of_the_kind": {"indicator": 0.70, "subject": 0.71, "period_text": 0.81, "kind": 0.90},
    "fourteenth_of_the_kind": {"indicator": 0.71, "subject": 0.71, "period_text": 0.72, "kind": 0.91},
    "fifteenth_of_the_kind": {"indicator": 0.75, "subject": 0.74, "period_text": 0.80, "kind": 0.92},
    "sixteenth_of_the_kind": {"indicator": 0.75, "subject": 0.71, "period_text": 0.69, "kind": 0.97},
    "seventeenth_of_the_kind": {"indicator": 0.77, "subject": 0.63, "period_text": 0.79, "kind": 0.95},
    "eighteenth_of_the_kind": {"indicator": 0.74, "subject": 0.80, "period_text": 0.785, "kind": 0.90},
    "nineteenth_of_the_kind": {"indicator": 0.74, "subject": 0.82, "period_text": 0.80, "kind": 0.88},
    "twentieth_of_the_kind": {"indicator": 0.81, "subject": 0.77, "period_text": 0.81, "kind": 0.90},
    "twentysecond_of_the_kind": {"indicator": 0.83, "subject": 0.87, "period_text": 0.86, "kind": 0.97},
    "twentythird_of_the_kind": {"indicator": 0.77, "subject": 0.89, "period_text": 0.79, "kind": 0.97},
    "twentyfirst_of_the_kind": {"indicator": 0.66, "subject": 0.86, "period_text": 0.87, "kind": 0.93},
    "eighth_of_the_kind": {"indicator": 0.66, "subject": 0.74, "period_text": 0.61, "kind": 0.93},
    "seventh_of_the_kind": {"indicator": 0.66, "subject": 0.77, "period_text": 0.76, "kind": 0.91},
    "fifth_of_the_kind": {"indicator": 0.73, "subject": 0.82, "period_text": 0.79, "kind": 0.88},
}
VALUES = {
    "of_the_kind": 0.94,
    "invented": 0.90,
    "second_of_the_kind": 0.90,
    "other_kinds": 0.86,
    "third_of_the_kind": 0.95,
    "fourth_of_the_kind": 0.92,
    "fifth_of_the_kind": 0.90,
    "sixth_of_the_kind": 0.93,
    "seventh_of_the_kind": 0.92,
    "eighth_of_the_kind": 0.92,
    "ninth_of_the_kind": 0.94,
    "tenth_of_the_kind": 0.93,
    "eleventh_of_the_kind": 0.93,
    "twelfth_of_the_kind": 0.94,
    "thirteenth_of_the_kind": 0.95,
    "fourteenth_of_the_kind": 0.94,
    "fifteenth_of_the_kind": 0.94,
    "sixteenth_of_the_kind": 0.92,
    "seventeenth_of_the_kind": 0.93,
    "eighteenth_of_the_kind": 0.95,
    "nineteenth_of_the_kind": 0.94,
    "twentieth_of_the_kind": 0.97,
    "twentysecond_of_the_kind": 0.96,
    "twentythird_of_the_kind": 0.98,
    "twentyfirst_of_the_kind": 0.96,
}
"""F1 of value and unit where a row for a doubtful gold line counts against."""
NOT_READ = {
    ("anhui-2013-special", "issuer"),  # named in its first article only
    ("chongyi-2020-09", "issuer"),  # stands in a damaged last line
    ("rizhao-2015-02", "publication"),  # printed in no masthead
    ("rizhao-2015-02", "issuer"),  # two issuers, parted by a blank
    ("santai-2003-09", "issuer"),  # two issuers, which the gold parts by a blank
    ("yunnan-2012-09", "issue_label"),  # the year stands with the date only
    ("meitan-2016-13", "issue_label"),  # the same
    ("suichuan-2020-09", "issue_label"),  # the same
    ("chencang-2016-12", "issue_label"),  # the same
    ("yinan-2017-18", "issue_label"),  # the same
    ("luannan-2020-03", "issuer"),  # two issuers, which the gold parts by a blank
    ("lingshan-2017-03", "issuer"),  # two issuers, parted by a blank
    ("dingxi-2019-11", "publication"),  # a name of two lines, above which the issuer stands
    ("baokang-2016-03", "issuer"),  # printed nowhere: a running head in pinyin and an office in a text
}
FACTS = ("publication", "issuer", "region", "province", "issue_label", "total_issue")


def stems(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.txt"))


@pytest.mark.parametrize("name", SETS)
def test_articles(name: str) -> None:
    pairs = [pair for stem in stems(SETS[name]) for pair in pairs_of(stem, SETS[name])]
    reached = {}
    for field in ARTICLES[name]:
        asked = [answer for pair in pairs if (answer := agrees(field, *pair)) is not None]
        reached[field] = sum(asked) / len(asked)
    assert len(stems(SETS[name])) >= 3
    assert {field: share for field, share in reached.items() if share < ARTICLES[name][field]} == {}


@pytest.mark.parametrize("name", SETS)
def test_metrics(name: str) -> None:
    means, values = means_of(SETS[name], stems(SETS[name]), METRICS[name])
    assert {field: mean for field, mean in means.items() if mean < METRICS[name][field]} == {}
    assert values >= VALUES[name]


@pytest.mark.parametrize("name", SETS)
def test_facts_of_the_issue(name: str) -> None:
    wanted = json.loads((SETS[name] / "issues.json").read_text("utf-8"))
    for stem, facts in wanted.items():
        issue = read_issue(repair((SETS[name] / f"{stem}.txt").read_text("utf-8")))
        asked = [key for key in FACTS if (stem, key) not in NOT_READ]
        assert {key: getattr(issue, key) for key in asked} == {key: facts[key] for key in asked}, stem
        if issue.published and facts["published"]:
            assert str(issue.published).startswith(facts["published"][:7]), stem
