-- What the page of signatures was told of a signature: for its receipt alone, where a slip is seen before the acta is sealed.
-- Not part of the proof that the acta seals. Signatures from before have none.
create table signature_receipt (
  proof_id uuid primary key references signature_proof (id),
  acted_on date not null,
  signer text not null
);

create trigger signature_receipt_append_only before update or delete on signature_receipt
  for each row execute function record_refuse_change();
create trigger signature_receipt_no_truncate before truncate on signature_receipt
  for each statement execute function record_refuse_change();
