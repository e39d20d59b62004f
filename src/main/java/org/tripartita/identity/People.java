package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who has or had an account. */
interface People extends Repository<Person, UUID> {

	Person save(Person person);

	Optional<Person> findByUsername(String username);

	boolean existsByUsername(String username);

	List<Person> findAll();

	long count();

	/** Who holds the role on the day and has an address. */
	@Query("""
			select distinct new org.tripartita.identity.Contact(p.username, p.email)
			from Person p join p.appointments a
			where p.active and p.email is not null and a.role = :role and a.territory = :territory
				and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)
			order by p.username
			""")
	List<Contact> reachable(Role role, String territory, LocalDate day);

}
