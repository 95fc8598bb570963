create table collection_round (
    id bigint generated always as identity primary key,
    theme text not null,
    title text not null check (length(title) between 3 and 200),
    period text not null,
    period_start date not null,
    period_end date not null check (period_end > period_start),
    opens_on date not null,
    closes_on date not null check (closes_on >= opens_on),
    closed_at timestamptz,
    created_by text not null,
    created_at timestamptz not null default now()
);

create table collection_round_supplier (
    round bigint not null references collection_round,
    supplier text not null,
    primary key (round, supplier)
);

-- One file, form or nil report of one supplier in one round. A correction is a new delivery; only the state moves on.
create table collection_delivery (
    id bigint generated always as identity primary key,
    round bigint not null,
    supplier text not null,
    kind text not null check (kind in ('REGISTRATIONS', 'TALLIES', 'NIL')),
    state text not null check (state in ('CHECKING', 'REFUSED', 'CHECKED', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REPLACED')),
    file_name text not null check (length(file_name) <= 200),
    file_sha256 text not null,
    lines_total integer not null default 0,
    lines_good integer not null default 0,
    note text not null default '',
    received_by text not null,
    received_at timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    foreign key (round, supplier) references collection_round_supplier (round, supplier)
);
create unique index collection_one_accepted_delivery on collection_delivery (round, supplier) where state = 'ACCEPTED';

create table collection_finding (
    delivery bigint not null references collection_delivery,
    position integer not null,
    line integer not null,
    col text not null,
    rule text not null,
    severity text not null check (severity in ('FATAL', 'ERROR', 'WARNING')),
    arguments text[] not null,
    primary key (delivery, position)
);

create table collection_record (
    delivery bigint not null references collection_delivery,
    line integer not null,
    supplier text not null,
    record text not null default '',
    quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    codes jsonb not null,
    lower bigint not null check (lower >= 0),
    upper bigint check (upper >= lower),
    primary key (delivery, line)
);

-- Row-level security: the program says for whom it works at the start of each transaction; without it nothing is seen.
-- 'regiobeeld.supplier' holds the id of one supplier, or '*' for the chain director's tasks and releases.
alter table collection_delivery enable row level security;
alter table collection_delivery force row level security;
create policy own_deliveries on collection_delivery
    using (current_setting('regiobeeld.supplier', true) in (supplier, '*'));
alter table collection_record enable row level security;
alter table collection_record force row level security;
create policy own_records on collection_record
    using (current_setting('regiobeeld.supplier', true) in (supplier, '*'));
alter table collection_finding enable row level security;
alter table collection_finding force row level security;
create policy own_findings on collection_finding
    using (exists (select 1 from collection_delivery d where d.id = delivery));

-- Deliveries are append-only: a line never changes and never goes.
create function collection_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'deliveries are append-only';
end $$;
create trigger records_stay before update or delete on collection_record
    for each row execute function collection_refuse_change();
create trigger findings_stay before update or delete on collection_finding
    for each row execute function collection_refuse_change();
create trigger deliveries_stay before delete on collection_delivery
    for each row execute function collection_refuse_change();
