-- Which versions of diagrams the trail knows of.
create table audit_diagram (
    reference varchar(200) primary key
);
