-- Mail that has to go out, written in the same transaction as what it is about: it goes out when that went through, and only
-- then. What a mail said is kept no longer than it takes to send it.
create table web_mail (
    id uuid primary key,
    -- Names what the mail is about, so that asking twice sends once.
    key text unique check (length(key) between 1 and 200),
    recipient text not null check (recipient <> ''),
    subject text not null check (subject <> ''),
    body text,
    state text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    attempts integer not null default 0,
    next_attempt timestamptz not null,
    problem text,
    created_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'WAITING') = (finished_at is null)),
    check ((state = 'SENT') = (body is null))
);
create index web_mail_waiting on web_mail (next_attempt) where state = 'WAITING';
create index web_mail_state on web_mail (state, created_at desc);

create table web_mail_attachment (
    mail uuid not null references web_mail on delete cascade,
    number integer not null,
    name text not null check (name <> ''),
    content_type text not null check (content_type <> ''),
    content bytea not null,
    primary key (mail, number)
);
