-- A scan as a municipality filled it in: one row each time, never changed, so that its own history stays.
create table network_scan (
    id bigint generated always as identity primary key,
    scan text not null check (scan in ('cyberwegenkaart', 'basisniveau')),
    municipality text not null check (municipality ~ '^GM\d{4}$'),
    filled_by text not null,
    filled_at timestamptz not null
);
create index network_scan_municipality on network_scan (municipality, scan, filled_at desc);

-- The statement's words are kept with the answer: a statement may be reworded later.
create table network_scan_answer (
    scan bigint not null references network_scan,
    statement bigint not null,
    part text not null,
    words text not null,
    answer text not null check (answer in ('yes', 'partly', 'no', 'unknown')),
    primary key (scan, statement)
);

create function network_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a scan that was filled in stays as it is';
end $$;
create trigger scans_stay before update or delete on network_scan for each row execute function network_refuse_change();
create trigger answers_stay before update or delete on network_scan_answer
    for each row execute function network_refuse_change();

-- A yearly question to a contact: is this still right? Only the hash of the link's secret is kept.
create table network_confirmation (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    contact bigint not null,
    asked_at timestamptz not null,
    answered_at timestamptz
);
create index network_confirmation_contact on network_confirmation (contact, asked_at desc);
