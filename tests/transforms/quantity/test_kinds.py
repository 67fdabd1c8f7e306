"""Actual, target or growth: the words in front of the number decide, levels reached are actual."""

import re

import pytest

from transforms.quantity.kinds import kind_of
from transforms.reference import table
from transforms.text.sentences import sentences


def kind(text: str, number: str) -> str:
    at = text.index(number)
    start = max(s for s, _ in sentences(text) if s <= at)
    return kind_of(text, start, at, at + len(number))


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("全县建成广场12个。", "12个", "actual", id="a fact"),
        pytest.param("到2025年将基本建成水库12座，新增灌溉5亩。", "5亩", "target", id="by a year to come"),
        pytest.param("南湖市提出三项行动，到2025年，游客达到20万人次。", "达到20万人次", "target", id="proposed"),
        pytest.param("全市提出五条措施，到2012年，已建成学校5所。", "5所", "actual", id="proposed and done"),
        pytest.param("支部的承诺书提出“硬化道路8米；安装水渠3公里。”", "3公里", "target", id="pledged"),
        pytest.param("党员签订承诺书，迁坟28座。", "28座", "actual", id="signed and done"),
        pytest.param("警方还将举行为期70天的行动。", "70天", "target", id="will be held"),
        pytest.param("全县实现了每户至少有一个产业。", "至少有一个", "actual", id="has come about"),
        pytest.param("道路拟完成投资30元。", "30元", "target", id="is meant to complete"),
        pytest.param("市里草拟完成方案3个。", "3个", "actual", id="drafted"),
        pytest.param("今年的任务是新增床位300张。", "300张", "target", id="the task is to add"),
        pytest.param("造林5亩（任务4亩）。", "4亩", "target", id="a task in brackets"),
        pytest.param("占今年80户任务数的62%。", "80户", "target", id="the number of a task"),
        pytest.param("完成了县里下达的6亩扩种任务。", "6亩", "target", id="a task handed down"),
        pytest.param("计划的种植面积3亩。", "3亩", "target", id="a planned area"),
        pytest.param("完成雨露计划培训300人。", "300人", "actual", id="a plan's name"),
        pytest.param("实施计划等工作正在推进，12个项目开工。", "12个", "actual", id="a plan among works"),
        pytest.param("学校计划征地30亩。", "30亩", "target", id="land to be taken"),
        pytest.param("降雹时间长达2小时。", "长达2小时", "actual", id="how long it was"),
        pytest.param("招降逃犯3名。", "3名", "actual", id="talked into surrender"),
        pytest.param("降低企业成本措施35条。", "35条", "actual", id="measures that lower"),
        pytest.param("示范户收入比非示范户增加15%。", "15%", "actual", id="how two groups differ"),
        pytest.param("今年收入比常年增加15%。", "15%", "growth", id="how years differ"),
        pytest.param("修桥要28万元。", "28万元", "actual", id="what it costs"),
        pytest.param("转化率要达到90%以上。", "达到90%以上", "target", id="what is to be reached"),
        pytest.param("今年全国将有160台机具参加作业。", "160台", "target", id="how many there will be"),
        pytest.param("改革取得预期效果，8个市出台方案。", "8个", "actual", id="an effect that was expected"),
        pytest.param("全县造林任务6万亩，已完成4万亩。", "6万亩", "target", id="a task"),
        pytest.param("全县造林任务6万亩，已完成4万亩。", "4万亩", "actual", id="and what is done of it"),
        pytest.param("全乡栽果园3850亩，超出县下达任务350亩。", "350亩", "actual", id="beyond a task"),
        pytest.param("林场完成搬迁任务120户。", "120户", "actual", id="a task that is done"),
        pytest.param("占今年计划任务的31.5%。", "31.5%", "actual", id="a share of a task"),
        pytest.param("林场计划造林8520亩，其中防护林380亩。", "380亩", "target", id="planned, further on"),
        pytest.param("植树计划8万株，完成9万株。", "8万株", "target", id="a plan"),
        pytest.param("植树计划8万株，完成9万株。", "9万株", "actual", id="and what was done"),
        pytest.param("预计年增收15万元以上。", "15万元以上", "growth", id="a change that is expected"),
        pytest.param("预计年收益72万元。", "72万元", "target", id="a level that is expected"),
        pytest.param("力争并预计增收15万元。", "15万元", "target", id="a change that is aimed at"),
        pytest.param("收入从2019年25万元增长到2020年40万元。", "40万元", "actual", id="a level of a year"),
        pytest.param("收入从2019年25万元增长到2020年40万元。", "25万元", "actual", id="and the one left behind"),
        pytest.param("23种蔬菜走低，蒜薹跌幅最大，达41%。", "41%", "growth", id="named in the clause in front"),
        pytest.param("过去，办齐证照，要跑4个部门。", "4个", "actual", id="how it was"),
        pytest.param("评出改进64项，单项最高奖8000元。", "8000元", "actual", id="the highest that was given"),
        pytest.param("明年全区要新修公路8公里，改造桥梁3座。", "3座", "target", id="next year, further on"),
        pytest.param("每个社区至少设立1个服务点，组织2次活动。", "2次", "target", id="a quota, further on"),
        pytest.param("存放时间不得少于72小时。", "不得少于72小时", "target", id="must not be less"),
        pytest.param("申请材料5日内办结。", "5日内", "target", id="a deadline"),
        pytest.param("人均收入64元，折算为10美元。", "10美元", "actual", id="the same in another money"),
        pytest.param("全年启动应急响应6次。", "6次", "actual", id="a response is no should"),
        pytest.param("收入不足5万元的村由97个减到22个。", "5万元", "target", id="the bound of a set that is counted"),
        pytest.param("收入不足5万元的村由97个减到22个。", "97个", "actual", id="and what is counted"),
        pytest.param("占比要由现在的38%降到20%。", "38%", "actual", id="what an aim leaves behind"),
        pytest.param("占比要由现在的38%降到20%。", "20%", "target", id="and what it comes to"),
        pytest.param("砍伐一根要6元，每根要价7元。", "7元", "actual", id="a price"),
        pytest.param("到位资金占60分。", "60分", "target", id="a score by rule"),
        pytest.param("其中占三分之一。", "三分之一", "actual", id="a fraction is no score"),
        pytest.param("缺课两次的不发结业证。", "两次", "target", id="what is done with whom it is reached by"),
        pytest.param("每口水窖补助水泥1.5吨。", "1.5吨", "target", id="what each gets by rule"),
        pytest.param("每人每月发放补助500元。", "500元", "actual", id="what each was paid"),
        pytest.param("镇里争取上级补助138万元，左右为难。", "138万元", "actual", id="what was won from above"),
        pytest.param("该公司纳税860万元、比前年多缴210万元。", "210万元", "growth", id="paid more than before"),
        pytest.param("低于80分的一律补考。", "80分", "target", id="a threshold"),
        pytest.param("由镇级财政分别承担30%。", "30%", "target", id="who pays"),
        pytest.param("增速高于全省2.3个百分点。", "2.3个百分点", "actual", id="a growth compared"),
        pytest.param("上学要走15公里山路。", "15公里", "actual", id="what one has to do"),
        pytest.param("产值同比增长8.5%。", "8.5%", "growth", id="a change"),
        pytest.param("用电负5.7%。", "负5.7%", "growth", id="a negative number"),
        pytest.param("户均增收近3000元。", "近3000元", "growth", id="a gain"),
        pytest.param("新增经营性收入5万元。", "5万元", "growth", id="newly added"),
        pytest.param("收入由200万元增加到300万元。", "300万元", "actual", id="a level reached"),
        pytest.param("力争产值增长8%以上。", "8%以上", "target", id="a change aimed at"),
        pytest.param("主要目标是：新建园区3个，引进企业20家。", "20家", "target", id="aims of a sentence"),
        pytest.param("计划建设5个站点，目前已建成3个。", "3个", "actual", id="what is done ends the aim"),
        pytest.param("每村不少于2名。", "2名", "target", id="a bound"),
        pytest.param("每户不超过210元。", "不超过210元", "target", id="a bound inside the number"),
        pytest.param("聘期为三年。", "三年", "target", id="a term"),
        pytest.param("由2015年的3万亩增加到2018年的5.2万亩。", "5.2万亩", "actual", id="a level of another year"),
        pytest.param("余额增加到6月末的3.6亿元。", "3.6亿元", "actual", id="a level of another month"),
        pytest.param("到2018年增加5万亩。", "5万亩", "growth", id="by how much until a year"),
        pytest.param("平均年龄28.9岁。", "28.9岁", "actual", id="a measured age"),
        pytest.param("年龄满60周岁的老人。", "60周岁", "target", id="an age limit"),
        pytest.param("全年降水量482.5毫米。", "482.5毫米", "actual", id="a noun with a growth word in it"),
        pytest.param("对经济增长的贡献率为6.8%。", "6.8%", "actual", id="a growth word that belongs to another noun"),
        pytest.param("产量比上年增长的有25种。", "25种", "actual", id="things that grew"),
        pytest.param("亿元项目比上年多3个。", "3个", "growth", id="more than the year before"),
        pytest.param("按生均200元的标准补助。", "200元", "target", id="a standard"),
        pytest.param("低于60分的，由支书约谈。", "60分", "target", id="what follows below a score"),
        pytest.param("满30分可兑换米面。", "30分", "target", id="what a score buys"),
        pytest.param("排名前十位的给予表扬。", "十位", "target", id="what a rank earns"),
        pytest.param("审计核减造价845万元。", "845万元", "actual", id="an audit takes off"),
        pytest.param("增速比年度计划高3个点；出口33亿元。", "33亿元", "actual", id="a plan to compare with"),
        pytest.param("误差率超过3%的，暂停委托。", "超过3%", "target", id="what follows beyond a rate"),
        pytest.param("按照规划，该乡将种药1500亩，建车间2座。", "2座", "target", id="by a plan"),
        pytest.param("被扣5分。", "5分", "actual", id="points that were taken away"),
        pytest.param("评出一等奖12名。", "12名", "actual", id="prizes that were given"),
        pytest.param("回家却要翻3道梁。", "3道", "actual", id="what one has to climb"),
        pytest.param("过去，一个支部要管三千户。", "三千户", "actual", id="how it was"),
        pytest.param("也要看到，38%的企业招工难。", "38%", "actual", id="what must be seen is so"),
        pytest.param("产量比前年多收2吨。", "2吨", "growth", id="more than two years before"),
        pytest.param("成绩比入学时高出19分。", "19分", "growth", id="more than at the start"),
        pytest.param("行业增长面达86.1%。", "达86.1%", "actual", id="how many grew"),
        pytest.param("入学率95%，增加1.6个百分点。", "1.6个百分点", "growth", id="points are no score"),
        pytest.param("原计划建管网56公里，实际仅完成19公里。", "19公里", "actual", id="what was really done"),
        pytest.param("争取上级资金300万元。", "300万元", "actual", id="money that was won"),
        pytest.param("去年出口不超过2亿元。", "不超过2亿元", "actual", id="an estimate of what was"),
        pytest.param("降级2人。", "2人", "actual", id="put down a rank"),
        pytest.param("完成年度目标的88%。", "88%", "actual", id="how much of an aim was reached"),
        pytest.param("年均递增31.7%。", "31.7%", "growth", id="rises year by year"),
        pytest.param("利率下浮0.85个百分点。", "0.85个百分点", "growth", id="floats down by points"),
        pytest.param("进度快于上年3.5个百分点。", "3.5个百分点", "growth", id="faster than the year before"),
        pytest.param("成本比五年前多出600元。", "600元", "growth", id="more than some years ago"),
        pytest.param("半年瘦了十二斤。", "十二斤", "growth", id="lost weight"),
        pytest.param("3月可望达到8万只。", "达到8万只", "target", id="what can be hoped for"),
        pytest.param("镇里还将新扩茶园5亩，再建棚2座。", "2座", "target", id="more will follow"),
        pytest.param("为此建议：三年内提高到80%。", "80%", "target", id="what is therefore advised"),
        pytest.param("建议：一是已抢收；二是每亩补肥3公斤。", "3公斤", "target", id="done ends with its point"),
        pytest.param("达产后年新增产值12亿元、利税2亿元。", "2亿元", "target", id="once it produces"),
        pytest.param("带动5户以上的，每带动一户再奖9元。", "5户以上", "target", id="whom a reward is for"),
        pytest.param("带动5户以上的，每带动一户再奖9元。", "9元", "target", id="and the reward"),
        pytest.param("2万元以上的项目一律经表决。", "2万元以上", "target", id="a class with its rule"),
        pytest.param("连续两次排名末位的，由书记约谈。", "两次", "target", id="how often before it follows"),
        pytest.param("医生48小时内上门。", "48小时内", "target", id="a deadline to come"),
        pytest.param("平均每人要管护2亩。", "2亩", "actual", id="a burden"),
        pytest.param("超库存限额17倍。", "17倍", "actual", id="beyond a limit"),
        pytest.param("按购置额的15%给予补助。", "15%", "target", id="by how much is granted"),
        pytest.param("年检不合格的，两年内不得参与。", "两年内", "target", id="how long one may not"),
        pytest.param("群众满意率低于80%的，延长半年。", "低于80%", "target", id="what it is prolonged for"),
        pytest.param("产值翻了一番。", "一番", "growth", id="turned over"),
        pytest.param("整改率须达100%。", "达100%", "target", id="what must be reached"),
        pytest.param("配比低于1:6的标准。", "低于1:6", "target", id="a standard that is missed"),
        pytest.param("比往年提前了9天。", "9天", "growth", id="earlier than other years"),
        pytest.param("要求明确。共走访5户。", "5户", "actual", id="the sentence before does not count"),
        pytest.param("可实现全年预期目标，总收入5亿元。", "5亿元", "actual", id="an aim that is reached"),
        pytest.param("预计可实现全年预期目标，失业率4.7%。", "4.7%", "actual", id="an estimate of the year"),
        pytest.param("会议提出，预期目标增长5%。", "5%", "target", id="an aim that is set"),
        pytest.param("引进项目6个，计划总投资60亿元，开工4个。", "60亿元", "target", id="what projects shall cost"),
        pytest.param("引进项目6个，计划总投资60亿元，开工4个。", "4个", "actual", id="and how many there are"),
        pytest.param("全年支出8亿元，确保20件实事全部落实。", "20件", "actual", id="what money was spent on"),
        pytest.param("今年将支出8亿元，确保20件实事全部落实。", "20件", "target", id="and what it will be"),
        pytest.param("全年支出8亿元，确保年底前建成15公里。", "15公里", "target", id="and what is still to be done"),
        pytest.param("将开展慰问活动，救助50人，发放米面2吨。", "2吨", "target", id="what will be done, further on"),
        pytest.param("将开展情况上报，已救助50人。", "50人", "actual", id="and what is done already"),
        pytest.param("下达播种计划21万亩，户均增收90元。", "90元", "target", id="what a plan is to bring"),
        pytest.param("下达播种计划21万亩，完成24万亩，户均增收90元。", "90元", "growth", id="and what it brought"),
        pytest.param("超出下达任务20万亩，户均增收90元。", "90元", "growth", id="beyond what was asked"),
        pytest.param("实行120户旧房改造的目标任务。", "120户", "target", id="the number of an aim"),
        pytest.param("全县20个村实现脱贫目标。", "20个", "actual", id="who reached an aim"),
        pytest.param("30名干部目标一致。", "30名", "actual", id="who has one aim"),
        pytest.param("完成85%的目标任务。", "85%", "actual", id="a share of an aim"),
        pytest.param("提出20项目标任务。", "20项", "actual", id="how many aims"),
        pytest.param("各部门承诺3月份开工36项。", "36项", "target", id="what is promised"),
        pytest.param("公开承诺事项36项。", "36项", "actual", id="how many promises"),
        pytest.param("求助类13件；建议类6件。", "6件", "actual", id="advice as a kind of letters"),
        pytest.param("为此，建议新建站点6个。", "6个", "target", id="what is advised"),
        pytest.param("累计落实造林任务10万亩。", "10万亩", "actual", id="a task that was carried out"),
        pytest.param(
            "据测产，预计播种面积5万亩，亩产618公斤。", "618公斤", "actual", id="an estimate of what has grown"
        ),
        pytest.param("初步测算，预计年产值5亿元。", "5亿元", "target", id="a forecast"),
        pytest.param("违规提高标准问题金额28万元。", "28万元", "actual", id="a growth word inside a name"),
        pytest.param("提高标准20元。", "20元", "growth", id="and outside of one"),
        pytest.param("13项上涨，上涨率39.4%。", "39.4%", "actual", id="a share of what rose"),
        pytest.param("物价上涨率3%。", "3%", "growth", id="and by how much it rose"),
        pytest.param("工业净增值678万元。", "678万元", "actual", id="value added"),
        pytest.param("比五年前增值83.6%。", "83.6%", "growth", id="gained in value"),
        pytest.param("完成年初预算数6亿元的33%。", "6亿元", "target", id="a budget, of which a share is done"),
        pytest.param("完成全年目标（4.2亿元）87%。", "4.2亿元", "target", id="an aim in brackets"),
        pytest.param("由现行的90元、80元调整为120元。", "90元", "actual", id="several left behind"),
        pytest.param("房价上涨，增幅为1.1%。", "1.1%", "growth", id="a change and no level"),
        pytest.param("房价降幅分别为3%和5%。", "3%", "growth", id="changes one by one"),
        pytest.param("产值增速为7%。", "7%", "growth", id="a rate of change"),
        pytest.param("产值增速提高到7%。", "7%", "actual", id="what a rate rose to"),
        pytest.param("葱价涨幅较大，幅度为3.9%。", "3.9%", "growth", id="the size of a change named in front"),
        pytest.param("坡面较大，幅度为3.9%。", "3.9%", "actual", id="a size of something else"),
        pytest.param("自然增长率为-2.5‰。", "-2.5‰", "actual", id="a rate below zero"),
        pytest.param("减淹城镇31个。", "31个", "actual", id="kept from the flood"),
        pytest.param("用地减31亩。", "31亩", "growth", id="a change of land"),
        pytest.param("增殖3厘米以上虾苗。", "3厘米以上", "actual", id="bred and set free"),
        pytest.param("新增贷款7户30元。", "30元", "actual", id="the money of those counted beside it"),
        pytest.param("新增贷款30元。", "30元", "growth", id="money that is new"),
        pytest.param("全乡要实现产值增长5%，收入增长9%的工作目标。", "9%", "target", id="a rate that is an aim"),
        pytest.param("全乡完成9%的工作目标。", "9%", "actual", id="a share of an aim"),
        pytest.param("补助不高于实际投入的三分之一。", "三分之一", "target", id="a bound on what is spent"),
        pytest.param("要求投资5元，实际投入3元。", "3元", "actual", id="what was spent"),
        pytest.param("1-5月，全县预计完成产值3元，增长7%。", "3元", "actual", id="months that are estimated"),
        pytest.param("全县预计完成产值3元。", "3元", "target", id="a time ahead"),
        pytest.param("办结率为95%，达到90%的目标要求，有22件。", "22件", "actual", id="behind an aim that was met"),
        pytest.param("办结率达到90%的目标要求。", "90%", "target", id="an aim that was met"),
        pytest.param("小组研究解困对策，售卖芡实20斤。", "20斤", "actual", id="a remedy that was thought of"),
        pytest.param("评出模拟招商优胜者13位。", "13位", "actual", id="a rehearsal"),
        pytest.param("规划在校学生55人，教学班11个。", "11个", "target", id="a list that is planned"),
        pytest.param("规划区内现有企业55家，商户11个。", "11个", "actual", id="in the area of a plan"),
        pytest.param("届时，该2所学校有教师57人。", "57人", "target", id="when the time comes"),
        pytest.param("届时，该2所学校有教师57人。", "2所", "actual", id="those of whom it is told"),
        pytest.param("业委会换届时党员占比提高到61%。", "61%", "actual", id="at an election"),
        pytest.param("今年全县将深化护苗项目，投入资金30元。", "30元", "target", id="means of what will be done"),
        pytest.param("今年全县将深化改革作为主线，投入资金30元。", "30元", "actual", id="what was made of it"),
        pytest.param("仅将预算安排数的58%下达。", "58%", "actual", id="a share of a budget"),
        pytest.param("今年再修渠6条，把棚改到9座。", "9座", "target", id="more this year"),
        pytest.param("今年各项工作再上新台阶，修渠6条。", "6条", "actual", id="a step up"),
        pytest.param("年内新增站点6个，铺管3公里。", "3公里", "target", id="within the year"),
        pytest.param("年内新增站点6个，已铺管3公里。", "3公里", "actual", id="within the year, and done"),
        pytest.param("他准备扩大规模，再买3头牛。", "3头", "target", id="what one is about to buy"),
        pytest.param("去年准备引进企业，对方开价30元。", "30元", "actual", id="what another one asked"),
        pytest.param("他把准备买化肥的30元捐出来。", "30元", "actual", id="what it was meant for"),
        pytest.param("镇里还将治理沟渠5条，建成公园2个。", "2个", "target", id="more will follow, further on"),
        pytest.param("培训农民不少于90人，修渠6条。", "6条", "target", id="beside a bound"),
        pytest.param("培训农民不少于90人的乡，修渠6条。", "6条", "actual", id="a bound that names a set"),
        pytest.param("村里议定，秋后给每户分50斤，再修塘1口。", "1口", "target", id="what was agreed"),
        pytest.param("项目由村民议定，投资50元。", "50元", "actual", id="who agreed to it"),
        pytest.param("两村约定，每月巡山3次。", "3次", "target", id="what two agreed"),
        pytest.param("按当初的约定，给村里5%，一共30元。", "30元", "actual", id="by what was agreed"),
        pytest.param("村里立下规矩：组长每周巡1次，村长每月1次。", "每月1次", "target", id="a rule of one's own"),
        pytest.param("标准限值为3毫克，实测8毫克。", "8毫克", "actual", id="beyond a limit"),
        pytest.param("剩余隐患限5日内销号。", "5日内", "target", id="until when"),
        pytest.param("河沟还要治理4条，村部还剩2处。", "2处", "actual", id="what is left"),
        pytest.param("计划招工30人，肯来的只有4人。", "4人", "actual", id="how many came of a plan"),
        pytest.param("改革前，县里每年要补60元。", "60元", "actual", id="how it was before"),
        pytest.param("二期投产，届时可再增加岗位20个。", "20个", "growth", id="a change that is expected to come"),
        pytest.param("专家估算，每年还要再涨30元。", "30元", "growth", id="a change that is reckoned"),
        pytest.param("客户以每年9%的速度递增。", "9%", "growth", id="at what rate"),
        pytest.param("山上可建设90千瓦风电场。", "90千瓦", "target", id="what could be built"),
        pytest.param("贫困户可用40元资金入股。", "40元", "target", id="what one may put in"),
        pytest.param("今年全县要建成水厂9座，6月底前完成60%。", "60%", "target", id="by when how much"),
        pytest.param("今年全县要建成水厂9座，上半年建成6座。", "6座", "actual", id="and how much was done"),
        pytest.param("单价由9元降至7元，损耗控制在3%以内。", "3%以内", "actual", id="measured beside a level"),
        pytest.param("每户改造控制在9元以内。", "9元以内", "target", id="a limit for each"),
        pytest.param("评出标兵2名，每人奖励50元。", "50元", "actual", id="what was awarded"),
        pytest.param("建议：一是抢收；二是补种，省级下拨种子5吨。", "5吨", "actual", id="what was sent down"),
        pytest.param("建议省级下拨种子5吨。", "5吨", "target", id="what should be sent down"),
        pytest.param("可用资金40元。", "40元", "actual", id="what there is to use"),
        pytest.param("助学计划实施三年来，全县投入30元。", "30元", "actual", id="a plan carried out for years"),
        pytest.param("老人赶集，要坐两个小时的车，车费46元。", "46元", "actual", id="toil is no order"),
        pytest.param("骑手每天要来3趟。", "3趟", "actual", id="how often he has to come"),
        pytest.param("医院过去一个护士要管40张床。", "40张", "actual", id="how it was, within the clause"),
        pytest.param("按照区委要求，对今年的34座水库查看。", "34座", "actual", id="by order, and done"),
        pytest.param("区委要求，查看34座水库。", "34座", "target", id="an order"),
        pytest.param("他一年在家不超过60个晚上。", "不超过60个", "actual", id="how he lives"),
        pytest.param("农技员每月至少有10天泡在地里。", "至少有10天", "actual", id="what he does"),
        pytest.param("手慢的也不少于65元。", "不少于65元", "actual", id="what even the slow earn"),
        pytest.param("放款最长不超过20天。", "最长不超过20天", "target", id="the longest it may take"),
        pytest.param("每季度公示一次。", "一次", "target", id="how often it has to be shown"),
        pytest.param("协会每季度召开一次例会。", "一次", "actual", id="how often they meet"),
        pytest.param("为每座驿站配备2名辅导员。", "2名", "actual", id="who was given to each"),
        pytest.param("暂时不能新增的岗位8个。", "8个", "actual", id="what cannot be"),
        pytest.param("每亩少花30元。", "30元", "growth", id="what is saved"),
        pytest.param("最少花30元。", "30元", "actual", id="what it costs at the least"),
        pytest.param("接待3万人次，比四月多出一成。", "一成", "growth", id="more than a month"),
        pytest.param("覆膜比人工快了6倍。", "6倍", "growth", id="faster than by hand"),
        pytest.param("今年的任务很明确：减少贫困户2户。", "2户", "target", id="a task with a change"),
    ],
)
def test_kind(text: str, number: str, expected: str) -> None:
    assert kind(text, number) == expected


