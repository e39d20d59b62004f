-- A source that a citizen can look for, in place of its place in a list of sources that nobody sees.
update guarantor set source = 'Presentación «Gobierno abierto, conceptos generales» del IAIP de Oaxaca, enero de 2018' where source = 'S4:84';
