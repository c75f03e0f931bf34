-- Every address a source has named: what it is, where it stands and when it is due. Times are milliseconds since 1970.
create table page (
    source        varchar(64)   not null,
    identity      varchar(2048) not null, -- normal form of the address; never fetched
    url           varchar(2048) not null, -- the address as found; what is fetched
    kind          varchar(16)   not null, -- feed, list, sitemap, article
    depth         integer       not null, -- links from a seed
    state         varchar(16)   not null, -- due, in_progress, done, gone, failed
    found_at      bigint        not null,
    due_at        bigint        not null,
    fetched_at    bigint,                 -- last time the server sent it or said that it is unchanged
    wait_ms       bigint        not null, -- how long it rests between visits
    tries         integer       not null, -- failures in a row
    etag          varchar(1024),
    last_modified varchar(256),
    listing       varchar(64),            -- digest of what the page that lists it says of it
    fingerprint   varchar(64),            -- of the article last taken from it
    outcome       varchar(64),            -- of the last visit
    primary key (source, identity)
);

create index page_due on page (source, due_at);
