package org.tripartita.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every appointment there ever was. */
interface Appointments extends Repository<Appointment, UUID> {

	Appointment saveAndFlush(Appointment appointment);

	Optional<Appointment> findById(UUID id);

	List<Appointment> findByPersonIdOrderByValidFrom(UUID personId);

}
