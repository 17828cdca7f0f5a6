-- When the lead deputy asked the office to note signatures gathered on paper: from then on the office sees
-- the draft.
ALTER TABLE motions ADD COLUMN paper_asked_at TEXT;
ALTER TABLE inquiries ADD COLUMN paper_asked_at TEXT;
