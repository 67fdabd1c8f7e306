"""What an extent is of: durations, ages, lengths, scores.

In:  a quantity, the words in front of it, the thing behind it.
Out: ``Stated``: 短短52天就完成了拆迁 → 完成拆迁用时, 17岁的患者 → 患者年龄, 6.5米宽的水泥路 → 水泥路宽度;
     None where the words do not say.
It adds no words but 用时, 时间, 年龄 and 宽度, 长度 and the like.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import LONG, SHORT, is_light, object_of, strip_lead, tidy
from transforms.indicator.predicates import is_person, person_at_start
from transforms.indicator.stated import Stated, Surroundings
from transforms.indicator.things import Thing, said
from transforms.records import Quantity

AGE = "年龄"
"""What an age is of that no noun stands beside: 35岁以下的2946名."""


def duration_of(quantity: Quantity, around: Surroundings, base: str, thing: Thing) -> Stated | None:
    """专班仅用52天就完成了97户拆迁 → 完成拆迁用时; 持续两年开展活动 → 活动持续时间; 拆除违章建筑只花了一天."""
    if named := _by_its_words(quantity, around, base, thing):
        return named
    lasted = _LASTED.search(around.text, max(around.left, quantity.start - 4), quantity.start)
    behind = _behind(around, quantity)
    if lasted and len(behind) > 2 and not _LEVEL.match(behind):
        phrase = tidy(strip_lead(behind))
        end = quantity.end if any(c.isdigit() for c in phrase) else thing.end  # the words are the next number's too
        kept = tidy(object_of(phrase)) if lasted[0] == "持续" and phrase != object_of(phrase) else ""
        return Stated(f"{kept}持续时间" if kept else f"{phrase}时间", kept or phrase, end)
    kept_at = base.removesuffix(lasted[0]) if lasted else ""
    if lasted and len(kept_at) > 1 and (state := _STATE.match(around.text, quantity.end)):
        return Stated(f"{kept_at}{state['state']}持续时间", kept_at, state.end())
    if lasted and (rank := _RANK.match(behind)):
        held = f"{kept_at}{tidy(rank[0])}"
        return Stated(f"{held}持续时间", held, thing.end)
    if lasted and len(kept_at) > 1:
        return Stated(f"{kept_at}持续时间", kept_at, quantity.end)
    if (waits := _UNTIL.search(base)) and around.text.startswith("才", quantity.end):
        full = "满" if around.text.startswith("满", quantity.start - 1) else ""
        return Stated(f"{waits['verb']}{full}时间", waits["verb"], quantity.end)
    spent = _SPENT.search(around.text, max(around.left, quantity.start - 4), quantity.start)
    if spent and (done := _WITHIN.sub("", behind, count=1)) and len(done) > 2:
        phrase = tidy(_INTO.sub(r"\g<verb>\g<what>", _THEN.sub("", done)))
        if len(phrase) > 1 and not is_light(phrase):
            return Stated(f"{phrase}用时", phrase, thing.end)
    return _took(quantity, base, thing) or _kept(base, thing)


def _by_its_words(quantity: Quantity, around: Surroundings, base: str, thing: Thing) -> Stated | None:
    """签下3年购销合同, 24小时值班, 当了16年支书, 责任单位5日内必须答复: what stands behind tells the time of what."""
    text, end = around.text, quantity.end
    if term := _TERM.match(text, end):
        return Stated(f"{term['what']}期限", term["what"], term.end())
    if text.endswith("为期", 0, quantity.start) and (event := _EVENT.match(text, end)):
        return Stated(f"{tidy(event['what'])}时间", event["what"], event.end("what"))
    if quantity.value == _DAY and (kept := _ON_DUTY.match(text, end)):
        return Stated(f"{kept[0]}时间", kept[0], kept.end())
    if work := _worked_at(text, around.left, quantity):
        return work
    office = _OFFICE.search(text, max(around.left, quantity.start - LONG), quantity.start)
    who = office["who"] or (thing.words if len(thing.words) <= LONG else "") if office else ""
    if office and len(who) > 1 and is_person(who):
        held = f"{office['held']}{who}"
        return Stated(f"{held}时间", held, quantity.end if office["who"] else thing.end)
    within = text[end - 1] == "内" or text.startswith(_IN, end)
    limit = _LIMIT.match(text, end) if within and not _NAMES_A_TIME.search(base) else None
    if limit and (len(base) > 1 or limit["not"]):
        phrase = said(limit["done"])
        must = _MUST.search(base)
        base = base[: must.start()] if must else base
        ruled = must or quantity.unit.endswith("工作日") or _RULED.search(limit[0])
        last = "时间" if limit["not"] or phrase.startswith(_WITHOUT) else "时限" if ruled else "用时"
        whose = base if len(base) <= _LONGEST_THING and not (_DOES_IT.search(base) or is_person(base)) else ""
        return Stated(f"{whose}{limit['not'] or ''}{phrase}{last}", phrase, limit.end()) if phrase else None
    return None


def _worked_at(text: str, left: int, quantity: Quantity) -> Stated | None:
    """种了31年苹果 → 种苹果时间, 任教18年的老师 → 任教时间: what somebody did so long."""
    long = quantity.unit in _LONG_TIMES
    if (long and (did := _DID_SO_LONG.search(text, max(left, quantity.start - SHORT), quantity.start))) and (
        what := _WHAT_HE_DID.match(text, quantity.end)
    ):
        done = f"{did['verb']}{what['what']}"
        return Stated(f"{done}时间", done, what.end())
    if (did := _FOR_DAYS.search(text, max(left, quantity.start - SHORT), quantity.start)) and (
        what := _WHAT_FOR.match(text, quantity.end)
    ):
        return Stated(f"{did['verb']}{what[0]}时间", f"{did['verb']}{what[0]}", what.end())
    if long and (calling := _CALLING.search(text, max(left, quantity.start - SHORT), quantity.start)):
        return Stated(f"{calling[0].rstrip('了')}时间", calling[0], quantity.end)
    return None


_LONG_TIMES = frozenset({"年", "个年头", "载"})
_DID_SO_LONG = re.compile("(?P<verb>[种养教开干卖修跑守管喂打烧酿唱画织编放护写])了(?:整整|近|足足)?$")
_WHAT_HE_DID = re.compile("的?(?P<what>[\u4e00-\u9fff]{1,4}?)(?=[，。；、！]|$)")
_FOR_DAYS = re.compile("(?P<verb>[下住开排修挖等上])了(?:整整|近|足足)?$")
_WHAT_FOR = re.compile("[雨雪院会队渠井路车课班学](?=[，。；、！]|$)")
"""下了 | 9天雨, 住了 | 12天院: the verb and its object, parted by how long it was."""
_CALLING = re.compile(
    "(?:任教|从教|执教|教书|教学|行医|从医|参加工作|当兵|参军|服役|从军|从警|务农|经商|护林|守林)了?$"
)
_DAY = 24
_TERM = re.compile("期?的?(?P<what>[^，。；、：\\d的]{0,8}(?:合同|协议|合约|租约|聘书))(?=[，。；、）]|$)")
_EVENT = re.compile(
    "的?(?P<what>[^，。；、：\\d的]{2,20}?)(?=[，。；、）]|$|[于在]|已|圆满|正式|顺利|如期|近日|日前|昨|今|开幕|闭幕|结束|拉开|落下|举[行办]|启动)"
)
"""为期两天的 | 职代会 | 于三月八日闭幕: what lasted so long."""
_ON_DUTY = re.compile("值班|值守|待命|巡逻|巡查|(?:在线|实时)?监[测控]|在线|开放|执勤|带班|接听|营业|供水|运转")
_OFFICE = re.compile(
    "(?P<held>当|担任|(?<![新现前历连上就离责主胜])任)(?:过|了)?(?P<who>[^，。；当任]{2,8}?)?(?:已经?|有)?(?:整整|近|约)?$"
)
_IN = ("内", "之内", "以内")
_NAMES_A_TIME = re.compile("(?:期限?|时限|时间|年限|周期|用时|率|数|量)$")
_LIMIT = re.compile(
    "(?:[之以]?内)?(?:向[^，。；\\d]{2,14}?(?=作出|提交|报送|上报|反馈|报告|缴纳|申报))?(?:必须|应当?|须|要|均|都|就|便|一律|全部|能)*(?P<not>不得|不准|不予|全?免)?(?P<done>[^，。；、：！？\\d\n不]{2,12})(?=[，。；、！？]|$)"
)
"""责任单位5个工作日内必须答复: who has to do it stands in front."""
_MUST = re.compile("(?:必须|务必|应当?|须)在?$")
"""企业须在 | 24小时内修复: a limit, and the verb is no part of a name."""
_WITHOUT = ("全免", "免", "不")
_RULED = re.compile("必须|应|须|答复|办结|办理|反馈|公示|上报|转移|拨付|结清|到场|上门|签收|审批|补种|赔付")
_DOES_IT = re.compile(
    "单位|企业|公司|部门|政府|法院|(?:^|[县镇乡村局委办会院所站科组上后里]|群众)(?:[要应须]在|在|应|须|要)?$"
)
_LONGEST_THING = 6
"""一般事项3个工作日内办结: what it is done with, no body that does it."""
_LEVEL = re.compile("保持|稳定|达到?|超过|高于|低于|位居|居|获|被")
"""收缴率连续三年保持在95%以上: the number behind is what is told."""
_RANK = re.compile("(?:稳?位?居|[位名]列|排名?|进入|获评?|荣获|被(?:评|授|列|确定|命名))[^，。；\\d]{2,12}(?<!基础上)$")
"""结案率连续五年 | 位居全国第三: how long it ranked so, and no other time of it."""
_UNTIL = re.compile("(?P<verb>[存留放养等关住守埋泡])$")
"""留样存满 | 48小时 | 才倒掉: so long it is kept, and not so long it took."""
_STATE = re.compile("(?:均|都|保持|实现|仍)*(?P<state>为[零负正]|[零负正]增长|零[^，。；、的\\d]{2,8})(?=[，。；、]|$)")
"""发病率连续五个季度 | 为零: without it the name would say that there were some."""
_LASTED = re.compile("一连|接连|连续|持续")
_SPENT = re.compile("(?:(?<![停启使占采引租借聘选起])用|花|耗时|历时)[了去掉]?(?:近|约|不到|整整|短短)?$")
_INTO = re.compile(
    "^把(?P<what>[^，]{2,10}?)(?P<verb>提高|降低|发展|建设|扩大|压缩|缩短|增加|减少|改造|打造)[到至成为]?.*"
)
"""用五年时间，把转化率提高到四成 → 提高转化率."""
_THEN = re.compile("^(?:就|便|才|即|已)+")


def _behind(around: Surroundings, quantity: Quantity) -> str:
    """The words of the clause behind the number, other numbers left out: 就完成了拆迁."""
    aside = _ASIDE.match(around.text, quantity.end)
    clause = _CLAUSE.match(around.text, aside.end() if aside else quantity.end)
    words = _COUNT.sub("", _SHARE.sub("", clause[0])) if clause else ""
    return words if len(words) <= LONG and not words.endswith(_AMONG) else ""


_SHARE = re.compile(r"[到至为]?\d[\d.]*(?:%|个百分点)(?:以[上下])?的?")
_AMONG = ("前", "后", "末")
"""连续两年排在后5%的: what is left without the number says nothing."""


_ASIDE = re.compile("的?时间，")
_CLAUSE = re.compile(r"[^，。；：、！？\n（）]{1,30}")
_COUNT = re.compile(
    r"(?![\d.,]*(?:摄氏度|℃|度))(?<!\d)"
    r"\d[\d.,]*[万亿]?[多余几]?(?:公里|平方米|万?元|[个家名户条项次座台间所人亩处件栋株头只辆份])?"
)


def _took(quantity: Quantity, base: str, thing: Thing) -> Stated | None:
    """一天之内拆除全部违章建筑 → 拆除全部违章建筑用时; 短短6天时间 names nothing."""
    behind = thing.words + thing.predicate
    done = _WITHIN.match(behind)
    told = done or thing.predicate.startswith(_DONE) or behind.startswith(_DONE) or _WITHIN_UNIT.search(quantity.unit)
    if not told or (len(base) > 1 and not _TIME_SPENT.fullmatch(base)):
        return None
    phrase = said(behind[done.end() :] if done else behind)
    return Stated(f"{phrase}用时", phrase, thing.end) if phrase else None


_TIME_SPENT = re.compile("(?:仅仅?|只|才|又|共|前后|一共|总共)?(?:[用花]了?|历时|耗时|历经|经过|需要?|在)|短短的?")
_DONE = ("就", "便", "才", "完成", "实现")
_WITHIN = re.compile(r"的?(?:之内|以内|内|里|时间|左右)(?:内|里)?")
_WITHIN_UNIT = re.compile("内$")


def _kept(base: str, thing: Thing) -> Stated | None:
    """保持24小时值班 → 值班时间."""
    if not thing.words or thing.joined or (len(base) > 1 and not _KEEPS.fullmatch(base)):
        return None
    phrase = said(thing.words)
    if not 1 < len(phrase) <= SHORT:
        return None
    return Stated(f"{phrase.removesuffix('时间')}时间", phrase, thing.end)


_KEEPS = re.compile("保持|坚持|实行|实施|每天|全天|做到|确保")


def age_of(base: str, thing: Thing, end: int) -> Stated:
    """平均年龄28.9岁 → 平均年龄; 年龄最大的67岁 → 最大年龄; 17岁的患者 → 患者年龄; 六岁失聪 → 失聪年龄."""
    most = _EXTREME.search(base)
    if most:
        return Stated(OLDEST if most["most"] == "大" else YOUNGEST, AGE, end)
    stated = _AGE.search(base)
    if stated:
        return Stated(stated.group(), stated.group(), end)
    named = _THEN_OLD.sub("", tidy(thing.words))
    if not is_person(named):
        named = person_at_start(named) or (named if thing.joined else "")
    if not named and (event := _AT_EVENT.match(thing.words)):
        return Stated(f"{event['event']}年龄", event["event"], end)
    front = base.rstrip("才的")
    of_years = _OF_YEARS.search(front)
    who = named or (of_years[0] if of_years else front if is_person(front) else "")
    return Stated(f"{who}年龄" if 1 < len(who) < LONG else AGE, who or AGE, end)


_AGE = re.compile(r"(?:平均|最大|最小|最高|最低)?年?龄[^，]{0,3}$")
_OF_YEARS = re.compile("最年[长轻]$")
OLDEST, YOUNGEST = "最大年龄", "最小年龄"
_EXTREME = re.compile(
    "(?:^|[，。；、中里]|年[龄纪])最(?P<most>大|小|轻)的?(?:一?[位名个])?(?:只有|也有|刚满|刚|才|已有?|今年|有)*$"
)
"""年龄最大的67岁, 最小的刚满12岁."""
_AT_EVENT = re.compile(
    "(?:那年|时|就|便|才|开始)*(?P<event>失[聪明语]|患病|学艺|学徒|拜师|出师|登台|开店|创业|下海|入[伍党团行学队]"
    "|参军|参加工作|当兵|从[军戎艺医教警]|结婚|成家|出嫁|守寡|丧[父母夫偶]|离家|下[乡井]|进[厂山城]|退休|上学|上山|去世|病逝|牺牲)"
    "(?=$|[，。；、]|(?:的|后|至今)$)"
)
"""六岁 | 失聪: as old as that then, not today; 60岁 | 退休老人 is that old."""
_THEN_OLD = re.compile("^(?:那年|那时|时|当年|出头)$")


def length_of(around: Surroundings, quantity: Quantity, base: str) -> Stated | None:
    """6.5米宽的水泥路, 长3.7公里、宽5米的水泥路 → 水泥路长度, 水泥路宽度; 村道只有3米宽 → 村道宽度."""
    built = _BUILT.search(around.text, max(around.left, quantity.start - SHORT), quantity.start)
    if built and (band := _BAND.match(around.text, quantity.end)):
        return Stated(f"{band[0]}长度", band[0], band.end())
    behind = _SIDE.match(around.text, quantity.end)
    front = _SIDE_FRONT.search(around.text, max(around.left, quantity.start - 3), quantity.start)
    side = behind[1] if behind else front[1] if front else ""
    if not side:
        return None
    told = _OF_WHAT.match(around.text, behind.end() if behind else quantity.end)
    what = tidy(told["what"]) if told else tidy(_SIDE_END.sub("", base)) if behind else ""
    if not what and front and (thing := _CLAUSE_BEFORE.search(around.text[around.sentence : front.start()])):
        what = thing["what"]
    return Stated(f"{what}{_SIDES[side]}", what, quantity.end) if what else None


_CLAUSE_BEFORE = re.compile(
    "(?:出现|发现|发生|形成|新建|修建|修筑|开挖|铺设|架设|建成?|修)了?(?:一[条座段处道个])?(?P<what>[\u4e00-\u9fff“”]{1,8})[，、]$"
)
"""出现渗水，长约 | 15米: of what the clause in front ends with."""
_BUILT = re.compile("(?:建立|设立|划定|划出|拉起|开辟|形成|筑起)了?(?:近|约)?$")
_BAND = re.compile("[^，。；：、的\\d]{1,6}(?:带|隔离线|警戒线|防线|走廊|圈|通道|绿道)(?=[，。；、]|$)")
"""在三县沿边建立 | 30公里免疫带: so long is what was set up, and no place."""
_SIDES = {"宽": "宽度", "长": "长度", "高": "高度", "深": "深度", "厚": "厚度"}
_SIDE = re.compile("([宽长高深厚])(?=$|[的，。；、])")
_SIDE_FRONT = re.compile(r"(?<![延全总身海生增提])([宽长高深厚])(?:约|近|达)?$")
_SIDE_END = re.compile("[宽长高深厚]$")
_OF_WHAT = re.compile(
    r"(?:、?[宽长高深厚约近达]*\d[\d.]*(?:公里|厘米|米))*的(?P<what>[^，。；、的]{2,8}?)(?=$|[，。；、修通铺建])"
)


def score_of(base: str, thing: Thing, end: int) -> Stated | None:
    """100分的基础分 → 基础分; 参加一次志愿服务加2分 → 参加一次志愿服务加分."""
    if thing.joined and (named := _SCORE.match(thing.words)):
        return Stated(named[0], named[0], thing.end)
    return Stated(f"{base}分", f"{base}分", end) if _POINTS.search(base) else None


_POINTS = re.compile("[加扣记减]$")
_SCORE = re.compile("[^，的]{1,6}分(?=$|[，。])")
