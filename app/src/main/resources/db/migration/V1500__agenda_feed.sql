-- Private calendar addresses. Who knows one may read the calendar, so only its digest is kept: whoever reads this table cannot.
create table agenda_feed (
    id bigint generated always as identity primary key,
    digest text not null unique check (length(digest) = 64),
    login text not null,
    name text not null check (length(name) between 1 and 100),
    follows text not null check (follows <> ''),
    created_at timestamptz not null,
    read_at timestamptz,
    revoked_at timestamptz
);
create index agenda_feed_login on agenda_feed (login);

-- Findings about the agenda that somebody looked at and left as they are. The key names the meetings and their days: when
-- one moves it is another finding.
create table agenda_accepted (
    finding text primary key,
    reason text not null check (length(reason) between 1 and 500),
    by text not null,
    at timestamptz not null
);
