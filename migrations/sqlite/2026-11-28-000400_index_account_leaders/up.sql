-- Where the leaders of an organ are found: they sign answers off inside a unit (J11).
CREATE INDEX accounts_leader_idx ON accounts (county_id, organ_id, display_name) WHERE is_leader = 1;
