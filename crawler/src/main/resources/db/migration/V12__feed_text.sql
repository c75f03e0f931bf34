-- What a feed says of an article, kept until the article is taken. JSON, its content at most 200 kB.
create table feed_text (
    source   varchar(64)   not null,
    identity varchar(2048) not null, -- the page's
    said     text          not null,
    primary key (source, identity)
);
