-- Where and when an account gets mail.
CREATE TABLE account_channels (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    account_id UUID NOT NULL,
    mail TEXT,
    mail_mode TEXT NOT NULL CHECK (mail_mode IN ('at_once', 'daily', 'nothing')),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_until INTEGER CHECK (quiet_until BETWEEN 0 AND 23),
    since TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, account_id),
    CHECK (mail IS NOT NULL OR mail_mode = 'nothing'),
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id)
);

-- Other systems that are told of events. The secret is encrypted.
CREATE TABLE webhooks (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    secret BYTEA NOT NULL,
    kinds JSONB NOT NULL,
    is_active BOOLEAN NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    created_by_name TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (county_id, id)
);

-- What is to be sent, was sent, or could not be: once per receiver and item.
CREATE TABLE deliveries (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    id UUID NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
    account_id UUID,
    webhook_id UUID,
    item_id UUID NOT NULL,
    is_to_do BOOLEAN NOT NULL,
    event_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    line TEXT NOT NULL,
    link TEXT,
    payload JSONB,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'dead', 'discarded')),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    batch_id UUID,
    claimed_until TIMESTAMPTZ,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    done_at TIMESTAMPTZ,
    discard_reason TEXT,
    PRIMARY KEY (county_id, id),
    CONSTRAINT deliveries_county_id_account_id_item_id_key UNIQUE (county_id, account_id, item_id),
    CONSTRAINT deliveries_county_id_webhook_id_item_id_key UNIQUE (county_id, webhook_id, item_id),
    CHECK ((channel = 'mail') = (account_id IS NOT NULL)),
    CHECK ((channel = 'webhook') = (webhook_id IS NOT NULL)),
    CHECK ((state = 'discarded') = (discard_reason IS NOT NULL)),
    FOREIGN KEY (county_id, account_id) REFERENCES accounts (county_id, id),
    FOREIGN KEY (county_id, webhook_id) REFERENCES webhooks (county_id, id)
);
CREATE INDEX deliveries_due_idx ON deliveries (state, next_attempt_at, id);
CREATE INDEX deliveries_list_idx ON deliveries (county_id, state, created_at, id);
CREATE INDEX deliveries_batch_idx ON deliveries (county_id, batch_id);

