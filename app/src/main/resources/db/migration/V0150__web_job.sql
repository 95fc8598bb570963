-- Long work, kept so that a page can be left and come back to, and so that a crash does not make it vanish. How far a job
-- is changes many times a second and matters only while it runs: that stays in memory.
create table web_job (
    id uuid primary key,
    owner text not null,
    title_nl text not null,
    title_en text not null,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    result text check (result like '/%' and result not like '//%'),
    started_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'DONE') = (result is not null))
);
create index web_job_owner on web_job (owner, started_at desc);
