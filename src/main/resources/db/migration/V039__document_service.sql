alter table service_record add column version integer not null default 1;
alter table service_record add column delivered_on date;
update service_record set delivered_on = effective_on;
alter table service_record alter column delivered_on set not null;
alter table service_record add column recipient_role varchar(30) not null default 'RECEIVER';
alter table service_record alter column recipient_role drop default;
alter table service_record add column exhibit varchar(40);
alter table service_record add column correction varchar(1000);
alter table service_record add column superseded boolean not null default false;
alter table service_record drop constraint service_record_pkey;
alter table service_record add primary key (document_number, version);
create unique index service_record_in_force on service_record (document_number) where not superseded;

create table document_consent (
    id integer generated always as identity primary key,
    body varchar(32) not null references identity_body,
    given_at timestamptz not null,
    given_by varchar(64) not null,
    withdrawn_at timestamptz
);
create unique index document_consent_in_force on document_consent (body) where withdrawn_at is null;
