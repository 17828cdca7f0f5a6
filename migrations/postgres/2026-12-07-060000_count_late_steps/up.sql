-- Steps that were done after the quarter they belong to: late ones make it yellow (domain 6.4). None were counted before.
ALTER TABLE group_quarters ADD COLUMN steps_late BIGINT NOT NULL DEFAULT 0 CHECK (steps_late >= 0);
