-- The role the service runs as on PostgreSQL: it owns nothing, makes nothing, and cannot change or
-- remove what is in the event log, whatever the program or somebody with its password tries.
--
-- Run it as the owner of the database, after `luzhi migrate` (also after later ones: it can be run
-- again), then give the role a password and let DATABASE_URL of the service name it:
--
--   psql "$OWNER_URL" -f deploy/postgres-roles.sql
--   psql "$OWNER_URL" -c '\password luzhi_service'
--
-- `luzhi migrate`, `luzhi restore` and `luzhi serve --migrate` need the owner.

DO $$
BEGIN
    CREATE ROLE luzhi_service LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

GRANT USAGE ON SCHEMA public TO luzhi_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO luzhi_service;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO luzhi_service;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO luzhi_service;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO luzhi_service;

-- The log and its seal only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON events, event_seals FROM luzhi_service;
-- The end of the chain moves on, but is never taken away.
REVOKE DELETE, TRUNCATE ON event_heads FROM luzhi_service;
-- Which version the database has, only the owner says.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON __diesel_schema_migrations FROM luzhi_service;
