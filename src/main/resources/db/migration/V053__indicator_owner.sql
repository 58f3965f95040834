-- 归属: the office whose version it is, null where it came with the product.
alter table indicator_framework add column owner varchar(32) references identity_body;
update indicator_framework f set owner = (select h.body from identity_post h
    where h.login = f.made_by and h.post in ('OFFICE_HEAD', 'OFFICE_DEPUTY', 'OFFICE_STAFF') order by h.starts_on desc, h.body limit 1)
where f.made_by is not null;
