CREATE TABLE dim_region (
    region_code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    full_name VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    parent_code VARCHAR,
    official_name VARCHAR,
    first_year INTEGER,
    last_year INTEGER,
    PRIMARY KEY (region_code)
);

COMMENT ON TABLE dim_region IS
'One administrative division (行政区划) from the county upwards, those abolished since 1990 included: of today are those without last_year. Townships are not in it.';

COMMENT ON COLUMN dim_region.region_code IS
'Six digits by GB/T 2260.';
COMMENT ON COLUMN dim_region.name IS
'Short name as people write it: 温州市, 台江区.';
COMMENT ON COLUMN dim_region.full_name IS
'Name with the divisions above it.';
COMMENT ON COLUMN dim_region.level IS
'province, prefecture or county (区, 市 and 旗 of that level too).';
COMMENT ON COLUMN dim_region.parent_code IS
'Division directly above (dim_region); empty for a province.';
COMMENT ON COLUMN dim_region.official_name IS
'Official name: of 延边州 it is 延边朝鲜族自治州.';
COMMENT ON COLUMN dim_region.first_year IS
'First year in which the code is listed; empty where that is not known.';
COMMENT ON COLUMN dim_region.last_year IS
'Last year in which it was listed; empty while the division exists.';
