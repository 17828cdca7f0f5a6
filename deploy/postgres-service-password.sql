-- Gives the service's role the password in LUZHI_DB_SERVICE_PASSWORD; psql reads it from its
-- environment, so that it stands in no command line. After deploy/postgres-roles.sql.
\getenv password LUZHI_DB_SERVICE_PASSWORD
ALTER ROLE luzhi_service PASSWORD :'password';
