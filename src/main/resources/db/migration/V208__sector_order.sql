-- The three sectors in the order in which the product names them everywhere: government, oversight body, civil society. What
-- was sealed before keeps the order in which it was sealed.
create function sector_order(sector text) returns int language sql immutable parallel safe as $$
  select array_position(array['GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY'], sector)
$$;
