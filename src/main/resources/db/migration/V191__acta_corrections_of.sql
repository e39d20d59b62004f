-- Corrections are few: the pages of an STL find them without reading its chain.
create index acta_corrections_of_idx on acta (secretariat_id) where supersedes is not null;
