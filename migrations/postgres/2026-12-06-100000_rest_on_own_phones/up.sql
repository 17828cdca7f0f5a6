-- The browser of one's own phone: its session lives in a cookie like that of any browser, and may rest like that of an app.
ALTER TABLE sessions DROP CONSTRAINT sessions_client_check;
ALTER TABLE sessions ADD CONSTRAINT sessions_client_check CHECK (client IN ('browser', 'phone', 'app'));
