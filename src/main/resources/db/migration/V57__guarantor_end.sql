-- A garante begins by one document and ends by another. Until now the second replaced the first; who was registered with a
-- document still has that of the beginning as its source.
alter table guarantor add column end_document text check (end_document <> '');
update guarantor set end_document = document, document = case when interim then source end
where valid_to is not null and document is not null;
