-- Contents that no exhibit names any more, still to be taken out of the store, which knows no transactions.
create table evidence_forgotten (
    sha256 varchar(64) primary key,
    since timestamptz not null
);
