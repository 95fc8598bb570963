-- What people report about an activity; only added to.
create table plan_progress (
    id bigint generated always as identity primary key,
    activity bigint not null,
    stage text not null check (stage in ('NOT_STARTED', 'RUNNING', 'DONE', 'STOPPED')),
    on_time text not null check (on_time in ('GOOD', 'ATTENTION', 'STUCK')),
    quality text not null check (quality in ('GOOD', 'ATTENTION', 'STUCK')),
    money text not null check (money in ('GOOD', 'ATTENTION', 'STUCK')),
    note text not null check (length(note) <= 5000),
    reported_by text not null,
    reported_at timestamptz not null
);

create index plan_progress_by_activity on plan_progress (activity, id);

-- A finding of the plan checker that somebody accepted; it holds for this fingerprint only.
create table plan_acceptance (
    id bigint generated always as identity primary key,
    plan bigint not null,
    fingerprint text not null,
    reason text not null check (length(trim(reason)) between 1 and 2000),
    accepted_by text not null,
    accepted_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create unique index plan_acceptance_once on plan_acceptance (plan, fingerprint) where withdrawn_at is null;

-- A plan as it was when somebody fixed a version; never changed.
create table plan_version (
    id bigint generated always as identity primary key,
    plan bigint not null,
    name text not null check (length(trim(name)) between 1 and 200),
    taken_by text not null,
    taken_at timestamptz not null,
    content jsonb not null
);

create index plan_version_by_plan on plan_version (plan, id);
