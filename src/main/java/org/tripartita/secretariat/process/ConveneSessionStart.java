package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.SessionConvening;
import org.tripartita.secretariat.SessionConvening.Convened;
import org.tripartita.secretariat.SessionConvening.Wanted;
import org.tripartita.secretariat.SessionKind;
import org.tripartita.secretariat.SessionMode;
import org.tripartita.secretariat.SessionNotice;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** The garante, or the sector that keeps the STL's papers, calls a session. */
@Component
class ConveneSessionStart implements StartHandler {

	private final SessionConvening convening;

	private final Secretariats secretariats;

	private final Agenda agenda;

	private final SessionPage page;

	private final SecretariatLog days;

	private final Texts texts;

	ConveneSessionStart(SessionConvening convening, Secretariats secretariats, Agenda agenda, SessionPage page,
			SecretariatLog days, Texts texts) {
		this.convening = convening;
		this.secretariats = secretariats;
		this.agenda = agenda;
		this.page = page;
		this.days = days;
		this.texts = texts;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = convocable(starter);
		form.options("secretariats", own.stream().map(one -> new Option(one.name(), one.territoryCode())).toList());
		form.options("pending", own.stream()
			.flatMap(one -> agenda.pending(one.id())
				.stream()
				.filter(item -> !item.inHand())
				.map(item -> new Option(label(one, item, own.size()), item.id().toString())))
			.toList());
		form.date("noticedOn", days.today());
		form.rows("openAgreements", own.stream().flatMap(one -> page.openAgreements(one).stream()).toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).territoryCode());
			form.text("agendaOf", own.get(0).id().toString());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var secretariat = convocable(starter).stream()
			.filter(one -> one.territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		var convened = convening.convene(wanted(secretariat, answer), starter.participant());
		if (convened instanceof Convened.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		var called = (Convened.Called) convened;
		return Submission.accepted()
			.under(secretariat.code())
			.with(TERRITORY, secretariat.territoryCode())
			.with(SECRETARIAT_ID, secretariat.id())
			.with(SecretariatProcess.SECRETARY, secretariat.rules().secretary().role())
			.with(StlSessionProcess.SESSION_ID, called.sessionId())
			.with(StlSessionProcess.SESSION_ON, answer.date("on"))
			.with(StlSessionProcess.SESSION_KIND, answer.choice("kind", SessionKind.class))
			.with(StlSessionProcess.ITEM_IDS, called.items());
	}

	private static Wanted wanted(Secretariat secretariat, Answer answer) {
		return new Wanted(secretariat.id(), answer.choice("kind", SessionKind.class), answer.choice("mode", SessionMode.class),
				answer.text("place"), notice(answer), answer.chosen("items").stream().map(UUID::fromString).toList(),
				freeItems(secretariat.id(), answer));
	}

	/** The matters that are filed with the call; forms of earlier versions say what they are about. */
	static List<AgendaItem> freeItems(UUID secretariat, Answer answer) {
		return answer.rows("freeItems")
			.stream()
			.map(row -> new AgendaItem(secretariat, null, row.findChoice("kind", AgendaKind.class).orElse(AgendaKind.OTHER), null, row.text("title"),
					row.text("text")))
			.toList();
	}

	static SessionNotice notice(Answer answer) {
		return new SessionNotice(answer.date("noticedOn"), answer.date("on"), answer.findTime("at").orElse(LocalTime.NOON));
	}

	/** The STLs in which the person is the garante or of the sector that keeps the papers. */
	private List<Secretariat> convocable(Starter starter) {
		return Stream.of(Sector.values())
			.flatMap(sector -> secretariats.installedIn(upper(starter.territoriesAs(sector.role())))
				.stream()
				.filter(one -> sector.role().equals(Role.ORGANO_GARANTE.id()) || one.rules().secretary() == sector))
			.distinct()
			.toList();
	}

	private static List<String> upper(List<String> territories) {
		return territories.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
	}

	private String label(Secretariat secretariat, Agenda.Pending item, int secretariatCount) {
		return secretariatCount == 1 ? item.title() : texts.of("session.pending", secretariat.code(), item.title());
	}

}
