package org.tripartita.secretariat.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.NoticeRule;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** An STL whose seats have people with accounts, called to a session of today; civil society keeps its papers. */
@TestComponent
public class LiveStl {

	public static final String PASSWORD = "una clave de prueba";

	/** The shortest that rules may have: each session lets time pass for all who share the clock. */
	private static final int NOTICE_DAYS = 1;

	private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

	private final Walk walk;

	private final StlWalk stl;

	private final Accounts accounts;

	private final Seats seats;

	private final Sessions sessions;

	private final Agenda agenda;

	private final NoticeRule notice;

	private final TestClock clock;

	private final JdbcClient database;

	private final Map<String, Standing> standing = new HashMap<>();

	LiveStl(Walk walk, StlWalk stl, Accounts accounts, Seats seats, Sessions sessions, Agenda agenda, NoticeRule notice, TestClock clock, JdbcClient database) {
		this.walk = walk;
		this.stl = stl;
		this.accounts = accounts;
		this.seats = seats;
		this.sessions = sessions;
		this.agenda = agenda;
		this.notice = notice;
		this.clock = clock;
		this.database = database;
	}

	/**
	 * The same as {@link #installed}, founded once for all who ask: each test holds sessions of its own in it. Where the clock
	 * was set back to before it was founded it is founded anew.
	 */
	public Secretariat standing(int titulars, Map<String, Object> otherRules) {
		var key = titulars + otherRules.toString();
		var stands = standing.get(key);
		if (stands == null || stands.on().isAfter(today())) {
			stands = new Standing(installed(titulars, otherRules), today());
			standing.put(key, stands);
		}
		return stands.secretariat();
	}

	private record Standing(Secretariat secretariat, LocalDate on) {
	}

	/** An STL with so many titulars of each sector, and an alternate of the first of each. */
	public Secretariat installed(int titulars, Map<String, Object> otherRules) {
		var exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		var day = clock.today().minusDays(40);
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_accreditRepresentatives", sector.role(),
					Map.of("representatives", representatives(sector, titulars), "vacancies", 0, "designatedOn", day.toString()));
		}
		var rules = StlWalk.rules(day);
		rules.putAll(Map.of("noticeDaysOrdinary", NOTICE_DAYS, "noticeDaysExtraordinary", NOTICE_DAYS));
		rules.putAll(otherRules);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", rules);
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, day, Sector.values()));
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_signInstallation", sector.role(), stl.signature(stl.of(exercise).id(), sector, day));
		}
		return stl.of(exercise);
	}

	private static List<Map<String, Object>> representatives(Sector sector, int titulars) {
		var rows = new ArrayList<Map<String, Object>>();
		for (int number = 1; number <= titulars; number++) {
			rows.add(representative(organisation(sector, number), "Titular", "TITULAR"));
		}
		rows.add(representative(organisation(sector, 1), "Subdirección", "ALTERNATE"));
		return rows;
	}

	private static Map<String, Object> representative(String organisation, String position, String part) {
		return Map.of("organisation", organisation, "position", position, "powers", "Carta de designación", "part", part);
	}

	public static String organisation(Sector sector, int number) {
		return switch (sector) {
			case GOVERNMENT -> "Dependencia ";
			case OVERSIGHT_BODY -> "Garante ";
			case CIVIL_SOCIETY -> "Colectivo ";
		} + number;
	}

	/** Calls a session about some matters and lets its day come. */
	public Session convened(Secretariat secretariat, String kind, String... titles) {
		var session = called(secretariat, kind, titles);
		clock.moveTo(session.on());
		return session;
	}

	/** Calls a session of the first day that the rules allow. */
	public Session called(Secretariat secretariat, String kind, String... titles) {
		var items = Arrays.stream(titles)
			.map(title -> agenda.file(new AgendaItem(secretariat.id(), null, AgendaKind.OTHER, null, title, "Se propone: " + title + ".")))
			.map(UUID::toString)
			.toList();
		var day = notice.earliest(secretariat, NOTICE_DAYS);
		walk.start("organo-garante", secretariat.territoryCode(), "stl-session", new HashMap<>(Map.of("territory", secretariat.territoryCode(),
				"kind", kind, "noticedOn", today().toString(), "on", day.toString(), "at", "10:00", "mode", "HYBRID", "place",
				"Sala de plenos", "items", items)));
		return sessions.page(secretariat.id(), 0, 1).get(0);
	}

	public LocalDate today() {
		return clock.today();
	}

	/** The account of whoever sits for the sector's organisation of this number. */
	public String person(Secretariat secretariat, Sector sector, int number) {
		return account(secretariat, Role.of(sector.role()), sector.name().toLowerCase() + number, organisation(sector, number));
	}

	/** An account with a role in the territory of the STL. */
	public String account(Secretariat secretariat, Role role, String name, String organisation) {
		var username = RoleGroups.of(name.replace('_', '-'), secretariat.territoryCode());
		if (accounts.find(username).isEmpty()) {
			accounts.open(new NewAccount(username, name, null, PASSWORD, role, secretariat.territoryCode(), organisation, SINCE));
		}
		return username;
	}

	/** The account that keeps the papers and sits nowhere. */
	public String secretary(Secretariat secretariat) {
		return account(secretariat, Role.SOCIEDAD_CIVIL, "secretaria", "Apoyo técnico");
	}

	public Seat seat(Secretariat secretariat, Sector sector, int number, boolean alternate) {
		return seats.current(secretariat.id())
			.stream()
			.filter(seat -> seat.sector() == sector && seat.alternate() == alternate && organisation(sector, number).equals(seat.organisation()))
			.findFirst()
			.orElseThrow();
	}

	/** What the places said in a session, one line for each word: {@code DELIBERATION 1 Garante 1 FOR}. */
	public List<String> said(Session session) {
		return database.sql("""
				select w.phase || ' ' || w.round || ' ' || s.organisation || ' ' || w.stance from live_statement w
				join secretariat_seat s on s.id = w.place_id where w.session_id = ? order by w.phase, w.round, s.organisation, w.revision
				""").param(session.id()).query(String.class).list();
	}

}
