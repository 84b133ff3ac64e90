-- By which rules the facts were made. Rules that change raise the generation in FactBook, and the first server that has them
-- makes the facts again.
create table fact_generation (
    id tinyint not null primary key default 1 check (id = 1),
    generation int not null
);
insert into fact_generation (generation) values (0);
