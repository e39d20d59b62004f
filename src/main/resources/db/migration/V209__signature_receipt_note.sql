-- With which note of dissent a sector signed, for the receipt: on paper too it weighs as much as a choice on the page.
alter table signature_receipt add column note text;
