-- Reports as they were made from a release that never changes.
create table reports_pdf (
    release bigint not null,
    language text not null check (language in ('nl', 'en')),
    pdf bytea not null,
    made_at timestamptz not null default now(),
    primary key (release, language)
);
