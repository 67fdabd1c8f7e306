"""What belongs to the number behind it: what those counted did, and by how much something of theirs changed."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("4个公社损坏机井83眼。", ["损坏机井的公社", "损坏机井"], id="communes"),
        pytest.param("3个大队种植棉花500亩。", ["种植棉花的大队", "种植棉花"], id="brigades"),
        pytest.param("6个公社卫生院开诊。", ["公社卫生院"], id="what belongs to a commune"),
        pytest.param("组织党员32名清理河道2公里。", ["组织党员", "清理河道"], id="who is counted in front"),
        pytest.param("发动群众500人修建水渠3公里。", ["发动群众", "修建水渠"], id="who is called up"),
        pytest.param("组织党员32名、群众50名。", ["组织党员", "群众"], id="a list"),
        pytest.param("216个事项承诺时限平均缩短40%。", ["承诺时限平均缩短的事项", "承诺时限降幅"], id="a change"),
        pytest.param("30个项目审批时限缩短一半。", ["审批时限缩短的项目", "审批时限缩短"], id="by a half"),
        pytest.param("30个压缩空气项目开工。", ["开工的压缩空气项目"], id="a noun with a verb in it"),
        pytest.param(
            "对30家养殖场的调查表明，有19家表示四季度将增加补栏，5家打算退出。",
            ["调查养殖场", "表示四季度将增加补栏的家数", "打算退出的家数"],
            id="what some mean to do",
        ),
        pytest.param("有7户准备的材料不全。", ["准备的材料不全"], id="what they have ready"),
        pytest.param("推动31个村建立微信群。", ["建立微信群的村"], id="who were urged"),
        pytest.param("2000名志愿者常年活跃在社区。", ["常年活跃在社区的志愿者"], id="what they do all year"),
        pytest.param("派出5名工人清理完毕。", ["清理完毕的工人"], id="what they did"),
        pytest.param("各群共晒出票据4200张。", ["晒出票据"], id="all groups together"),
        pytest.param("为期两天的职代会于三月八日闭幕。", ["职代会时间"], id="how long it was"),
        pytest.param("堤上出现渗水，长约15米。", ["渗水长度"], id="how long it is"),
        pytest.param("他参加工作八年。", ["参加工作时间"], id="years at work"),
        pytest.param("约请三位有经验的老师撰写。", ["有经验的老师"], id="what they have"),
        pytest.param("十三只吹得鼓鼓的羊皮胎。", ["羊皮胎"], id="how it looks"),
        pytest.param("十三个获得表彰的支部。", ["获得表彰的支部"], id="what it got"),
        pytest.param("静疗护士80余人参加培训。", ["参加培训的静疗护士"], id="who came"),
        pytest.param("组织护士80余人参加培训。", ["组织护士"], id="who were sent"),
        pytest.param("送去方便面、矿泉水各30箱。", ["送去方便面、矿泉水各"], id="so much of each"),
        pytest.param("送去方便面、矿泉水30箱。", ["送去方便面、矿泉水"], id="so much of both"),
        pytest.param("每个点安排4名干部驻守。", ["每个点驻守的干部"], id="each post"),
        pytest.param("惠及企业3万家，其中九成以上为中小企业。", ["惠及企业", "中小企业占比"], id="what most are"),
        pytest.param("计划储备秋菜的家庭占67%。", ["计划储备秋菜的家庭占比"], id="what they intend"),
        pytest.param("计划储备秋菜67吨。", ["储备秋菜"], id="what is planned"),
        pytest.param("户均购买白菜42公斤，大葱11公斤。", ["户均购买白菜", "户均购买大葱"], id="a mean of each home"),
        pytest.param("平均降雨量41毫米，最大为东坝站73毫米。", ["降雨量", "最大降雨量"], id="the most of it"),
    ],
)
def test_the_next_number_has_its_own(body: str, expected: list[str]) -> None:
    assert named(body) == expected
