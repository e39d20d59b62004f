package org.tripartita.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

/** Somebody who logs in, with every appointment there ever was. */
@Entity
class Person {

	@Id
	private UUID id;

	private String username;

	private String displayName;

	private @Nullable String email;

	private boolean active;

	@OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
	@JoinColumn(name = "person_id", nullable = false)
	@OrderBy("validFrom")
	private List<Appointment> appointments = new ArrayList<>();

	protected Person() {
	}

	Person(NewAccount account) {
		this.id = UUID.randomUUID();
		this.username = account.username();
		this.displayName = account.displayName();
		this.email = account.email();
		this.active = true;
		appointments.add(new Appointment(account.role(), account.territory(), account.organisation(), account.since()));
	}

	boolean isActive() {
		return active;
	}

	/** The account with what is in force on a day; somebody who is not active holds nothing. */
	Account accountOn(LocalDate day) {
		var mandates = appointments.stream()
			.filter(appointment -> active && appointment.inForceOn(day))
			.map(Appointment::mandate)
			.toList();
		return new Account(username, displayName, mandates);
	}

}
