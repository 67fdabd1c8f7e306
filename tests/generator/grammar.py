"""The words and sentences that generated bulletins are made of: all invented, none taken from a real bulletin.

A template holds slots in braces; `writer.SLOTS` says what fills each. Tables are data: a new kind of sentence
is one line here. Place names are a first and a second part that together name no real division (a test holds it).
"""

PLACE_FIRST = "芦澜雁岚堰霁漱棠蓼篁碛苇茗箬"
PLACE_SECOND = "汀渚屿墟坞溆塬岫隰湫"
LEVELS = ("县", "县", "县", "区", "市")
TOWN_FIRST = "东西上下前后大小石柳桑竹枫槐梨渡"
TOWN_SECOND = ("渡", "桥", "塘", "坳", "岗", "坪", "湾", "堡", "铺", "沟")
SURNAMES = "苗陆祝丁纪倪葛竺席向蒲裘晏解田骆闻邵沙尹"
GIVEN = (
    "听泉",
    "望舒",
    "一帆",
    "小满",
    "伯言",
    "长河",
    "素云",
    "德厚",
    "思远",
    "青禾",
    "桐",
    "川",
    "晋",
    "楠",
    "禾",
    "舟",
)
ORGS = ("县委组织部", "县民政局", "县农业农村局", "县卫生健康局", "镇人民政府", "县委党校", "县总工会", "社区党委")
SECTIONS = ("工作研讨", "经验交流", "调查研究", "基层党建", "干部工作", "人才工作", "一线传真", "学习园地")
COMMENTARY_SECTION = "卷首语"
BRIEF_SECTION = "简讯"

NOUNS = (
    "村级服务站", "邻里驿站", "党员责任区", "便民窗口", "养老餐厅", "农家书屋", "调解室", "充电车棚", "口袋公园",
    "微型消防站", "农机合作社", "家庭农场", "志愿服务队", "流动课堂", "创业基地", "示范支部", "停车场", "文化广场",
)  # fmt: skip
GROUPS = (
    ("名", "党员"), ("名", "网格员"), ("名", "返乡青年"), ("名", "志愿者"), ("户", "困难家庭"), ("名", "村干部"),
    ("位", "老人"), ("名", "技术骨干"), ("家", "企业"), ("户", "种植大户"), ("名", "学生"), ("个", "社会组织"),
)  # fmt: skip
DEEDS = (
    ("件", "民生实事"), ("条", "意见建议"), ("个", "难题"), ("起", "矛盾纠纷"), ("项", "惠民政策"), ("场", "培训"),
    ("次", "走访"), ("公里", "村道"), ("盏", "路灯"), ("座", "便桥"), ("亩", "茶园"), ("平方米", "闲置厂房"),
)  # fmt: skip
MEASURES = (
    ("群众满意度", "%"), ("办结率", "%"), ("覆盖率", "%"), ("参训率", "%"), ("按时答复率", "%"), ("活动参与率", "%"),
)  # fmt: skip
INCOMES = ("村集体收入", "户均收入", "茶产业产值", "农产品网络零售额", "合作社分红", "园区税收", "旅游收入")
SLOGANS = ("五步议事法", "两访三问", "一线工作法", "三张清单", "四级联动", "双百结对", "一户一档", "八有标准", "1+4+N")
IDIOMS = ("千方百计", "一鼓作气", "三番五次", "一心一意", "七嘴八舌", "一马当先", "万众一心", "一五一十", "三三两两")
VIRTUES = ("把心思用在实处", "把脚步迈向田头", "把难题摆上桌面", "把账本交给群众", "把责任扛在肩上", "把好事办到门口")
MATTERS = ("物业收费", "河道保洁", "老人就餐", "停车难", "土地流转", "垃圾分类", "饮水管网", "校车线路", "用工缺口")
DUTIES = ("听意见", "解难题", "办实事", "谋发展", "强基础", "聚人心", "促增收", "守底线")
ACTORS = (
    "党支部", "驻村工作队", "网格员", "老党员", "农技员", "县直单位", "包村干部", "理事会", "妇联执委", "楼栋长",
    "返乡大学生", "乡村医生", "退休教师", "护林员", "物业经理", "调解员", "青年突击队", "议事会成员", "河长", "店主",
)  # fmt: skip
ADVERBS = (
    "逐户", "定期", "随时", "主动", "带头", "轮流", "分批", "当场", "提前", "连夜", "耐心", "联合", "就近", "逐步",
    "牵头", "反复", "全程", "自发", "按时", "集中",
)  # fmt: skip
VERBS = (
    "梳理", "完善", "推广", "打磨", "巡查", "修缮", "登记", "公开", "讲解", "回访", "筹备", "盘活", "改造", "调度",
    "宣讲", "排查", "核对", "培育", "引进", "整合", "交办", "评议", "规范", "优化", "摸清", "对接", "守护", "点评",
)  # fmt: skip
MODIFIERS = (
    "智慧", "流动", "共享", "暖心", "平安", "数字", "绿色", "乡土", "阳光", "特色", "便民", "闲置", "老旧", "新型",
    "集体", "联合", "季节性", "标准化", "重点", "零散", "沿河", "山区", "沿街", "跨村",
)  # fmt: skip
THINGS = (
    "账目", "台账", "档案", "水渠", "果园", "民居", "课程", "路灯", "苗圃", "渡船", "仓库", "集市", "泵站", "梯田",
    "合同", "清单", "岗位", "物资", "线索", "诉求", "预案", "鱼塘", "茶厂", "古井", "校舍", "诊室", "公厕", "桥梁",
    "大棚", "车间", "摊位", "农具", "标准", "流程", "人才库", "积分榜", "服务圈", "供应链", "联络站", "资金池",
)  # fmt: skip
SPOTS = ("村口", "晒场", "渡口", "田边", "校门旁", "集市上", "祠堂里", "院坝里", "工地上", "楼道里", "茶山上")
RESULTS = (
    "让乡亲们少跑了冤枉路", "邻里之间的话多了起来", "拖了多年的事有了着落", "家家户户心里有了底", "院子里又亮起了灯",
    "年轻人愿意留下来", "外来的客商竖起了大拇指", "老账新账都摊在太阳底下", "大伙儿的干劲更足了",
    "办事的人和等事的人都松了口气", "产业的底子渐渐厚实", "村里的面貌一天天不同", "矛盾在萌芽时就化解了",
    "好经验很快传到了邻村",
)  # fmt: skip
PERIODS = ("去年以来", "今年以来", "上半年", "截至目前", "活动开展以来", "近年来", "截至{month}月底", "{year}年")

