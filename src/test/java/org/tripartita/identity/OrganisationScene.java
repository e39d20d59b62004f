package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** Organisations of Sinaloa that people are appointed for, each test with one of a name of its own. */
@ProductTest
abstract class OrganisationScene {

	static final String STATE = "SIN";

	static final String BY = "administracion.sin";

	static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	Walk walk;

	@Autowired
	Accounts accounts;

	@Autowired
	Mandates mandates;

	@Autowired
	Organisations organisations;

	@Autowired
	OrganisationFiles files;

	@Autowired
	PersonFiles people;

	@Autowired
	Jurisdictions jurisdictions;

	@Autowired
	OrganisationRegister register;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ExerciseRegistry exercises;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	LocalDate today;

	String name;

	@BeforeEach
	void an_administrator_of_sinaloa() {
		walk.peopleOf(STATE);
		today = clock.today();
		name = "Organización " + NUMBER.incrementAndGet();
	}

	boolean waitsForItsTurn() {
		return database.sql("""
				select exists (select from pg_locks where locktype = 'advisory' and not granted
					and database = (select oid from pg_database where datname = current_database()))
				""").query(Boolean.class).single();
	}

	int noted(String act) {
		return database.sql("select count(*) from security_event where act = ? and actor = ? and territory = ?")
			.params(act, BY, STATE)
			.query(Integer.class)
			.single();
	}

	List<Organisation> list(String text) {
		return files.list(new OrganisationSearch(text, null, STATE, 0), new Jurisdiction(false, Map.of(STATE, "Sinaloa"), Map.of()));
	}

	Organisation.File file(UUID id) {
		return files.find(id, jurisdictions.of(BY)).orElseThrow();
	}

	UUID given(String person, Role role, String organisation) {
		return ((Recorded) mandates.give(mandate(person, role, organisation), BY)).appointmentId();
	}

	NewMandate mandate(String person, Role role, String organisation) {
		return new NewMandate(person, role, STATE, organisation, "Oficio 1/2026", "Acuerdo", null, today, null);
	}

	String person() {
		var username = "organizada" + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(username, "Alguien", null, "una clave de prueba", Role.OBSERVACION, "COL", "Institución de prueba",
				LocalDate.of(2015, 1, 1)));
		return username;
	}

}
