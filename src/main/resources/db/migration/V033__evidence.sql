-- One row for each content, however many cases it is in.
create table evidence_content (
    sha256 varchar(64) primary key,
    size bigint not null,
    type varchar(20) not null,
    scan varchar(20) not null,
    scanned_at timestamptz,
    finding varchar(400)
);
create index on evidence_content (sha256) where scanned_at is null;

-- What a camera wrote into a picture, apart from the exhibit: not everybody who sees the one sees the other.
create table evidence_picture (
    sha256 varchar(64) primary key references evidence_content,
    taken_at timestamp,
    latitude double precision,
    longitude double precision
);

-- How much a case holds, and since when it takes no more.
create table evidence_case (
    case_number varchar(16) primary key references cases_file,
    bytes bigint not null,
    closed_at timestamptz
);
insert into evidence_case select case_number, 0, sealed_at from archive;

create table evidence_exhibit (
    id bigint generated always as identity primary key,
    case_number varchar(16) not null references cases_file,
    subject varchar(120) not null,
    name varchar(200) not null,
    version integer not null,
    sha256 varchar(64) not null references evidence_content,
    uploaded_by varchar(64) not null,
    uploaded_at timestamptz not null,
    uploaded_from varchar(64) not null,
    unique (case_number, subject, name, version)
);
