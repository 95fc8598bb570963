-- Who comes. Meetings are entries of another room's table, so nothing here refers to them by foreign key.
create table agenda_registration (
    id bigint generated always as identity primary key,
    meeting bigint not null,
    -- The account that registered; empty for who was added by the organiser.
    login text,
    name text not null check (length(name) between 1 and 200),
    email text not null check (email like '%_@_%'),
    organisation text not null check (organisation <> ''),
    language text not null check (language in ('nl', 'en')),
    state text not null check (state in ('PLACE', 'WAITING', 'CANCELLED')),
    -- The place in the line: who came first.
    since timestamptz not null,
    changed_at timestamptz not null,
    -- The part of the address by which this person finds the registration back, from a mail, without signing in.
    secret text not null unique,
    attended_at timestamptz,
    evaluated boolean not null default false,
    check (attended_at is null or state = 'PLACE')
);
create unique index agenda_registration_once on agenda_registration (meeting, lower(email)) where state <> 'CANCELLED';
create index agenda_registration_line on agenda_registration (meeting, since, id);
create index agenda_registration_login on agenda_registration (login);

-- Organisations that said: no, thanks.
create table agenda_declined (
    meeting bigint not null,
    organisation text not null,
    login text not null,
    at timestamptz not null,
    primary key (meeting, organisation)
);

-- What people thought of it: no name and no moment, so that nobody can tell who wrote what.
create table agenda_evaluation (
    id uuid primary key,
    meeting bigint not null,
    mark integer not null check (mark between 1 and 10),
    useful text not null check (useful in ('yes', 'partly', 'no')),
    good text not null,
    better text not null
);
create index agenda_evaluation_meeting on agenda_evaluation (meeting);