COMPOSED = (
    "{actor}{adverb}{verb}{thing}，{adverb}{verb}{modifier}{thing}，{result}。",
    "在{spot}，{actor}和{actor}一起{verb}{modifier}{thing}，{result}。",
    "{place}要求{actor}{adverb}{verb}{thing}，由{actor}{adverb}{verb}，防止{modifier}{thing}无人过问。",
    "为{verb}{modifier}{thing}，{town}的{actor}{adverb}来到{spot}，{adverb}{verb}{thing}。",
    "“{thing}要{adverb}{verb}，{thing}更要{adverb}{verb}。”{actor}{person}这样说。",
    "{actor}{person}{adverb}{verb}{modifier}{thing}，{actor}{person}{adverb}{verb}{thing}，{result}。",
    "有了{modifier}{thing}，{actor}不再单打独斗，{verb}{thing}、{verb}{thing}都有人搭手。",
    "没有{modifier}{thing}怎么办？{town}让{actor}{adverb}{verb}，再由{actor}{adverb}{verb}；{result}。",
)
PROSE = (
    "{place}的做法说明，{virtue}，群众就愿意把心里话说出来。",
    "工作推进中，难免有人{idiom}地来问，{town}的干部就坐下来一件一件讲清楚。",
    "围绕{matter}这件烦心事，{town}请来老党员和居民代表一起商量，先听难处，再定办法。",
    "要{duty}，更要{duty}，不能只在会议室里画图纸。",
    "{person}说，过去大家遇事绕着走，现在遇事先碰头，气顺了，路也就通了。",
    "{place}把“{slogan}”写进制度，明确谁来办、怎么办、办不好怎么办。",
    "一些同志担心人手不够、经验不足，{place}便从身边的老手中挑选带头人，边干边学。",
    "对{matter}中的老大难，坚持不回避、不拖延，能当场解决的当场解决。",
    "各单位{idiom}，把{noun}办成群众想来、爱来、常来的地方。",
    "从{town}到县城，从田埂到车间，{virtue}成了干部常挂在嘴边的话。",
    "{person}在日记里写道，帮人解开一个疙瘩，自己心里也亮堂一分。",
    "实践表明，只有{virtue}，才能让{noun}真正发挥作用。",
    "为防止走过场，{place}建立了事前公示、事中督办、事后回访的链条。",
    "在{town}，{matter}曾经是饭桌上的话题，如今成了议事桌上的议题。",
)
COUNTED = (
    "{period}，{actor}{adverb}{verb}{thing}{number}处，{verb}{modifier}{thing}{small}处，{result}。",
    "{town}组织{count}{actor}{adverb}{verb}{modifier}{thing}，{measure}达{share}，{result}。",
    "{period}，{place}共组织{count}{group}参与{matter}整治，{measure}达{share}。",
    "目前，全县建成{noun}{number}个，其中{town}{small}个，占{share}。",
    "{period}，{town}办结{deed}，{measure}由{share}提高到{share}。",
    "{town}投入资金{money}，新建{noun}{small}处，惠及群众{many}。",
    "{income}达到{money}，比上年增长{growth}，带动{count}{group}增收。",
    "在{year}年{month}月{day}日的现场会上，{person}介绍，全镇{group}已有{number}余{groupunit}，平均年龄{age}岁。",
    "按照规定，普通事项{small}个工作日内答复，复杂事项不超过{days}天。",
    "每个{noun}配备{numeral}名专职人员，每月至少开放{small}次。",
    "力争到{next_year}年，{noun}总数突破{number}个，{measure}达到{share}以上。",
    "{period}，累计走访{group}{thousands}余{groupunit}，完成{deed}，为群众节省开支约{money}。",
    "全县{number}个行政村中，有{small}个村的{income}不足{money}，缺口主要在{matter}。",
    "通过“{slogan}”，{town}的{measure}连续{numeral}年保持在{share}以上。",
    "{place}分别拿出{money}和{money}，用于{matter}和{noun}建设，预计可减少支出{money}至{money2}。",
    "受访的{thousands}人中，{fraction}的人认为{matter}有明显改善，只有{share}的人表示不满意。",
    "{period}，{income}同比下降{growth}，降幅比上年收窄{points}个百分点。",
    "{numeral}名{group_name}结成对子，{number}天里跑遍了{town}的{small}个自然村。",
)
COMMUNIQUE = (
    "全年{sector}增加值{yi}亿元，比上年增长{growth}，占地区生产总值的比重为{share}。",
    "{crop}产量{tons}万吨，{updown}{growth}；播种面积{tons}万亩，{updown}{growth}。",
    "年末{sector}企业{number}家，全年实现营业收入{yi}亿元，{updown}{growth}；利润总额{yi}亿元，{updown}{growth}。",
    "{crop}、{crop}和{crop}产量分别为{thousands}吨、{thousands}吨和{tons}万吨，分别增长{growth}、{growth}和{growth}。",
    "年末常住人口{tons}万人，其中城镇人口{tons}万人，城镇化率{share}，比上年末提高{points}个百分点。",
    "居民人均可支配收入{thousands}元，增长{growth}，其中城镇居民{thousands}元，农村居民{thousands}元。",
    "一般公共预算收入{yi}亿元，{updown}{growth}；一般公共预算支出{yi}亿元，{updown}{growth}。",
    "年末各项存款余额{yi}亿元，比年初增加{yi}亿元；各项贷款余额{yi}亿元，增长{growth}。",
    "接待游客{tons}万人次，旅游收入{yi}亿元，恢复到上年的{fraction}左右。",
    "有普通中学{small}所，在校学生{thousands}人；医疗机构床位{number}张，卫生技术人员{thousands}人。",
)
SECTORS = ("第一产业", "第二产业", "第三产业", "规模以上工业", "建筑业", "批发和零售业", "农林牧渔业", "高技术制造业")
CROPS = ("粮食", "油料", "茶叶", "水果", "蔬菜", "水产品", "肉类", "食用菌", "中药材")
COMMUNIQUE_HEADINGS = (
    "综合",
    "农业",
    "工业和建筑业",
    "固定资产投资",
    "国内贸易",
    "财政和金融",
    "教育和卫生",
    "人民生活",
)

TITLES = (
    "{verb}{thing}，{adverb}{verb}{thing}",
    "{modifier}{thing}：{spot}的新风景",
    "{actor}{adverb}{verb}的{modifier}{thing}",
    "{town}：{actor}{verb}{modifier}{thing}",
    "{place}：{virtue}",
    "“{slogan}”解开{matter}的结",
    "小小{noun} 串起大民生",
    "{matter}怎么破？{place}这样干",
    "{town}的{noun}热闹起来了",
    "从{matter}看作风之变",
    "{duty}与{duty}要两手抓",
    "关于{matter}的调查与思考",
    "{group_name}的新舞台",
)
SUBTITLES = ("{place}推行“{slogan}”侧记", "{town}{noun}建设调查", "{place}破解{matter}的探索")
HEADINGS = (
    "{mark}、{duty}，让{noun}“活起来”。",
    "{mark}、建好“{slogan}”：{virtue}。",
    "{mark}、盯住（{matter}），不留死角；",
    "{mark}、{duty}、{duty}，{virtue}。",
)
CAPTIONS = ("{town}群众在{noun}里议事", "{person}走访{group_name}", "{noun}一角 {person} / 摄")
