DROP INDEX accounts_leader_idx;
