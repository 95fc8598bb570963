-- A question to a contact is a mail with a link that expires; one answer closes all that are open for this contact.
alter table network_confirmation
    add column asked_by text not null default 'regiobeeld',
    add column reminder boolean not null default false,
    add column expires_at timestamptz not null default now(),
    -- OTHERWISE: somebody of the contact's organisation looked at it in the meantime.
    add column answer text check (answer in ('CONFIRMED', 'CORRECTED', 'LEFT', 'OTHERWISE')),
    add constraint network_confirmation_answer check ((answer is null) = (answered_at is null)),
    add constraint network_confirmation_expires check (expires_at >= asked_at);
alter table network_confirmation alter column asked_by drop default, alter column expires_at drop default;
