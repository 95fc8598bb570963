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
    closed_by text,
    created_by text not null,
    created_at timestamptz not null default now(),
    check ((closed_at is null) = (closed_by is null))
);

create table collection_round_supplier (
    round bigint not null references collection_round,
    supplier text not null check (supplier <> '' and supplier <> '*'),
    primary key (round, supplier)
);

-- One file, form or nil report of one supplier in one round. A correction is a new delivery; only the state moves on.
create table collection_delivery (
    id bigint generated always as identity primary key,
    round bigint not null,
    supplier text not null,
    kind text not null check (kind in ('REGISTRATIONS', 'TALLIES', 'NIL')),
    state text not null check (state in ('REFUSED', 'CHECKED', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REPLACED')),
    file_name text not null check (length(file_name) <= 200),
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$' or (kind = 'NIL' and file_sha256 = '')),
    lines_total integer not null check (lines_total >= 0),
    lines_good integer not null check (lines_good between 0 and lines_total),
    lines_sha256 text not null check (lines_sha256 ~ '^[0-9a-f]{64}$'),
    findings_total bigint not null check (findings_total >= 0),
    late_reason text not null check (length(late_reason) <= 500),
    received_by text not null,
    received_at timestamptz not null,
    submitted_at timestamptz,
    decided_by text,
    decided_at timestamptz,
    decision_reason text not null default '' check (length(decision_reason) <= 500),
    unique (id, supplier),
    foreign key (round, supplier) references collection_round_supplier (round, supplier),
    check (lines_good > 0 or kind = 'NIL' or state = 'REFUSED'),
    check (state <> 'RETURNED' or decision_reason <> ''),
    check (state not in ('ACCEPTED', 'RETURNED') or (decided_by is not null and decided_at is not null))
);
create unique index collection_one_accepted_delivery on collection_delivery (round, supplier) where state = 'ACCEPTED';
create unique index collection_one_submitted_delivery on collection_delivery (round, supplier) where state = 'SUBMITTED';
create index collection_delivery_file on collection_delivery (supplier, file_sha256);

-- Findings and lines are written before their delivery, whose totals are known only at the end: hence deferred.
-- What validation said. Arguments come from our own lists, never from the file.
create table collection_finding (
    delivery bigint not null,
    supplier text not null,
    position integer not null,
    line integer not null check (line >= 0),
    col text not null,
    rule text not null,
    severity text not null check (severity in ('FATAL', 'ERROR', 'WARNING')),
    arguments text[] not null,
    primary key (delivery, position),
    foreign key (delivery, supplier) references collection_delivery (id, supplier) deferrable initially deferred
);

-- One good line. The remark that a supplier may write has no column here, on purpose.
create table collection_record (
    delivery bigint not null,
    supplier text not null,
    line integer not null check (line > 0),
    record text not null check (length(record) <= 40),
    quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    codes jsonb not null,
    lower bigint not null check (lower >= 0),
    upper bigint check (upper >= lower),
    primary key (delivery, line),
    foreign key (delivery, supplier) references collection_delivery (id, supplier) deferrable initially deferred
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
    using (current_setting('regiobeeld.supplier', true) in (supplier, '*'));

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
create trigger records_stay_all before truncate on collection_record
    for each statement execute function collection_refuse_change();
create trigger findings_stay_all before truncate on collection_finding
    for each statement execute function collection_refuse_change();
create trigger deliveries_stay_all before truncate on collection_delivery
    for each statement execute function collection_refuse_change();

-- Of a delivery only the state moves, along these steps, with who decided, when and why.
create function collection_move_delivery() returns trigger language plpgsql as $$
begin
    if (new.id, new.round, new.supplier, new.kind, new.file_name, new.file_sha256, new.lines_total, new.lines_good,
        new.lines_sha256, new.findings_total, new.late_reason, new.received_by, new.received_at)
        is distinct from
       (old.id, old.round, old.supplier, old.kind, old.file_name, old.file_sha256, old.lines_total, old.lines_good,
        old.lines_sha256, old.findings_total, old.late_reason, old.received_by, old.received_at)
    then
        raise exception 'deliveries are append-only';
    end if;
    if (old.state, new.state) not in (
        ('CHECKED', 'SUBMITTED'), ('CHECKED', 'REPLACED'),
        ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REPLACED'),
        ('ACCEPTED', 'REPLACED'))
    then
        raise exception 'a delivery cannot go from % to %', old.state, new.state;
    end if;
    return new;
end $$;
create trigger deliveries_move before update on collection_delivery
    for each row execute function collection_move_delivery();
