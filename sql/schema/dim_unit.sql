CREATE TABLE dim_unit (
    unit VARCHAR NOT NULL,
    dimension VARCHAR NOT NULL,
    base_unit VARCHAR,
    factor DOUBLE,
    PRIMARY KEY (unit)
);

COMMENT ON TABLE dim_unit IS
'One unit or measure word (计量单位、量词). Rates of two units (元/人, 元/月) are not in it but for concentration and density: any two make one.';

COMMENT ON COLUMN dim_unit.unit IS
'Unit as fact_metric writes it.';
COMMENT ON COLUMN dim_unit.dimension IS
'What it measures: money, people, share, area, duration, count and so on.';
COMMENT ON COLUMN dim_unit.base_unit IS
'Unit of the same dimension to which it converts; empty where nothing converts: 课时 and 个工作日 are no fixed part of a day.';
COMMENT ON COLUMN dim_unit.factor IS
'How many base units one of it is: 亩 is 666.67 平方米.';
