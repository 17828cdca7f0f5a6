-- Where and when an account gets mail.
CREATE TABLE account_channels (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    account_id BLOB NOT NULL,
    mail TEXT,
    mail_mode TEXT NOT NULL CHECK (mail_mode IN ('at_once', 'daily', 'nothing')),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_until INTEGER CHECK (quiet_until BETWEEN 0 AND 23),
    since TEXT NOT NULL,
    version INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, account_id),
    CHECK (mail IS NOT NULL OR mail_mode = 'nothing'),
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
) STRICT, WITHOUT ROWID;

-- Other systems that are told of events. The secret is encrypted.
CREATE TABLE webhooks (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    secret BLOB NOT NULL,
    kinds TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    since TEXT NOT NULL,
    created_by_name TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (county_id, id)
) STRICT, WITHOUT ROWID;

-- What is to be sent, was sent, or could not be: once per receiver and item.
CREATE TABLE deliveries (
    county_id INTEGER NOT NULL REFERENCES counties (id),
    id BLOB NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
    account_id BLOB,
    webhook_id BLOB,
    item_id BLOB NOT NULL,
    is_to_do INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    line TEXT NOT NULL,
    link TEXT,
    payload TEXT,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'dead', 'discarded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    batch_id BLOB,
    claimed_until TEXT,
    next_attempt_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    done_at TEXT,
    discard_reason TEXT,
    PRIMARY KEY (county_id, id),
    CONSTRAINT deliveries_county_id_account_id_item_id_key UNIQUE (county_id, account_id, item_id),
    CONSTRAINT deliveries_county_id_webhook_id_item_id_key UNIQUE (county_id, webhook_id, item_id),
    CHECK ((channel = 'mail') = (account_id IS NOT NULL)),
    CHECK ((channel = 'webhook') = (webhook_id IS NOT NULL)),
    CHECK ((state = 'discarded') = (discard_reason IS NOT NULL)),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id),
    FOREIGN KEY (county_id, webhook_id) REFERENCES webhooks (county_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due_idx ON deliveries (state, next_attempt_at, id);
CREATE INDEX deliveries_list_idx ON deliveries (county_id, state, created_at, id);
CREATE INDEX deliveries_batch_idx ON deliveries (county_id, batch_id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('deliveries', 'deliveries', '300000 300000 1'),
    ('deliveries', 'sqlite_autoindex_deliveries_2', '300000 300000 300 1'),
    ('deliveries', 'deliveries_due_idx', '300000 75000 2 1'),
    ('deliveries', 'deliveries_list_idx', '300000 300000 75000 2 1'),
    ('deliveries', 'deliveries_batch_idx', '300000 300000 3');
