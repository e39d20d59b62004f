-- Who signs on a screen without a seat of the own organisation signs for the sector, under the own mandate, and not as the
-- seat of another. Until now the acta named that seat; which earlier signatures were such is not known.
alter table signature_proof add column for_sector boolean not null default false;
