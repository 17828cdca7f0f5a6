-- What keeps a sitting and its item from being closed: a vote that is going on.
CREATE TABLE meeting_holds (
    county_id BIGINT NOT NULL REFERENCES counties (id),
    sitting_id UUID NOT NULL,
    holder_id UUID NOT NULL,
    item_id UUID,
    title TEXT NOT NULL,
    PRIMARY KEY (county_id, sitting_id, holder_id),
    FOREIGN KEY (county_id, sitting_id) REFERENCES meeting_sittings (county_id, id),
    FOREIGN KEY (county_id, item_id) REFERENCES meeting_items (county_id, id)
);
ALTER TABLE meeting_holds ALTER COLUMN county_id SET (n_distinct = 1);

INSERT INTO meeting_holds (county_id, sitting_id, holder_id, item_id, title)
SELECT county_id, sitting_id, id, item_id, title FROM ballots WHERE status = 'open';
