-- Every list that judges rights looks for the rows of one person and its groups; only those of groups had an index.
create index act_ru_authorization_of_user on act_ru_authorization (user_id_);
