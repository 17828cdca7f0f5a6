UPDATE sessions SET client = 'browser' WHERE client = 'phone';
ALTER TABLE sessions DROP CONSTRAINT sessions_client_check;
ALTER TABLE sessions ADD CONSTRAINT sessions_client_check CHECK (client IN ('browser', 'app'));
