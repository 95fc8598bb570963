-- Long work, kept so that a page can be left and come back to, and so that a crash does not make it vanish.
create table web_job (
    id uuid primary key,
    owner text not null,
    title_nl text not null,
    title_en text not null,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    done bigint not null default 0 check (done >= 0),
    total bigint not null default 0 check (total >= done),
    result text check (result like '/%'),
    started_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'DONE') = (result is not null))
);
create index web_job_owner on web_job (owner, started_at desc);