def test_an_estimate_of_the_year_behind_is_no_target() -> None:
    text = "预计全县生产总值96亿元。"
    at = text.index("96")
    assert kind_of(text, 0, at, len(text) - 1) == "target"
    assert kind_of(text, 0, at, len(text) - 1, reviewed=True) == "actual"


@pytest.mark.parametrize(
    "row",
    [row for row in table("target_words") if row["scope"] not in ("plan", "review")],
    ids=lambda row: row["example"],
)
def test_every_target_word_reads_its_example(row: dict[str, str]) -> None:
    example = row["example"]
    number = re.search(r"(?:不超过)?[\d一二三]+(?:[万余]*\w)?$|\d+\D*$", example)
    assert number is not None
    assert kind_of(example, 0, number.start(), len(example)) == "target"


@pytest.mark.parametrize("row", table("growth_words"), ids=lambda row: row["word"])
def test_every_growth_word_reads_its_example(row: dict[str, str]) -> None:
    at = re.search(r"\d", row["example"])
    if at is not None:
        assert kind_of(row["example"], 0, at.start(), len(row["example"])) == "growth"
    else:
        assert row["word"] == "翻番"


def test_under_plans_only_what_is_said_to_be_done_is_actual() -> None:
    text = "新建广场5个。已建成3个。去年建成2个。"
    starts = [start for start, _ in sentences(text)]
    assert [
        kind_of(text, start, text.index(number), text.index(number) + 2, planned=True)
        for start, number in zip(starts, ("5个", "3个", "2个"), strict=True)
    ] == ["target", "actual", "actual"]


def test_what_plans_leave_behind_is_how_it_is() -> None:
    text = "补助由每亩200元提高到500元。"
    assert kind_of(text, 0, text.index("200"), text.index("提高"), planned=True) == "actual"
