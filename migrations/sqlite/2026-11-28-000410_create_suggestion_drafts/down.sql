DROP TABLE suggestion_draft_versions;
DROP TABLE suggestion_drafts;
