-- Whose three sectors may read the copy of a signature on paper that belongs to no STL. Unknown for signatures from before,
-- whose copies belong to one.

alter table signature_proof add column territory text;
create index signature_proof_document_idx on signature_proof (document_id) where document_id is not null;
