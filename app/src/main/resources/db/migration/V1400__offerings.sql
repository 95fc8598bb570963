-- Which municipality says it runs which offering.
create table offerings_use (
    offering bigint not null,
    municipality text not null check (municipality ~ '^GM\d{4}$'),
    said_by text not null,
    said_at timestamptz not null,
    primary key (offering, municipality)
);
create index offerings_use_municipality on offerings_use (municipality);

-- What a municipality did with a quarter theme.
create table offerings_done (
    quarter bigint not null,
    municipality text not null check (municipality ~ '^GM\d{4}$'),
    action text not null check (action in ('social-media', 'newsletter', 'website', 'local-paper', 'meeting', 'school')),
    said_by text not null,
    said_at timestamptz not null,
    primary key (quarter, municipality, action)
);
