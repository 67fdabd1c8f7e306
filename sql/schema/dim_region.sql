CREATE TABLE dim_region (
    region_code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    full_name VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    parent_code VARCHAR,
    PRIMARY KEY (region_code)
);

COMMENT ON TABLE dim_region IS
'One administrative division (行政区划).';

COMMENT ON COLUMN dim_region.region_code IS
'Six digits by GB/T 2260.';
COMMENT ON COLUMN dim_region.name IS
'Short name as people write it: 温州市, 台江区.';
COMMENT ON COLUMN dim_region.full_name IS
'Name with the divisions above it.';
COMMENT ON COLUMN dim_region.level IS
'province, prefecture, county or township.';
COMMENT ON COLUMN dim_region.parent_code IS
'Division directly above (dim_region); empty for a province.';
