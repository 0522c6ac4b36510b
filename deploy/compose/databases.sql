-- At the first start of an empty server: a database for each service with two logins, one that owns and migrates it and one that serves.
-- What the serving one may do is the migration's to say (docs/decisions/0017). And one for the issuer.
\getenv intake_password INTAKE_PASSWORD
\getenv intake_owner_password INTAKE_OWNER_PASSWORD
\getenv mediation_password MEDIATION_PASSWORD
\getenv mediation_owner_password MEDIATION_OWNER_PASSWORD
\getenv screening_password SCREENING_PASSWORD
\getenv screening_owner_password SCREENING_OWNER_PASSWORD
\getenv reporting_password REPORTING_PASSWORD
\getenv reporting_owner_password REPORTING_OWNER_PASSWORD
\getenv keycloak_password KEYCLOAK_PASSWORD

create role intake login password :'intake_password';
create role intake_owner login password :'intake_owner_password';
create database intake owner intake_owner;
revoke all on database intake from public;
grant connect on database intake to intake;

create role mediation login password :'mediation_password';
create role mediation_owner login password :'mediation_owner_password';
create database mediation owner mediation_owner;
revoke all on database mediation from public;
grant connect on database mediation to mediation;

create role screening login password :'screening_password';
create role screening_owner login password :'screening_owner_password';
create database screening owner screening_owner;
revoke all on database screening from public;
grant connect on database screening to screening;

create role reporting login password :'reporting_password';
create role reporting_owner login password :'reporting_owner_password';
create database reporting owner reporting_owner;
revoke all on database reporting from public;
grant connect on database reporting to reporting;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;

-- Those that PostgreSQL comes with let everybody in.
revoke all on database postgres from public;
revoke all on database template1 from public;
