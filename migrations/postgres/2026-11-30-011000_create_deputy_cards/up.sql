-- The public card of a deputy (代表法58; A3, A4): shown only with the deputy's consent, until it is withdrawn.
CREATE TABLE deputy_cards (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    deputy_id UUID NOT NULL,
    consented_on DATE NOT NULL,
    takes_letters BOOLEAN NOT NULL,
    phone TEXT,
    contact_times TEXT,
    station_name TEXT,
    station_address TEXT,
    introduction TEXT,
    entered_by UUID NOT NULL,
    entered_by_name TEXT NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, deputy_id),
    CHECK (station_name IS NOT NULL OR station_address IS NULL),
    FOREIGN KEY (county_id, deputy_id) REFERENCES deputies (county_id, id),
    FOREIGN KEY (county_id, entered_by) REFERENCES accounts (county_id, id)
);
ALTER TABLE deputy_cards ALTER COLUMN county_id SET (n_distinct = 1);
