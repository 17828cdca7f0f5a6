-- Administrative divisions by the 12-digit code, with the time they are valid for. Reference data of
-- the nation, shared by all counties: no county_id.
CREATE TABLE regions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    parent_code TEXT,
    urban_rural TEXT,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    CONSTRAINT regions_code_valid_from_key UNIQUE (code, valid_from)
) STRICT;
CREATE INDEX regions_parent_code_idx ON regions (parent_code, code);

-- Merge, split, rename, recode (county to city), transfer, establish, abolish.
CREATE TABLE region_changes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    effective_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'recode', 'transfer', 'establish', 'abolish')),
    from_code TEXT,
    from_name TEXT,
    to_code TEXT,
    to_name TEXT,
    basis TEXT NOT NULL,
    CONSTRAINT region_changes_effective_on_from_code_to_code_key UNIQUE (effective_on, from_code, to_code)
) STRICT;
CREATE INDEX region_changes_from_code_idx ON region_changes (from_code);
CREATE INDEX region_changes_to_code_idx ON region_changes (to_code);

-- Official days off and make-up working days.
CREATE TABLE calendar_days (
    day TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
