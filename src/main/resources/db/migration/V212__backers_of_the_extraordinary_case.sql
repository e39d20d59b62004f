-- Which sectors declared a case extraordinary: without them nobody can check from the acta that two of the three did (G-05).
-- Cases of before name nobody, as their sealed actas do.

alter table session_item add column extraordinary_backers varchar(20)[] not null default '{}';
