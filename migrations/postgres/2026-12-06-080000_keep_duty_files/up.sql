-- Duty files (履职档案; A8): what the office says of a year, and the files frozen after a mandate, with who has them now.
-- A file is known by its mandate. Its content is kept as text, so that its digest stays what it was.
CREATE TABLE duty_files (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id UUID NOT NULL,
    town_id UUID,
    office_id UUID NOT NULL,
    term_id UUID NOT NULL,
    deputy_id UUID NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    frozen_on DATE NOT NULL,
    frozen_by_name TEXT NOT NULL,
    handed_on DATE,
    handed_to TEXT,
    handed_by_name TEXT,
    handed_note TEXT,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((handed_on IS NULL) = (handed_to IS NULL)),
    CHECK ((handed_on IS NULL) = (handed_by_name IS NULL)),
    FOREIGN KEY (county_id, id) REFERENCES mandates (county_id, id),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
);

CREATE TABLE duty_file_words (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    file_id UUID NOT NULL,
    year INTEGER NOT NULL,
    office_id UUID NOT NULL,
    content TEXT NOT NULL,
    decided_on DATE NOT NULL,
    decided_by TEXT NOT NULL,
    written_by_name TEXT NOT NULL,
    is_demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id),
    CONSTRAINT duty_file_words_county_id_file_id_year_key UNIQUE (county_id, file_id, year),
    FOREIGN KEY (county_id, file_id) REFERENCES mandates (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id)
);
CREATE INDEX duty_files_term_idx ON duty_files (county_id, term_id);
ALTER TABLE duty_files ALTER COLUMN county_id SET (n_distinct = 1);
ALTER TABLE duty_file_words ALTER COLUMN county_id SET (n_distinct = 1);
