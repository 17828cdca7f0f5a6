-- Appraisals of deputies (五好代表; domain 12/36): the items of a year, who is appraised, who rates. Who rated is kept apart
-- from what was rated: the roll says by which way somebody has rated, without a time; of the ratings only sums are kept.
CREATE TABLE deputy_appraisals (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
    title TEXT NOT NULL,
    items TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'open', 'closed', 'proposed', 'decided', 'cancelled')),
    due_on TEXT NOT NULL,
    opened_on TEXT,
    closed_on TEXT,
    share_percent INTEGER CHECK (share_percent BETWEEN 1 AND 100),
    creation_target INTEGER CHECK (creation_target BETWEEN 0 AND 100),
    commendation_target INTEGER CHECK (commendation_target BETWEEN 0 AND 100),
    minimum_group INTEGER CHECK (minimum_group > 0),
    -- Deputies in office at opening: those who rate, and what the rates are taken of.
    member_count INTEGER,
    reminded_on TEXT,
    proposal_note TEXT,
    decided_on TEXT,
    decided_by TEXT,
    decision_note TEXT,
    cancel_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK (status NOT IN ('open', 'closed', 'proposed', 'decided') OR (opened_on IS NOT NULL AND share_percent IS NOT NULL AND creation_target IS NOT NULL AND commendation_target IS NOT NULL AND minimum_group IS NOT NULL AND member_count IS NOT NULL)),
    CHECK (status NOT IN ('closed', 'proposed', 'decided') OR closed_on IS NOT NULL),
    CHECK ((status = 'decided') = (decided_on IS NOT NULL)),
    CHECK ((decided_on IS NULL) = (decided_by IS NULL)),
    CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id)
) STRICT;
-- One a year; what was called off leaves its year free.
CREATE UNIQUE INDEX deputy_appraisals_county_id_organ_id_year_key ON deputy_appraisals (county_id, organ_id, year) WHERE status <> 'cancelled';
CREATE INDEX deputy_appraisals_year_idx ON deputy_appraisals (county_id, year, id);
CREATE INDEX deputy_appraisals_town_idx ON deputy_appraisals (county_id, town_id, year, id);
CREATE INDEX deputy_appraisals_organ_idx ON deputy_appraisals (county_id, organ_id, year, id);

-- Who is appraised; how many ratings there are of each; what came of it.
CREATE TABLE deputy_appraisal_deputies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    appraisal_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    phone_sheets INTEGER NOT NULL CHECK (phone_sheets >= 0),
    paper_sheets INTEGER NOT NULL CHECK (paper_sheets >= 0),
    outcome TEXT CHECK (outcome IN ('five_good', 'not_reached', 'left_out')),
    is_proposed INTEGER NOT NULL,
    is_commended INTEGER NOT NULL,
    PRIMARY KEY (county_id, appraisal_id, deputy_id),
    CHECK (outcome = 'five_good' OR (NOT is_proposed AND NOT is_commended)),
    FOREIGN KEY (county_id, appraisal_id) REFERENCES deputy_appraisals (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deputy_appraisal_deputies_deputy_idx ON deputy_appraisal_deputies (county_id, deputy_id, appraisal_id);

-- How often a deputy was found good in an item: sums only, no rating is kept.
CREATE TABLE deputy_appraisal_tallies (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    appraisal_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    item INTEGER NOT NULL CHECK (item >= 0),
    phone_good INTEGER NOT NULL CHECK (phone_good >= 0),
    paper_good INTEGER NOT NULL CHECK (paper_good >= 0),
    PRIMARY KEY (county_id, appraisal_id, deputy_id, item),
    FOREIGN KEY (county_id, appraisal_id, deputy_id) REFERENCES deputy_appraisal_deputies (county_id, appraisal_id, deputy_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who may rate, frozen at opening, and by which way they have; never what they said, and no time.
CREATE TABLE deputy_appraisal_raters (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    appraisal_id BLOB NOT NULL,
    deputy_id BLOB NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('none', 'phone', 'paper')),
    PRIMARY KEY (county_id, appraisal_id, deputy_id),
    FOREIGN KEY (county_id, appraisal_id) REFERENCES deputy_appraisals (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deputy_appraisal_raters_deputy_idx ON deputy_appraisal_raters (county_id, deputy_id, appraisal_id);

-- Commendations (表彰; domain 12/63) of deputies, units, groups, suggestions.
CREATE TABLE awards (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('township', 'county')),
    organ_id BLOB NOT NULL,
    town_id BLOB,
    office_id BLOB NOT NULL,
    term_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deputy', 'unit', 'group', 'suggestion')),
    deputy_id BLOB,
    unit_id BLOB,
    group_id BLOB,
    suggestion_id BLOB,
    subject_name TEXT NOT NULL,
    title TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('national', 'provincial', 'municipal', 'county', 'town')),
    giver TEXT NOT NULL,
    awarded_on TEXT NOT NULL,
    document_number TEXT,
    note TEXT,
    appraisal_id BLOB,
    withdrawn_on TEXT,
    withdraw_reason TEXT,
    created_by_name TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id),
    CHECK ((level = 'township') = (town_id IS NOT NULL)),
    CHECK ((kind = 'deputy') = (deputy_id IS NOT NULL)),
    CHECK ((kind = 'unit') = (unit_id IS NOT NULL)),
    CHECK ((kind = 'group') = (group_id IS NOT NULL)),
    CHECK ((kind = 'suggestion') = (suggestion_id IS NOT NULL)),
    CHECK (appraisal_id IS NULL OR kind = 'deputy'),
    CHECK ((withdrawn_on IS NULL) = (withdraw_reason IS NULL)),
    CHECK (withdrawn_on IS NULL OR withdrawn_on >= awarded_on),
    FOREIGN KEY (county_id, organ_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, town_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, office_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, term_id) REFERENCES terms (county_id, id),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, unit_id) REFERENCES organs (county_id, id),
    FOREIGN KEY (county_id, group_id) REFERENCES deputy_groups (county_id, id),
    FOREIGN KEY (county_id, suggestion_id) REFERENCES suggestions (county_id, id),
    FOREIGN KEY (county_id, appraisal_id) REFERENCES deputy_appraisals (county_id, id)
) STRICT;
CREATE INDEX awards_awarded_idx ON awards (county_id, awarded_on, id);
CREATE INDEX awards_town_idx ON awards (county_id, town_id, awarded_on, id);
CREATE INDEX awards_deputy_idx ON awards (county_id, deputy_id, awarded_on, id);
