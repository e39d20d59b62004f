package org.tripartita.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who has or had an account. */
interface People extends Repository<Person, UUID> {

	Person saveAndFlush(Person person);

	@Query("select p from Person p where p.username = ?1")
	Optional<Person> findByUsername(String username);

	Optional<Person> findById(UUID id);

	boolean existsByUsername(String username);

	boolean existsByUsernameAndActiveTrue(String username);

	@Query("select p.username from Person p")
	List<String> usernames();

	long count();

}
