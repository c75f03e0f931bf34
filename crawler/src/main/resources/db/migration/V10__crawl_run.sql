-- One row a run over a source. Times are milliseconds since 1970.
create table crawl_run (
    id      integer      not null primary key autoincrement, -- rising, never used again
    source  varchar(64)  not null,
    cause   varchar(16)  not null, -- what set it off
    node    varchar(128) not null, -- the program that runs it
    started bigint       not null,
    ended   bigint,
    state   varchar(16)  not null,
    note    varchar(1000)
);

create index crawl_run_source on crawl_run (source, id);

-- A source is crawled once at a time, whoever begins the run.
create unique index crawl_run_running on crawl_run (source) where state = 'RUNNING';

create table crawl_run_count (
    run     integer     not null references crawl_run (id) on delete cascade,
    outcome varchar(64) not null,
    pages   bigint      not null,
    primary key (run, outcome)
);
