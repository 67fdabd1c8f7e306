-- A list reviewed by hand: what stands in quotation marks in many bulletins and names nothing that could be copied.
CREATE VIEW plain_saying AS
SELECT
    reviewed.saying,
    reviewed.meaning
FROM (
    VALUES
    ('一把手', 'head of an office'),
    ('接地气', 'close to people''s lives'),
    ('面对面', 'face to face'),
    ('看得见', 'visible'),
    ('摸得着', 'tangible'),
    ('走出去', 'going out'),
    ('请进来', 'asking in'),
    ('引进来', 'bringing in'),
    ('零距离', 'at no distance'),
    ('指南针', 'compass'),
    ('风向标', 'weathercock'),
    ('金钥匙', 'golden key'),
    ('敲门砖', 'door opener'),
    ('试金石', 'touchstone'),
    ('定心丸', 'reassurance'),
    ('及时雨', 'help in time'),
    ('紧箍咒', 'fetters'),
    ('牛鼻子', 'the point to seize'),
    ('主心骨', 'backbone'),
    ('排头兵', 'vanguard'),
    ('领头雁', 'leading goose'),
    ('领头羊', 'bellwether'),
    ('火车头', 'locomotive'),
    ('顶梁柱', 'pillar'),
    ('硬骨头', 'hard nut'),
    ('老大难', 'old trouble'),
    ('两张皮', 'two things that do not touch'),
    ('灯下黑', 'blind to what is nearest'),
    ('走过场', 'going through the motions'),
    ('一刀切', 'one rule for all'),
    ('一阵风', 'a gust that passes'),
    ('等靠要', 'waiting, leaning, asking'),
    ('连心桥', 'bridge between hearts'),
    ('最后一公里', 'last mile'),
    ('伯乐相马', 'a good judge of talent')
) AS reviewed (saying, meaning);

COMMENT ON VIEW plain_saying IS
'A plain word or figure of speech that bulletins put in quotation marks (“一把手”, “接地气”): no practice, and left out of recurring_initiative.';
COMMENT ON COLUMN plain_saying.saying IS 'The words, without their marks.';
COMMENT ON COLUMN plain_saying.meaning IS 'What is meant by them.';
