package org.tripartita.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.exercise.Exercise;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.ChainHead;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.HeadVerification;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.SpokenDay;

import static org.assertj.core.api.Assertions.assertThat;

/** The ends of the chains, sent to whoever could be wronged by rewriting them. */
@ProductTest
class ChainHeadMailTest {

	private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

	/** Others may serve a sector there as well. */
	private static final String[] SECTORS = { "gobierno.que", "organo-garante.que", "sociedad-civil.que" };

	@Autowired
	private ChainHeadMail mail;

	@Autowired
	private ActaRegister register;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	private Exercise exercise;

	private Acta acta;

	@BeforeEach
	void a_chain_with_an_acta() {
		exercise = walk.exercise("QUE", clock.today().minusDays(10));
		acta = seal("Primera");
	}

	@Test
	void each_of_the_three_sectors_gets_new_ends_once_and_the_line_verifies() {
		var first = businessDay(clock.today());
		at(first, 9);
		mail.tellToday();
		mail.tellToday();
		assertThat(told(first)).contains(SECTORS).doesNotHaveDuplicates();
		var body = database.sql("select body from outgoing_mail where subject = ? and body like ? limit 1").params(subject(first), "%" + exercise.code() + "%").query(String.class).single();
		var line = exercise.code() + " " + acta.sequence() + " " + acta.hash();
		assertThat(body).contains(line, "/verificar/cadena/" + line.replace(' ', '/')).doesNotContain("??", "{0}");
		seal("Segunda");
		assertThat(verifier.verifyHead(new ChainHead(exercise.id(), acta.sequence(), acta.hash())))
			.isInstanceOfSatisfying(HeadVerification.Contained.class, found -> assertThat(found.now().sequence()).isGreaterThan(acta.sequence()));
		var second = businessDay(first);
		at(second, 11);
		mail.tellToday();
		assertThat(told(second)).contains(SECTORS).doesNotHaveDuplicates();
		var third = businessDay(second);
		at(third, 9);
		mail.tellToday();
		assertThat(told(third)).as("nothing is new").isEmpty();
	}

	@Test
	void nothing_is_sent_before_its_hour_nor_on_a_day_of_rest() {
		var early = businessDay(clock.today());
		at(early, 8);
		mail.tellToday();
		assertThat(told(early)).isEmpty();
		var saturday = early.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
		at(saturday, 12);
		mail.tellToday();
		assertThat(told(saturday)).as("a Saturday").isEmpty();
		var late = businessDay(saturday);
		at(late, 23);
		mail.tellToday();
		assertThat(told(late)).as("late, but the same day").contains(SECTORS);
	}

	private LocalDate businessDay(LocalDate after) {
		return calendar.addBusinessDays(after, 1, "QUE");
	}

	private void at(LocalDate day, int hour) {
		clock.moveTo(day.atTime(LocalTime.of(hour, 1)).atZone(ZONE).toInstant());
	}

	private static String subject(LocalDate day) {
		return "Huellas de las actas al " + SpokenDay.of(day.minusDays(1));
	}

	private List<String> told(LocalDate day) {
		return database.sql("select recipient from outgoing_mail where subject = ? and event like 'chain-heads:QUE:%'")
			.param(subject(day))
			.query(String.class)
			.list();
	}

	private Acta seal(String title) {
		return register.seal(ActaDraft.of(Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, title + " " + UUID.randomUUID(), clock.today())
			.inExercise(exercise.id())).build());
	}

}
