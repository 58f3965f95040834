-- 评估表 in a case: which columns were handed in; one that was sent back is open again.
create table sheet_column (
    case_number varchar(16) not null references cases_file,
    side varchar(20) not null,
    scorer varchar(64) not null,
    handed_in_by varchar(64),
    handed_in_at timestamptz not null,
    reopened_at timestamptz,
    primary key (case_number, side, scorer)
);

-- 退回补正的指标: what the group wants mended, until it accepts the self-assessment.
create table sheet_return (
    case_number varchar(16) not null references cases_file,
    item varchar(60) not null,
    comment varchar(2000) not null,
    returned_by varchar(64) not null,
    returned_at timestamptz not null,
    settled_at timestamptz,
    primary key (case_number, item)
);

-- 发现的问题 at a leaf; scorer is empty for what the group says together.
create table sheet_finding (
    case_number varchar(16) not null references cases_file,
    item varchar(60) not null,
    scorer varchar(64) not null,
    finding varchar(2000) not null,
    noted_by varchar(64) not null,
    noted_at timestamptz not null,
    primary key (case_number, item, scorer)
);

-- 计算说明 of each column as it stood when the file was sealed.
create table sheet_explanation (
    case_number varchar(16) not null references cases_file,
    side varchar(20) not null,
    scorer varchar(64) not null,
    explanation text not null,
    sealed_at timestamptz not null,
    primary key (case_number, side, scorer)
);
